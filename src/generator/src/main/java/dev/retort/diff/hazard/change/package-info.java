/** What statements change, as their words say it. */
@NullMarked
package dev.retort.diff.hazard.change;

import org.jspecify.annotations.NullMarked;
