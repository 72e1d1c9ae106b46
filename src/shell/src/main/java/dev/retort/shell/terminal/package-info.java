/** The terminal: keys, signals, colours, images, the editor. */
@NullMarked
package dev.retort.shell.terminal;

import org.jspecify.annotations.NullMarked;
