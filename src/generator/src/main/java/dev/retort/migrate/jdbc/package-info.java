/** Queries whose rows are read by functions. */
@NullMarked
package dev.retort.migrate.jdbc;

import org.jspecify.annotations.NullMarked;
