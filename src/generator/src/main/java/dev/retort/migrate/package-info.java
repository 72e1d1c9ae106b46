/** The schema brought up to date by Flyway, and the value that proves it. */
@NullMarked
package dev.retort.migrate;

import org.jspecify.annotations.NullMarked;
