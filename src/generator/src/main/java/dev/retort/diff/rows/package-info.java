/** Rows to try the difference between two schemas on, and whether they are as they were after both ways. */
@NullMarked
package dev.retort.diff.rows;

import org.jspecify.annotations.NullMarked;
