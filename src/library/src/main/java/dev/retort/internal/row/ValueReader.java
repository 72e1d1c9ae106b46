package dev.retort.internal.row;

import dev.retort.UnreadableValueException;
import dev.retort.binding.ReadBinding;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A reader of a column of plain SQL, whatever its current row holds.
 *
 * @param type the name of the type as which jOOQ is to know the column
 * @param values reads each value; null where jOOQ itself reads that type as it is
 */
record ValueReader(String type, @Nullable Values values) {
    /** The type of what may be anything. */
    private static final String ANYTHING = "other";

    /** Values that jOOQ reads as they are, as a type. */
    static ValueReader usual(String type) {
        return new ValueReader(type, null);
    }

    /** Values of any class. */
    static ValueReader of(Values values) {
        return new ValueReader(ANYTHING, values);
    }

    /** Values that a binding reads, where Java has them. */
    static ValueReader of(ReadBinding<?, ?> binding) {
        return of((rows, index) -> {
            try {
                return binding.read(rows, index);
            } catch (UnreadableValueException e) {
                return e.value();
            }
        });
    }

    /** Texts. */
    static ValueReader text() {
        return of(ResultSet::getString);
    }

    /** Reads the value in a column of the current row. */
    interface Values {
        @Nullable
        Object read(ResultSet rows, int index) throws SQLException;
    }
}
