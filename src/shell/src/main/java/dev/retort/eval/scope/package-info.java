/** Names in scope of a typed line. */
@NullMarked
package dev.retort.eval.scope;

import org.jspecify.annotations.NullMarked;
