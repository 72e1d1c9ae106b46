package dev.retort.internal.key;

import dev.retort.internal.choice.ChoiceKey;
import dev.retort.internal.choice.RelationChoice;
import java.util.List;
import java.util.Optional;
import org.jooq.ForeignKey;
import org.jooq.InverseForeignKey;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * What jOOQ is told of a path. A path to some of the rows of a relation is to a query for these, so that jOOQ writes the condition wherever it
 * writes the path. A key that the database does not enforce may refer to no row.
 */
public final class PathKeys {
    private PathKeys() {}

    /** The rows that a path leads to, under their own name. */
    public static <R extends Record> Table<R> rows(
            @Nullable ForeignKey<?, R> childPath, @Nullable InverseForeignKey<?, R> parentPath, Table<R> table) {
        RelationChoice choice = ChoiceKey.of(childPath, parentPath);
        return choice == null
                ? table
                : choice.condition()
                        .map(condition -> DSL.selectFrom(table).where(condition).asTable(choice.name()))
                        .orElse(table);
    }

    /**
     * The key by which a path leads to the one row that is referred to, as jOOQ is to have it: it joins by its columns whether rows
     * without any are left out.
     */
    @SuppressWarnings("unchecked")
    public static <R extends Record> @Nullable ForeignKey<?, R> toOne(@Nullable ForeignKey<?, R> key, Table<R> table) {
        if (key == null) {
            return null;
        }
        boolean isChosen = ChoiceKey.of(key, null) != null;
        if (!isChosen && (key.enforced() || key.nullable())) {
            return key;
        }
        ForeignKey<Record, R> own = (ForeignKey<Record, R>) key;
        return ChoiceKey.copy(
                own, key.getUnqualifiedName(), own.getTable(), rows(key, null, table), Optional.of(!isChosen));
    }

    /** The key by which a path leads to those that refer, as jOOQ is to have it: it looks for the table where the path begins. */
    @SuppressWarnings("unchecked")
    public static <R extends Record> @Nullable InverseForeignKey<?, R> toMany(
            Table<?> path, @Nullable InverseForeignKey<?, R> key) {
        List<PathStep> steps = TableOrigin.steps(path);
        if (key == null || steps.isEmpty() || steps.getLast().choice() == null) {
            return key;
        }
        ForeignKey<R, Record> own = (ForeignKey<R, Record>) key.getForeignKey();
        return ChoiceKey.copy(own, own.getUnqualifiedName(), own.getTable(), (Table<Record>) path, Optional.empty())
                .getInverseKey();
    }
}
