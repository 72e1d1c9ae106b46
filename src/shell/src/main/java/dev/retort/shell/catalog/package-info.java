/** What the database itself says of its tables, for commands that show it. */
@NullMarked
package dev.retort.shell.catalog;

import org.jspecify.annotations.NullMarked;
