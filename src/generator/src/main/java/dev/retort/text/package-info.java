/** Texts of Java and of JSON, their tokens and how they are written; and how any text is made safe to show. */
@NullMarked
package dev.retort.text;

import org.jspecify.annotations.NullMarked;
