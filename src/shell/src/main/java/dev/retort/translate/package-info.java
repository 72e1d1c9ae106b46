/** SQL that the user typed, read into its parts and written as the line of Java that does the same. */
@NullMarked
package dev.retort.translate;

import org.jspecify.annotations.NullMarked;
