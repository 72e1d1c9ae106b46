/** The statements that make, change and drop tables of PostgreSQL and what is part of them. */
@NullMarked
package dev.retort.diff.postgres.table;

import org.jspecify.annotations.NullMarked;
