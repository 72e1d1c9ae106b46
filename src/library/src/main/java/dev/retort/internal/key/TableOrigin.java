package dev.retort.internal.key;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * The origin of a generated table: the one that it is under another name, the foreign key over which a path such as
 * {@code USERS.role()} was reached, and, once it was asked for, its shape. Each generated table has one.
 */
public final class TableOrigin {
    private static volatile Function<Table<?>, @Nullable TableOrigin> access = table -> null;

    private final @Nullable Table<?> aliased;
    private final @Nullable PathStep step;
    private volatile @Nullable TableShape shape;

    private TableOrigin(@Nullable Table<?> aliased, @Nullable PathStep step) {
        this.aliased = aliased;
        this.step = step;
    }

    /** Says how to get from generated tables to their origins, before there is any of them. */
    public static void accessBy(Function<Table<?>, @Nullable TableOrigin> way) {
        access = way;
    }

    /** The origin of a table itself, or of the same under another name. */
    public static TableOrigin of(@Nullable Table<?> aliased) {
        TableOrigin before = aliased == null ? null : access.apply(aliased);
        return new TableOrigin(aliased, before == null ? null : before.step);
    }

    /** The origin of a table that is reached over a foreign key, or over none. */
    public static TableOrigin of(Table<?> aliased, @Nullable PathStep step) {
        return new TableOrigin(aliased, step);
    }

    /** The steps that lead to a table from another one, the first one first; none for a table that is no path. */
    public static List<PathStep> steps(Table<?> table) {
        List<PathStep> steps = new ArrayList<>();
        TableOrigin origin = access.apply(table);
        while (origin != null && origin.step != null) {
            steps.addFirst(origin.step);
            origin = access.apply(origin.step.from());
        }
        return List.copyOf(steps);
    }

    /** A table under its own name. */
    public static Table<?> original(Table<?> table) {
        TableOrigin origin = access.apply(table);
        return origin == null || origin.aliased == null ? table : original(origin.aliased);
    }

    /** The shape of a table, which is read once of a generated one. */
    static TableShape shape(Table<?> table) {
        TableOrigin origin = access.apply(table);
        if (origin == null) {
            return TableShape.read(table);
        }
        TableShape known = origin.shape;
        if (known == null) {
            known = TableShape.read(table);
            origin.shape = known;
        }
        return known;
    }
}
