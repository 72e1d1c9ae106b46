/** The one connection that a shell shares, and what watches over each statement on it. */
@NullMarked
package dev.retort.database.live;

import org.jspecify.annotations.NullMarked;
