/** Databases of one's own for a while, migrated from the files alone. */
@NullMarked
package dev.retort.migrate.scratch;

import org.jspecify.annotations.NullMarked;
