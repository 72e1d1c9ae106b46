/** Transactions on connections of a data source, of the session's own or of somebody else, and the sessions that have them. */
@NullMarked
package dev.retort.internal.transaction;

import org.jspecify.annotations.NullMarked;
