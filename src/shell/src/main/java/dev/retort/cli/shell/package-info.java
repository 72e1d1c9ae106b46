/** The way from a command line to a shell that is open. */
@NullMarked
package dev.retort.cli.shell;

import org.jspecify.annotations.NullMarked;
