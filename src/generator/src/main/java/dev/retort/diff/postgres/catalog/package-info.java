/** The reading of PostgreSQL's catalog. */
@NullMarked
package dev.retort.diff.postgres.catalog;

import org.jspecify.annotations.NullMarked;
