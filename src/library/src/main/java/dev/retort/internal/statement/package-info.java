/** The statements that write records. Not for applications. */
@NullMarked
package dev.retort.internal.statement;

import org.jspecify.annotations.NullMarked;
