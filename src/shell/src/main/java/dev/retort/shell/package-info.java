/** The interactive shell and the script runner: reading lines, completion, commands that start with a slash. */
@NullMarked
package dev.retort.shell;

import org.jspecify.annotations.NullMarked;
