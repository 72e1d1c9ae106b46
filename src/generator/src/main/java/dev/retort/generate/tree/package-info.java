/** Trees of generated sources: compared, exchanged as a whole, and how they differ in words. */
@NullMarked
package dev.retort.generate.tree;

import org.jspecify.annotations.NullMarked;
