/** Relations as they are written in Java, and loops that load them row by row. Not for applications. */
@NullMarked
package dev.retort.internal.relation;

import org.jspecify.annotations.NullMarked;
