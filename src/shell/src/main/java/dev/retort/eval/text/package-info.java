/** Typed text before any compiler sees it: tokens, statements, mistakes that the text alone shows. */
@NullMarked
package dev.retort.eval.text;

import org.jspecify.annotations.NullMarked;
