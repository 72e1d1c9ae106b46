package dev.retort.internal.projection;

import dev.retort.RetortException;
import dev.retort.internal.key.TableShape;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Objects;
import org.jooq.Converter;
import org.jooq.ConverterProvider;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.exception.DataTypeException;
import org.jspecify.annotations.Nullable;

/** The value of a component that stands for a column, converted as jOOQ does. */
final class ColumnValue {
    private static final Map<Class<?>, Class<?>> BOXES = Map.of(
            int.class, Integer.class,
            long.class, Long.class,
            short.class, Short.class,
            byte.class, Byte.class,
            double.class, Double.class,
            float.class, Float.class,
            boolean.class, Boolean.class,
            char.class, Character.class);
    private static final int LONGEST_SHOWN = 60;

    private final RecordComponent component;
    private final Field<?> column;
    private final Class<?> type;
    private final @Nullable Converter<Object, Object> converter;

    /**
     * A value.
     *
     * @param component what it is for
     * @param column the column, as the query's table has it
     * @param converters jOOQ's
     * @throws RetortException when no value of the column's type could be one of the component's
     */
    @SuppressWarnings("unchecked")
    ColumnValue(RecordComponent component, Field<?> column, ConverterProvider converters) {
        this.component = component;
        this.column = column;
        this.type = BOXES.getOrDefault(component.getType(), component.getType());
        this.converter = type.isAssignableFrom(column.getType())
                ? null
                : (Converter<Object, Object>) converters.provide(column.getType(), type);
        if (converter == null && !type.isAssignableFrom(column.getType())) {
            throw new RetortException(named() + " is a " + component.getType().getSimpleName() + ", and "
                    + shownColumn() + " is a " + column.getType().getSimpleName());
        }
    }

    Field<?> column() {
        return column;
    }

    /**
     * The value in a row.
     *
     * @throws RetortException when the component's type does not have it
     */
    @Nullable
    Object of(Record row) {
        Object value = row.get(column);
        if (value == null) {
            if (component.getType().isPrimitive()) {
                throw new RetortException(shownColumn() + " is null in a row, and " + named() + " is a "
                                + component.getType().getSimpleName())
                        .withHint("a component that may be null is a " + type.getSimpleName());
            }
            return null;
        }
        return converter == null ? value : converted(value, converter);
    }

    private Object converted(Object value, Converter<Object, Object> by) {
        Object converted;
        try {
            converted = by.from(value);
        } catch (DataTypeException | ArithmeticException e) {
            throw misfit(value, e);
        }
        // jOOQ gives null for what it cannot convert, and the nearest number for one that is too large.
        if (converted == null
                || (value instanceof Number && converted instanceof Number && !isEqual(value, converted))) {
            throw misfit(value, null);
        }
        return converted;
    }

    private static boolean isEqual(Object one, Object other) {
        return Objects.equals(TableShape.comparable(null, one), TableShape.comparable(null, other));
    }

    private RetortException misfit(Object value, @Nullable Exception cause) {
        String text = String.valueOf(value);
        String shown = text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN - 1) + "…";
        return new RetortException(
                named() + " is a " + component.getType().getSimpleName() + ", and " + shownColumn() + " has " + shown
                        + " in a row",
                cause);
    }

    private String named() {
        return component.getName() + " of " + component.getDeclaringRecord().getSimpleName();
    }

    private String shownColumn() {
        return column.getQualifiedName().unquotedName().toString();
    }
}
