/** The compiled schema by the names that the user types: its tables, columns, relations and routines. */
@NullMarked
package dev.retort.schema;

import org.jspecify.annotations.NullMarked;
