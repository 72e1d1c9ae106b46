/** Commands that set how results are shown. */
@NullMarked
package dev.retort.shell.command.display;

import org.jspecify.annotations.NullMarked;
