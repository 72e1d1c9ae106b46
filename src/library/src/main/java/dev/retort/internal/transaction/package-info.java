/** Transactions on connections of a data source, the session's own or outer ones, and the sessions that have them. */
@NullMarked
package dev.retort.internal.transaction;

import org.jspecify.annotations.NullMarked;
