/** Words that were typed. Not for applications. */
@NullMarked
package dev.retort.internal.text;

import org.jspecify.annotations.NullMarked;
