/** The relations that retort.toml names, sorts, or adds to those of foreign keys. */
@NullMarked
package dev.retort.config.relation;

import org.jspecify.annotations.NullMarked;
