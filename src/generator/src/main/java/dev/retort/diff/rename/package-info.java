/** Which removals and additions are renames: what looks like it, and what the files of the schema say. */
@NullMarked
package dev.retort.diff.rename;

import org.jspecify.annotations.NullMarked;
