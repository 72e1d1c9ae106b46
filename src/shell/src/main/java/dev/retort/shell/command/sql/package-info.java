/** Commands about SQL, and SQL that was typed as it is. */
@NullMarked
package dev.retort.shell.command.sql;

import org.jspecify.annotations.NullMarked;
