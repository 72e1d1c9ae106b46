/** The parser of typed SQL, and the tree that it gives. */
@NullMarked
package dev.retort.translate.read;

import org.jspecify.annotations.NullMarked;
