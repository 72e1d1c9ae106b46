/** Files of SQL held against what their statements would destroy, lock or break. */
@NullMarked
package dev.retort.diff.hazard.lint;

import org.jspecify.annotations.NullMarked;
