/** Commands of the command line, one class each, and what they share. */
@NullMarked
package dev.retort.cli.command;

import org.jspecify.annotations.NullMarked;
