/** What one run of Retort has: its options, its configuration, the way into the database. */
@NullMarked
package dev.retort.cli.run;

import org.jspecify.annotations.NullMarked;
