package dev.retort.render;

import dev.retort.UnreadableValueException;
import dev.retort.render.cell.CellText;
import dev.retort.render.cell.Moments;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jooq.BindingGetResultSetContext;
import org.jooq.Cursor;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.JSONB;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.DataTypeException;
import org.jooq.tools.jdbc.JDBCUtils;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a cursor as the texts that the driver has, which are those that {@link CellText} would make of jOOQ's
 * values. Reading numbers and dates into objects, only to write them down again, takes most of the time of a large result.
 * Every row is the same array.
 */
final class DirectRows implements Iterator<@Nullable Object[]> {
    /** The types of numbers that are written as the database has them, but for zeros before them. */
    private static final Set<Class<?>> NUMBERS =
            Set.of(Integer.class, Long.class, Short.class, BigInteger.class, BigDecimal.class);

    private final ResultSet rows;
    private final List<Reader> readers;
    private final @Nullable Object[] row;
    /** Whether there is a next row; null as long as it was not looked for. */
    private @Nullable Boolean ahead;

    private DirectRows(ResultSet rows, List<Reader> readers) {
        this.rows = rows;
        this.readers = readers;
        this.row = new Object[readers.size()];
    }

    /** The rows of a cursor, nothing of which was read; empty where a column needs jOOQ to be read. */
    static Optional<DirectRows> of(Cursor<?> cursor) {
        SQLDialect dialect = dialect(Objects.requireNonNull(cursor.resultSet()));
        List<Optional<Reader>> readers = IntStream.range(0, cursor.fields().length)
                .mapToObj(i -> reader(cursor.field(i), i + 1, dialect))
                .toList();
        return readers.stream().allMatch(Optional::isPresent)
                ? Optional.of(new DirectRows(
                        Objects.requireNonNull(cursor.resultSet()),
                        readers.stream().flatMap(Optional::stream).toList()))
                : Optional.empty();
    }

    private static SQLDialect dialect(ResultSet rows) {
        try {
            return JDBCUtils.dialect(rows.getStatement().getConnection());
        } catch (SQLException e) {
            throw new DataAccessException(String.valueOf(e.getMessage()), e);
        }
    }

    private static Optional<Reader> reader(@Nullable Field<?> field, int index, SQLDialect dialect) {
        if (field == null) {
            return Optional.empty();
        }
        String binding = field.getBinding().getClass().getName();
        if (binding.startsWith("dev.retort.binding.mariadb.")) {
            return Optional.of(rows -> moment(rows, index, field, dialect));
        }
        Class<?> type = field.getType();
        boolean plain = binding.startsWith("org.jooq.impl.")
                && field.getConverter().fromType() == field.getConverter().toType();
        if (!plain) {
            return Optional.empty();
        }
        if (type == String.class || type == JSON.class || type == JSONB.class) {
            return Optional.of(rows -> rows.getString(index));
        }
        if (NUMBERS.contains(type)) {
            return Optional.of(rows -> number(rows.getString(index)));
        }
        if (type == Boolean.class) {
            return Optional.of(rows -> known(rows.getBoolean(index), rows));
        }
        if (type == Double.class) {
            return Optional.of(rows -> known(rows.getDouble(index), rows));
        }
        return type == byte[].class ? Optional.of(rows -> rows.getBytes(index)) : Optional.empty();
    }

    private static @Nullable Object known(Object value, ResultSet rows) throws SQLException {
        return rows.wasNull() ? null : value;
    }

    /** A number without the zeros that {@code zerofill} puts before it. */
    private static @Nullable String number(@Nullable String text) {
        if (text == null || text.length() < 2) {
            return text;
        }
        int start = text.charAt(0) == '-' ? 1 : 0;
        boolean zeros = text.charAt(start) == '0' && start + 1 < text.length() && text.charAt(start + 1) != '.';
        try {
            return zeros || text.indexOf('E') >= 0 ? new BigDecimal(text).toPlainString() : text;
        } catch (NumberFormatException e) {
            return text;
        }
    }

    private static @Nullable Object moment(ResultSet rows, int index, Field<?> field, SQLDialect dialect)
            throws SQLException {
        if (field.getType() == LocalDateTime.class) {
            LocalDateTime moment = moment(rows, index);
            return moment != null ? Moments.text(moment) : bound(rows, index, field, dialect);
        }
        String text = rows.getString(index);
        return text == null || Moments.isUsual(text) ? text : bound(rows, index, field, dialect);
    }

    /** The driver formats a date as text slowly, and parses it fast. */
    private static @Nullable LocalDateTime moment(ResultSet rows, int index) throws SQLException {
        try {
            return rows.getObject(index, LocalDateTime.class);
        } catch (SQLDataException | DateTimeException e) {
            return null;
        }
    }

    /** What the column's own binding makes of it. */
    private static <T> @Nullable Object bound(ResultSet rows, int index, Field<T> field, SQLDialect dialect)
            throws SQLException {
        @Nullable Object[] value = {null};
        BindingGetResultSetContext<T> context = context(rows, index, value, dialect);
        try {
            field.getBinding().get(context);
        } catch (UnreadableValueException e) {
            return e.value();
        } catch (DataTypeException e) {
            throw new DataAccessException("Error while reading field: " + field + ", at JDBC index: " + index, e);
        }
        return value[0] == null ? null : CellText.of(value[0]);
    }

    @SuppressWarnings("unchecked")
    private static <T> BindingGetResultSetContext<T> context(
            ResultSet rows, int index, @Nullable Object[] value, SQLDialect dialect) {
        return (BindingGetResultSetContext<T>) Proxy.newProxyInstance(
                DirectRows.class.getClassLoader(),
                new Class<?>[] {BindingGetResultSetContext.class},
                (_, method, arguments) -> switch (method.getName()) {
                    case "resultSet" -> rows;
                    case "index" -> index;
                    case "dialect" -> dialect;
                    case "value" -> {
                        value[0] = arguments[0];
                        yield null;
                    }
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    @Override
    public boolean hasNext() {
        try {
            boolean there = ahead == null ? rows.next() : ahead;
            ahead = there;
            return there;
        } catch (SQLException e) {
            throw new DataAccessException(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public @Nullable Object[] next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        try {
            for (int i = 0; i < row.length; i++) {
                row[i] = readers.get(i).read(rows);
            }
            ahead = null;
            return row;
        } catch (SQLException e) {
            throw new DataAccessException(String.valueOf(e.getMessage()), e);
        }
    }

    private interface Reader {
        @Nullable
        Object read(ResultSet rows) throws SQLException;
    }
}
