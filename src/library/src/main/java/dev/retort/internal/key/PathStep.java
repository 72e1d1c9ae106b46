package dev.retort.internal.key;

import org.jooq.ForeignKey;
import org.jooq.Table;

/**
 * A step over a foreign key, from a table to another.
 *
 * @param from the table that it leaves, which may be a path itself
 * @param key the foreign key
 * @param toOne whether it goes the key's way, to the one row that is referred to, or back to those that refer
 */
public record PathStep(Table<?> from, ForeignKey<?, ?> key, boolean toOne) {}
