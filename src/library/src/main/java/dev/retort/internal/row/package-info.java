/**
 * Rows read as the database holds them, whatever jOOQ and the driver would make of their columns. Not for
 * applications.
 */
@NullMarked
package dev.retort.internal.row;

import org.jspecify.annotations.NullMarked;
