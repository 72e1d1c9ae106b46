/** Undo files, and the way down. */
@NullMarked
package dev.retort.migrate.undo;

import org.jspecify.annotations.NullMarked;
