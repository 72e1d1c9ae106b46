/** The reading of rows and of what they are related to. Not for applications. */
@NullMarked
package dev.retort.internal.loading;

import org.jspecify.annotations.NullMarked;
