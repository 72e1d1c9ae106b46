/** The order of the statements that make a schema of PostgreSQL like another. */
@NullMarked
package dev.retort.diff.postgres.plan;

import org.jspecify.annotations.NullMarked;
