package dev.retort.internal.choice;

import org.jooq.ForeignKey;
import org.jspecify.annotations.Nullable;

/**
 * A relation to many.
 *
 * @param here the foreign key that leads back to the one row
 * @param there the one that leads on from a junction table; null without one
 * @param some what it says of the rows, where it is a relation to some of those of another
 */
public record ToMany(
        ForeignKey<?, ?> here,
        @Nullable ForeignKey<?, ?> there,
        @Nullable RelationChoice some) {}
