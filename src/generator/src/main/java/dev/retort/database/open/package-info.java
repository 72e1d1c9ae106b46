/** The database that a configuration means, opened; and databases of one's own for a while. */
@NullMarked
package dev.retort.database.open;

import org.jspecify.annotations.NullMarked;
