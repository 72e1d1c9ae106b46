/** Commands about what was typed: history, favourites, the editor, watching. */
@NullMarked
package dev.retort.shell.command.input;

import org.jspecify.annotations.NullMarked;
