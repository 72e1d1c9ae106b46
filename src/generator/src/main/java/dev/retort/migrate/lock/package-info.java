/** The right to change a schema: one process at a time. */
@NullMarked
package dev.retort.migrate.lock;

import org.jspecify.annotations.NullMarked;
