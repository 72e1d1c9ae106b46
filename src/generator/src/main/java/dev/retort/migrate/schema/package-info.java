/** A live schema as a whole: its fingerprint, and the objects in it. */
@NullMarked
package dev.retort.migrate.schema;

import org.jspecify.annotations.NullMarked;
