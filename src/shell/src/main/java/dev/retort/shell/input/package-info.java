/** Typed lines: whether they are complete, and what is kept of them. */
@NullMarked
package dev.retort.shell.input;

import org.jspecify.annotations.NullMarked;
