/** The embedded server: its programs, its data, and the processes that share it. */
@NullMarked
package dev.retort.database.embedded;

import org.jspecify.annotations.NullMarked;
