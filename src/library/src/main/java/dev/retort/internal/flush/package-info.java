/** The order in which new, changed and deleted records are written. Not for applications. */
@NullMarked
package dev.retort.internal.flush;

import org.jspecify.annotations.NullMarked;
