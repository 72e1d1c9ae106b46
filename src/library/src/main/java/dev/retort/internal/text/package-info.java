/** Texts: words that were typed, and values as databases write them. Not for applications. */
@NullMarked
package dev.retort.internal.text;

import org.jspecify.annotations.NullMarked;
