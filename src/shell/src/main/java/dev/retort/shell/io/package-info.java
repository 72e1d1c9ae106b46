/** Where a shell writes to: the terminal, files, programs. */
@NullMarked
package dev.retort.shell.io;

import org.jspecify.annotations.NullMarked;
