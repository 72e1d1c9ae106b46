/** The difference between two schemas, the statements that end it, and the proof that they do, in both directions. */
@NullMarked
package dev.retort.diff;

import org.jspecify.annotations.NullMarked;
