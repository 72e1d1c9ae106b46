/** The history of migrations: what was applied, what failed, and what Flyway and the journal say of it. */
@NullMarked
package dev.retort.migrate.history;

import org.jspecify.annotations.NullMarked;
