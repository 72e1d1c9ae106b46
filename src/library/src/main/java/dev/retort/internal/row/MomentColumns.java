package dev.retort.internal.row;

import dev.retort.UnreadableValue;
import dev.retort.UnreadableValueException;
import dev.retort.binding.ReadBinding;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.jooq.Converter;
import org.jooq.EnumType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.QOM;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a result that jOOQ would read as other values: dates and times to fields which the generator has not made, since it
 * goes by way of {@code java.sql}. Here they are left out of its reading, and put into each record when it has read the others. Where it
 * makes null of a value that the field's type does not have, that is an error.
 */
final class MomentColumns {
    /** What jOOQ makes of a text, which may be none. */
    private static final List<Class<?>> MADE_OF_TEXT =
            List.of(EnumType.class, UUID.class, BigDecimal.class, BigInteger.class);

    private final Columns all;
    private final BitSet places = new BitSet();
    private final Deque<Open> open = new ArrayDeque<>();

    /**
     * Of a result.
     *
     * @param width how many columns it has
     */
    MomentColumns(Field<?>[] fields, int width, Product product) {
        Columns columns = Columns.of(fields, 1, product);
        // What jOOQ reads in yet another way stays with it.
        all = columns.width == width ? columns : new Columns(1);
        all.mark(places);
    }

    /** Whether jOOQ reads all of them as what they are. */
    boolean isEmpty() {
        return all.isEmpty();
    }

    /** Whether jOOQ is not to read a column. */
    boolean has(int index) {
        return places.get(index);
    }

    /** The value in a column of the current row. */
    @Nullable
    Object read(ResultSet rows, int index) throws SQLException {
        Column column = all.at(index);
        return column == null ? null : column.read(rows);
    }

    /** A row begins. */
    void restart() {
        open.clear();
    }

    /** A record begins: the row, or one that is nested in it and has columns of its own. */
    void begin() {
        open.push(new Open(open.isEmpty() ? all : open.peek().nextNested()));
    }

    /** A record ends: it gets what was left out. */
    void end(Record record, ResultSet rows) throws SQLException {
        Columns columns = open.pop().columns;
        for (Made made : columns.made) {
            made.check(record, rows);
        }
        List<Column> own = columns.own;
        for (Column column : own) {
            put(record, column, column.read(rows));
        }
        if (!own.isEmpty()) {
            record.touched(false);
        }
    }

    @SuppressWarnings("unchecked")
    private static void put(Record record, Column column, @Nullable Object value) {
        if (record.indexOf(column.field) == column.place) {
            record.set((Field<Object>) column.field, value);
        } else {
            // The same field is there twice.
            List<@Nullable Object> values = new ArrayList<>(record.intoList());
            values.set(column.place, value);
            record.fromArray(values.toArray());
        }
    }

    /** A column: which place its field has in the record, and which it has itself in the result. */
    private record Column(Field<?> field, MomentType type, int place, int index) {
        @SuppressWarnings("unchecked")
        @Nullable
        Object read(ResultSet rows) throws SQLException {
            return ((Converter<Object, Object>) field.getBinding().converter()).from(type.read(rows, index));
        }
    }

    /** A column of whose values jOOQ, or the driver, may make others. */
    private record Made(Field<?> field, int place, int index) {
        static boolean isOf(Field<?> field, Product product) {
            Converter<?, ?> converter = field.getConverter();
            boolean isMade = MADE_OF_TEXT.stream().anyMatch(type -> type.isAssignableFrom(field.getType()))
                    || (field.getType() == byte[].class && product.has(Product.Trait.STORES_ANY_CLASS));
            return isMade && converter.fromType() == converter.toType() && !(field.getBinding() instanceof ReadBinding);
        }

        void check(Record record, ResultSet rows) throws SQLException {
            boolean isNull = record.get(place) == null;
            boolean isBytes = field.getType() == byte[].class;
            if (!isNull && !isBytes) {
                return;
            }
            Object stored = rows.getObject(index);
            boolean isSame = isNull ? stored == null : stored instanceof byte[];
            if (!isSame) {
                String kind =
                        isBytes ? "bytes" : "of the type " + field.getType().getSimpleName();
                throw new DataAccessException(
                        "Error while reading field: " + field + ", at JDBC index: " + index,
                        new UnreadableValueException(
                                new UnreadableValue(DriverValue.shown(stored), kind, stored), null));
            }
        }
    }

    /** The columns of a record, and those of the ones that are nested in it. */
    private static final class Columns {
        private final List<Column> own = new ArrayList<>();
        private final List<Made> made = new ArrayList<>();
        private final List<Columns> nested = new ArrayList<>();
        private int width;

        Columns(int width) {
            this.width = width;
        }

        static Columns of(Field<?>[] fields, int first, Product product) {
            Columns columns = new Columns(0);
            for (int i = 0; i < fields.length; i++) {
                Field<?>[] nested = nested(fields[i], product);
                int index = first + columns.width;
                if (nested.length > 0) {
                    Columns inner = of(nested, index, product);
                    columns.nested.add(inner);
                    columns.width += inner.width;
                } else {
                    MomentType type = MomentType.insteadOf(fields[i].getBinding(), product);
                    if (type != null) {
                        columns.own.add(new Column(fields[i], type, i, index));
                    } else if (Made.isOf(fields[i], product)) {
                        columns.made.add(new Made(fields[i], i, index));
                    }
                    columns.width++;
                }
            }
            return columns;
        }

        /** A row within a row may be one column; else each of its fields is one. */
        private static Field<?>[] nested(Field<?> field, Product product) {
            Field<?> plain = field instanceof QOM.Coerce<?> coerce ? coerce.$field() : field;
            boolean isRow = !product.has(Product.Trait.NESTS_ROWS)
                    && plain.getDataType().isRecord()
                    && !plain.getDataType().isMultiset();
            return isRow && plain.getDataType().getRow() != null
                    ? plain.getDataType().getRow().fields()
                    : new Field<?>[0];
        }

        boolean isEmpty() {
            return own.isEmpty() && made.isEmpty() && nested.stream().allMatch(Columns::isEmpty);
        }

        void mark(BitSet places) {
            own.forEach(column -> places.set(column.index));
            nested.forEach(inner -> inner.mark(places));
        }

        @Nullable
        Column at(int index) {
            for (Column column : own) {
                if (column.index == index) {
                    return column;
                }
            }
            for (Columns inner : nested) {
                Column column = inner.at(index);
                if (column != null) {
                    return column;
                }
            }
            return null;
        }
    }

    /** A record that is being read. */
    private static final class Open {
        private final Columns columns;
        private int read;

        Open(Columns columns) {
            this.columns = columns;
        }

        Columns nextNested() {
            return read < columns.nested.size() ? columns.nested.get(read++) : new Columns(0);
        }
    }
}
