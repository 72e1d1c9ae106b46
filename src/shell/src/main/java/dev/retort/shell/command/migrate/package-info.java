/** Commands about the project's migrations. */
@NullMarked
package dev.retort.shell.command.migrate;

import org.jspecify.annotations.NullMarked;
