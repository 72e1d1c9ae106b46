/** Help, lessons, hints, and what to say to people who know other shells. */
@NullMarked
package dev.retort.shell.command.help;

import org.jspecify.annotations.NullMarked;
