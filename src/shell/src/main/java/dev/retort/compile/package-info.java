/** Generated sources compiled in this process, and the cache of what was compiled. */
@NullMarked
package dev.retort.compile;

import org.jspecify.annotations.NullMarked;
