/** What a line came to, and how it is shown and kept. */
@NullMarked
package dev.retort.shell.result;

import org.jspecify.annotations.NullMarked;
