/** Connections to databases, and what a server is: its dialect, its version, its messages. Not for applications. */
@NullMarked
package dev.retort.internal.connection;

import org.jspecify.annotations.NullMarked;
