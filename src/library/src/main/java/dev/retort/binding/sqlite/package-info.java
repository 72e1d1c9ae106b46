/** Bindings of SQLite's columns, which may hold any kind of value. */
@NullMarked
package dev.retort.binding.sqlite;

import org.jspecify.annotations.NullMarked;
