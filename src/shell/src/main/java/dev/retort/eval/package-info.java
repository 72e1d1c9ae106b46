/** The engine that evaluates lines of Java, and the outcome of them. */
@NullMarked
package dev.retort.eval;

import org.jspecify.annotations.NullMarked;
