/** The compiled schema by the names that a person types: its tables, columns, relations and routines. */
@NullMarked
package dev.retort.schema;

import org.jspecify.annotations.NullMarked;
