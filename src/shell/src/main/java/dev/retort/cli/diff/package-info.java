/** The comparison of schemas as the command line has it: its sides, renames that are asked for, and the difference as text. */
@NullMarked
package dev.retort.cli.diff;

import org.jspecify.annotations.NullMarked;
