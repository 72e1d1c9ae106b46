/** The objects of a PostgreSQL schema as its catalog has them, and their names in SQL. */
@NullMarked
package dev.retort.diff.postgres.object;

import org.jspecify.annotations.NullMarked;
