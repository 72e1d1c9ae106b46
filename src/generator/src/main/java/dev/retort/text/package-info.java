/** Texts of Java and of JSON: their tokens, and how they are written. */
@NullMarked
package dev.retort.text;

import org.jspecify.annotations.NullMarked;
