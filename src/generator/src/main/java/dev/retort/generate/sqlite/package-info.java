/** The schema of a SQLite file, and its types in Java. */
@NullMarked
package dev.retort.generate.sqlite;

import org.jspecify.annotations.NullMarked;
