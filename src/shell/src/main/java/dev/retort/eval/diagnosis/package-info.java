/** What is wrong with a line that does not compile, said so that it helps. */
@NullMarked
package dev.retort.eval.diagnosis;

import org.jspecify.annotations.NullMarked;
