/** What statements would destroy, lock or break, and what to do about it. */
@NullMarked
package dev.retort.diff.hazard;

import org.jspecify.annotations.NullMarked;
