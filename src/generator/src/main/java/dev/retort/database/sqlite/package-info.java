/** All that is to be known of SQLite. */
@NullMarked
package dev.retort.database.sqlite;

import org.jspecify.annotations.NullMarked;
