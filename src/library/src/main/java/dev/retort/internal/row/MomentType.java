package dev.retort.internal.row;

import dev.retort.UnreadableValue;
import dev.retort.UnreadableValueException;
import dev.retort.binding.ReadBinding;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jooq.Binding;
import org.jooq.DataType;
import org.jspecify.annotations.Nullable;

/**
 * A type of dates or times as generated columns have it, for fields and values that are none: jOOQ's own carries {@code
 * LocalDateTime} and {@code LocalDate} by way of {@code java.sql}, which has no hour that the clocks skip where the program
 * runs, and none of the ten days after the 4th of October 1582.
 *
 * @param type the type, with its binding
 * @param reads reads a column of the current row
 * @param parses makes a value of the text that the database has in JSON
 * @param written what the binding writes for a value of the class
 * @param given the value of the class for what the binding read
 */
record MomentType(
        DataType<?> type,
        Reader reads,
        Function<String, Object> parses,
        UnaryOperator<Object> written,
        UnaryOperator<Object> given) {
    /** The names of jOOQ's own bindings, which are not public. */
    private static final String OWN = "org.jooq.impl.";

    /** Reads a value. */
    interface Reader {
        @Nullable
        Object read(ResultSet rows, int index) throws SQLException;
    }

    /** A type whose binding has the values of its class. */
    MomentType(DataType<?> type, Reader reads, Function<String, Object> parses) {
        this(type, reads, parses, UnaryOperator.identity(), UnaryOperator.identity());
    }

    /** One for another class in its place. */
    MomentType standingFor(UnaryOperator<Object> toWritten, UnaryOperator<Object> toGiven) {
        return new MomentType(type, reads, parses, toWritten, toGiven);
    }

    /** The type in the place of a binding of jOOQ's own; null where there is none, or another binding. */
    static @Nullable MomentType insteadOf(Binding<?, ?> binding, Product product) {
        MomentType type = product.moment(binding.converter().fromType());
        return type != null && isOfJooq(binding) ? type : null;
    }

    /** Whether a binding is one of jOOQ's own. */
    static boolean isOfJooq(Binding<?, ?> binding) {
        return binding.getClass().getName().startsWith(OWN);
    }

    /** The value in a column of the current row. */
    @Nullable
    Object read(ResultSet rows, int index) throws SQLException {
        Object value = reads.read(rows, index);
        return value == null ? null : given.apply(value);
    }

    /**
     * The value that the database has as this text in JSON.
     *
     * @throws UnreadableValueException when Java has none that is the same
     */
    Object parse(String text) {
        try {
            return given.apply(parses.apply(text));
        } catch (DateTimeException e) {
            throw new UnreadableValueException(
                    new UnreadableValue(text, "of the type " + type.getType().getSimpleName()), e);
        }
    }

    /** One whose binding reads the values of its class. */
    static <T> MomentType read(DataType<T> plain, ReadBinding<T, T> binding, Function<String, Object> parses) {
        return new MomentType(plain.asConvertedDataType(binding), binding::read, parses);
    }
}
