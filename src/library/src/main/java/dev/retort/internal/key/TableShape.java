package dev.retort.internal.key;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Key;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.UniqueKey;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a table that a session needs again and again: where in a record its keys are, counted from 0. Immutable.
 */
public final class TableShape {
    private final Table<?> table;
    private final int[] primaryKey;
    private final int version;
    private final ComputedPlaces computed;
    private volatile @Nullable BitSet keys;
    private final int[] references;

    private TableShape(Table<?> table, int[] primaryKey, int version, int[] references, ComputedPlaces computed) {
        this.table = table;
        this.primaryKey = primaryKey;
        this.version = version;
        this.references = references;
        this.computed = computed;
    }

    /** The shape of a table. */
    public static TableShape of(Table<?> table) {
        return TableOrigin.shape(table);
    }

    static TableShape read(Table<?> table) {
        Key<?> key = table.getPrimaryKey();
        TableField<?, ?> version = table.getRecordVersion();
        return new TableShape(
                table,
                key == null ? new int[0] : places(table, key.getFields()),
                version == null ? -1 : table.indexOf(version),
                table.getReferences().stream()
                        .flatMap(reference -> reference.getFields().stream())
                        .mapToInt(table::indexOf)
                        .distinct()
                        .toArray(),
                ComputedPlaces.of(table));
    }

    /** The places of some columns in a table's records. */
    public static int[] places(Table<?> table, List<? extends Field<?>> columns) {
        return columns.stream().mapToInt(table::indexOf).toArray();
    }

    /** Whether two tables are the same one, under whatever names. */
    public static boolean isSame(Table<?> one, Table<?> other) {
        return one.equals(other) || TableOrigin.original(one).equals(TableOrigin.original(other));
    }

    /** The table under its own name. */
    public Table<?> original() {
        return TableOrigin.original(table);
    }

    /** The table, under the name that it has here. */
    public Table<?> table() {
        return table;
    }

    /** The places of the primary key's columns; none without one. Not to be written to. */
    public int[] primaryKey() {
        return primaryKey;
    }

    /** Whether a column is one of the primary key's. */
    public boolean isPrimary(int place) {
        return Arrays.stream(primaryKey).anyMatch(key -> key == place);
    }

    /** The place of the column that counts a row's versions, or -1. */
    public int version() {
        return version;
    }

    /** The columns to which the database itself gives values. */
    public ComputedPlaces computed() {
        return computed;
    }

    /**
     * Whether a column says which row is which, so that a record has to have the value that the database has: one of the primary key, of
     * another one to which foreign keys refer, or of a foreign key whose numbers may be rounded.
     */
    public boolean isKey(int place) {
        BitSet known = keys;
        if (known == null) {
            known = new BitSet();
            for (int reference : references) {
                known.set(
                        reference,
                        Objects.requireNonNull(table.field(reference)).getType() == BigDecimal.class);
            }
            for (UniqueKey<?> key : table.getKeys()) {
                if (key.isPrimary() || !key.getReferences().isEmpty()) {
                    Arrays.stream(places(table, key.getFields())).forEach(known::set);
                }
            }
            keys = known;
        }
        return known.get(place);
    }

    /** Whether a column may be null. */
    public boolean isNullable(int place) {
        return Objects.requireNonNull(table.field(place)).getDataType().nullable();
    }

    /** The places of the columns that foreign keys consist of. Not to be written to. */
    public int[] references() {
        return references;
    }

    /** The key under which a record is known, equal for equal rows; null while part of it is missing. */
    @Nullable
    public Object identity(Record row) {
        return identity(row, primaryKey);
    }

    static @Nullable public Object identity(Record row, int[] places) {
        if (places.length == 1) {
            return comparable(row.field(places[0]), row.get(places[0]));
        }
        Object[] parts = new Object[places.length];
        for (int i = 0; i < parts.length; i++) {
            Object part = comparable(row.field(places[i]), row.get(places[i]));
            if (part == null) {
                return null;
            }
            parts[i] = part;
        }
        return Arrays.asList(parts);
    }

    /** The key of values that a person gave, which may be of other types than the columns; null where there is no such key. */
    @Nullable
    public Object identity(List<? extends @Nullable Object> values) {
        Object[] parts = new Object[values.size()];
        for (int i = 0; i < parts.length; i++) {
            Field<?> field = Objects.requireNonNull(table.field(primaryKey[i]));
            Object value = values.get(i);
            Optional<Object> own = value == null ? Optional.empty() : KeyValue.of(field, value);
            if (own.isEmpty()) {
                return null;
            }
            parts[i] = Objects.requireNonNull(KeyValue.comparable(own.get()));
        }
        return parts.length == 1 ? parts[0] : Arrays.asList(parts);
    }

    /** A value as a column has it, as {@link KeyValue#converted}. */
    static @Nullable public Object converted(Field<?> field, @Nullable Object value) {
        return KeyValue.converted(field, value);
    }

    /** The values of some columns, each equal to all that its column takes for the same. */
    public static List<@Nullable Object> comparable(Record row, List<? extends Field<?>> columns) {
        List<@Nullable Object> values = new ArrayList<>(columns.size());
        columns.forEach(column -> values.add(KeyValue.comparable(row.get(column))));
        return values;
    }

    /** A value that is equal to each other one that a column takes for the same, as {@link KeyValue#comparable}. */
    static @Nullable public Object comparable(@Nullable Field<?> field, @Nullable Object value) {
        return KeyValue.comparable(value);
    }
}
