/** The schemas of SQLite: what its catalog keeps of each definition is the text that made it, which is read by its tokens. */
@NullMarked
package dev.retort.diff.sqlite;

import org.jspecify.annotations.NullMarked;
