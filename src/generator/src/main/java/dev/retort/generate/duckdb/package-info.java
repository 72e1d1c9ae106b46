/** The schema of a DuckDB database, and its types in Java. */
@NullMarked
package dev.retort.generate.duckdb;

import org.jspecify.annotations.NullMarked;
