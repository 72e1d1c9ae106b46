/** Scripts, files of SQL, and lines that run when a shell opens. */
@NullMarked
package dev.retort.shell.script;

import org.jspecify.annotations.NullMarked;
