package dev.retort.internal.key;

import dev.retort.internal.choice.ChoiceKey;
import dev.retort.internal.choice.RelationChoice;
import org.jooq.ForeignKey;
import org.jooq.InverseForeignKey;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * A step over a foreign key, from a table to another.
 *
 * @param from the table that it leaves, which may be a path itself
 * @param key the foreign key
 * @param toOne whether it goes the key's way, to the one row that is referred to, or back to those that refer
 * @param choice which of the rows it leads to, where the relation that ends with it is one to some of them
 */
public record PathStep(
        Table<?> from,
        ForeignKey<?, ?> key,
        boolean toOne,
        @Nullable RelationChoice choice) {

    /** The step of a path over one of two keys, if there is one. */
    public static @Nullable PathStep of(
            Table<?> path, @Nullable ForeignKey<?, ?> childPath, @Nullable InverseForeignKey<?, ?> parentPath) {
        RelationChoice choice = ChoiceKey.of(childPath, parentPath);
        if (childPath != null) {
            return new PathStep(path, choice == null ? childPath : choice.key(), true, choice);
        }
        return parentPath == null
                ? null
                : new PathStep(path, choice == null ? parentPath.getForeignKey() : choice.key(), false, choice);
    }

    /** The table that it leads to, under its own name. */
    public Table<?> target() {
        return toOne ? key.getKey().getTable() : key.getTable();
    }

    /** Whether it leads to the same relation as another one, wherever the two begin. */
    @SuppressWarnings("ReferenceEquality") // A foreign key is a constant.
    public boolean isOver(PathStep other) {
        return key == other.key && toOne == other.toOne && java.util.Objects.equals(choice, other.choice);
    }
}
