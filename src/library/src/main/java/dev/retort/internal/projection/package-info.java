/** Rows as nested records of the application's own, and the loading of these. Not for applications. */
@NullMarked
package dev.retort.internal.projection;

import org.jspecify.annotations.NullMarked;
