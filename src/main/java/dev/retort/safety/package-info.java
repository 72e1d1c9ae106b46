/** What a statement does that somebody may not have meant, read from its words: no connection is asked. */
@NullMarked
package dev.retort.safety;

import org.jspecify.annotations.NullMarked;
