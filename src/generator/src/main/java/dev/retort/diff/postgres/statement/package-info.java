/** The statements that make, change and drop each kind of object of PostgreSQL. */
@NullMarked
package dev.retort.diff.postgres.statement;

import org.jspecify.annotations.NullMarked;
