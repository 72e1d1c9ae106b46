/** Compiled lines, run so that they can be stopped, and what they came to. */
@NullMarked
package dev.retort.eval.run;

import org.jspecify.annotations.NullMarked;
