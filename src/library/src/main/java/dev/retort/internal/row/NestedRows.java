package dev.retort.internal.row;

import dev.retort.UnreadableValue;
import dev.retort.UnreadableValueException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import org.jooq.ExecuteContext;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * The rows within a row, as {@code multiset(…)} makes them, held against the JSON that they came in. jOOQ converts what that
 * holds before a column's binding sees it, and makes null of {@code infinity}, of a text in a column of numbers, and 1 of 1.5:
 * these are an error that shows the value. Dates and times are read again, since it makes days of October 1582 others.
 */
final class NestedRows {
    private NestedRows() {}

    /** Whether a row with these columns can have any, in a row within it as well. */
    static boolean canBeIn(Field<?>... columns) {
        for (Field<?> column : columns) {
            if (column.getDataType().isMultiset() || column.getDataType().isRecord()) {
                return true;
            }
        }
        return false;
    }

    /** Checks the row that was just read, from where the result still is. */
    static void check(ExecuteContext context) {
        Record row = context.record();
        if (row == null) {
            return;
        }
        for (int i = 0; i < row.size(); i++) {
            Field<?> field = row.field(i);
            if (field != null && field.getDataType().isMultiset()) {
                String text = read(context, i + 1);
                // An empty one has nothing to lose.
                if (text != null && row.get(i) instanceof Result<?> rows && !rows.isEmpty() && text.startsWith("[[")) {
                    checkAll(DSL.using(context.dialect()).fetchFromJSON(text), rows, Product.of(context.dialect()));
                }
            }
        }
    }

    private static @Nullable String read(ExecuteContext context, int index) {
        try {
            return context.resultSet() == null ? null : context.resultSet().getString(index);
        } catch (SQLException e) {
            throw new DataAccessException(e.getMessage(), e);
        }
    }

    private static void checkAll(List<? extends Record> stored, List<? extends Record> rows, Product product) {
        for (int i = 0; i < rows.size(); i++) {
            check(stored.get(i).intoList(), rows.get(i), product);
        }
    }

    private static void check(List<?> stored, Record row, Product product) {
        for (int i = 0; i < row.size(); i++) {
            Field<?> field = row.field(i);
            MomentType type = field == null ? null : product.moment(field.getType());
            if (field != null && type != null && stored.get(i) instanceof String text) {
                set(row, field, type.parse(text));
            } else {
                check(stored.get(i), row.get(i), field, product);
            }
        }
        row.touched(false);
    }

    @SuppressWarnings("unchecked")
    private static void set(Record row, Field<?> field, Object value) {
        row.set((Field<Object>) field, value);
    }

    private static void check(
            @Nullable Object stored, @Nullable Object value, @Nullable Field<?> field, Product product) {
        if (stored == null || field == null || value instanceof JSON || value instanceof JSONB) {
            return;
        }
        boolean lost = switch (value) {
            case null -> true;
            case Integer number -> isAnother(stored, number.longValue());
            case Long number -> isAnother(stored, number);
            case Boolean truth -> stored instanceof Number number && number.doubleValue() != (truth ? 1 : 0);
            default -> false;
        };
        if (lost) {
            throw new UnreadableValueException(
                    new UnreadableValue(
                            stored.toString(), "of the type " + field.getType().getSimpleName()),
                    null);
        }
        if (stored instanceof List<?> parts) {
            if (value instanceof Result<?> rows) {
                for (int i = 0; i < rows.size(); i++) {
                    check(parts.get(i), rows.get(i), field, product);
                }
            } else if (value instanceof Record row && parts.size() == row.size()) {
                check(parts, row, product);
            } else if (value instanceof Object[] elements) {
                for (int i = 0; i < elements.length; i++) {
                    check(parts.get(i), elements[i], field, product);
                }
            }
        }
    }

    private static boolean isAnother(Object stored, long value) {
        return stored instanceof Number && new BigDecimal(stored.toString()).compareTo(BigDecimal.valueOf(value)) != 0;
    }
}
