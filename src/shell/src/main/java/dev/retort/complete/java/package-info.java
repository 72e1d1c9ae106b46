/** Suggestions for a line of Java. */
@NullMarked
package dev.retort.complete.java;

import org.jspecify.annotations.NullMarked;
