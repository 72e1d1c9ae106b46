/** Suggestions for SQL. */
@NullMarked
package dev.retort.complete.sql;

import org.jspecify.annotations.NullMarked;
