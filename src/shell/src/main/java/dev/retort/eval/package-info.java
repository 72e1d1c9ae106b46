/** The engine that evaluates lines of Java, and what came of them. */
@NullMarked
package dev.retort.eval;

import org.jspecify.annotations.NullMarked;
