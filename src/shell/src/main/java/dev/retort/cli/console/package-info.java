/** Standard streams, progress, questions and the log of a run. */
@NullMarked
package dev.retort.cli.console;

import org.jspecify.annotations.NullMarked;
