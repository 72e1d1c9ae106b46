/** PostgreSQL's schemas: what is in one, and the statements that make it like another. */
@NullMarked
package dev.retort.diff.postgres;

import org.jspecify.annotations.NullMarked;
