/** The catalog of PostgreSQL, and its types in Java. */
@NullMarked
package dev.retort.generate.postgres;

import org.jspecify.annotations.NullMarked;
