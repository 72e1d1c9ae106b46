/** Scripts of PostgreSQL, and of SQLite, that run in no transaction, and what the catalog tells of a statement that was cut off. */
@NullMarked
package dev.retort.migrate.postgres;

import org.jspecify.annotations.NullMarked;
