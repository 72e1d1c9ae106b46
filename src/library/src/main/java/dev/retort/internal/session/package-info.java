/** Sessions: their transactions, savepoints and listeners. Not for applications. */
@NullMarked
package dev.retort.internal.session;

import org.jspecify.annotations.NullMarked;
