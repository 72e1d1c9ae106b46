/** What every command of the shell has: a name, a usage, and what it works on. */
@NullMarked
package dev.retort.shell.command;

import org.jspecify.annotations.NullMarked;
