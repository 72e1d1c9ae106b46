/** Commands that write results elsewhere: files, programs, charts, Java. */
@NullMarked
package dev.retort.shell.command.output;

import org.jspecify.annotations.NullMarked;
