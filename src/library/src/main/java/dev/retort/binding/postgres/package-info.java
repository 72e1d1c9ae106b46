/** Bindings of PostgreSQL's types. */
@NullMarked
package dev.retort.binding.postgres;

import org.jspecify.annotations.NullMarked;
