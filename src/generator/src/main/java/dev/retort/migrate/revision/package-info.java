/** New migrations: the next version and its files. */
@NullMarked
package dev.retort.migrate.revision;

import org.jspecify.annotations.NullMarked;
