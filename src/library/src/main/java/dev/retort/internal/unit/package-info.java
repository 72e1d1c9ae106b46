/**
 * The unit of work: which records are new, changed or to be deleted, what they are related to, and what was written of them. Not for
 * applications.
 */
@NullMarked
package dev.retort.internal.unit;

import org.jspecify.annotations.NullMarked;
