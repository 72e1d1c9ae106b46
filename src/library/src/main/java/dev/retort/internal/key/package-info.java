/** Keys: where they are in the records of a table, and the foreign keys over which tables are reached. Not for applications. */
@NullMarked
package dev.retort.internal.key;

import org.jspecify.annotations.NullMarked;
