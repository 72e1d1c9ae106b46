/** The command line: the entry point and one class a command. */
@NullMarked
package dev.retort.cli;

import org.jspecify.annotations.NullMarked;
