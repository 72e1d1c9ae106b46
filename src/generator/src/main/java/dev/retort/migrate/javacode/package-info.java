/** Migrations that are Java classes: found, trusted, loaded. */
@NullMarked
package dev.retort.migrate.javacode;

import org.jspecify.annotations.NullMarked;
