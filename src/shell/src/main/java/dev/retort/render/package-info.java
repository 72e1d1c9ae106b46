/** SQL, results and errors as text: pure functions and writers, no terminal. */
@NullMarked
package dev.retort.render;

import org.jspecify.annotations.NullMarked;
