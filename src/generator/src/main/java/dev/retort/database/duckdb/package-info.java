/** DuckDB, and the files of rows that it reads. */
@NullMarked
package dev.retort.database.duckdb;

import org.jspecify.annotations.NullMarked;
