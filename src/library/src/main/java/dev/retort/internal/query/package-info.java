/** What queries say, and the conditions made of it. Not for applications. */
@NullMarked
package dev.retort.internal.query;

import org.jspecify.annotations.NullMarked;
