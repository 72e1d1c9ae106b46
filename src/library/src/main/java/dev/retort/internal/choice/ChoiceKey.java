package dev.retort.internal.choice;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.InverseForeignKey;
import org.jooq.Name;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.UniqueKey;
import org.jooq.impl.DSL;
import org.jooq.impl.Internal;
import org.jooq.impl.TableImpl;
import org.jspecify.annotations.Nullable;

/**
 * The foreign keys of paths to some of the rows of a relation. jOOQ tells paths apart by their keys: these are like the key of the other
 * relation, under a name of their own, and carry the choice to the path.
 */
public final class ChoiceKey {
    private ChoiceKey() {}

    /** The end of such a key, in place of its table. */
    private static final class Rows<R extends Record> extends TableImpl<R> {
        private static final long serialVersionUID = 1L;
        private final transient RelationChoice choice;

        Rows(Table<R> table, RelationChoice choice) {
            super(table.getUnqualifiedName(), table.getSchema());
            this.choice = choice;
        }
    }

    /** The way back over a foreign key to some of the rows that refer. */
    public static <C extends Record, P extends Record> InverseForeignKey<P, C> back(
            ForeignKey<C, P> key, String name, @Nullable String condition, List<? extends OrderField<?>> order) {
        RelationChoice choice = new RelationChoice(name, key, key.getTable(), condition, order);
        return copy(
                        key,
                        DSL.name(name),
                        new Rows<>(key.getTable(), choice),
                        key.getKey().getTable(),
                        Optional.empty())
                .getInverseKey();
    }

    /** The way on from a junction table to some of the rows that it joins. */
    public static <C extends Record, P extends Record> ForeignKey<C, P> on(
            ForeignKey<C, P> key, String name, @Nullable String condition, List<? extends OrderField<?>> order) {
        Table<P> target = key.getKey().getTable();
        RelationChoice choice = new RelationChoice(name, key, target, condition, order);
        return copy(key, DSL.name(name), key.getTable(), new Rows<>(target, choice), Optional.empty());
    }

    /** The choice that a key carries to a path, if it does. */
    public static @Nullable RelationChoice of(
            @Nullable ForeignKey<?, ?> childPath, @Nullable InverseForeignKey<?, ?> parentPath) {
        Table<?> end = childPath != null
                ? childPath.getKey().getTable()
                : parentPath != null ? parentPath.getForeignKey().getTable() : null;
        return end instanceof Rows<?> rows ? rows.choice : null;
    }

    /**
     * A key like another one, of which no table and no other key knows.
     *
     * @param isNullable whether its columns may be null, whatever the database says; empty for as that says
     */
    public static <C extends Record, P extends Record> ForeignKey<C, P> copy(
            ForeignKey<C, P> key, Name name, Table<C> from, Table<P> to, Optional<Boolean> isNullable) {
        UniqueKey<P> unique = Internal.createUniqueKey(to, name, key.getKeyFieldsArray(), false);
        return Internal.createForeignKey(
                from,
                name,
                isNullable.map(nullable -> columns(key, nullable)).orElse(key.getFieldsArray()),
                unique,
                key.getKeyFieldsArray(),
                false,
                null,
                null);
    }

    @SuppressWarnings("unchecked")
    private static <C extends Record> TableField<C, ?>[] columns(ForeignKey<C, ?> key, boolean isNullable) {
        return Arrays.stream(key.getFieldsArray())
                .map(column -> (TableField<C, ?>) column(column, isNullable))
                .toArray(TableField[]::new);
    }

    private static <T> Field<T> column(Field<T> column, boolean isNullable) {
        DataType<T> type = column.getDataType().nullable(isNullable);
        return DSL.field(column.getQualifiedName(), type);
    }
}
