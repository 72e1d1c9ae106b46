/** Commands that show the schema and the server. */
@NullMarked
package dev.retort.shell.command.schema;

import org.jspecify.annotations.NullMarked;
