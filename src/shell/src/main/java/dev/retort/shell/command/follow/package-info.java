/** Commands that follow relations from rows that were shown. */
@NullMarked
package dev.retort.shell.command.follow;

import org.jspecify.annotations.NullMarked;
