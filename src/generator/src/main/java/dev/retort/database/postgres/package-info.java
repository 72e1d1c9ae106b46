/** All that is to be known of PostgreSQL. */
@NullMarked
package dev.retort.database.postgres;

import org.jspecify.annotations.NullMarked;
