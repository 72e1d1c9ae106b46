package dev.retort.binding.sqlite;

import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * The binding that reads floating point numbers from a column of SQLite; anything else, such as text, is an error that
 * shows it.
 */
public final class SqliteDoubleBinding extends SqliteBinding<Double, Double> {
    private static final long serialVersionUID = 1L;

    /** For columns of the types {@code real}, {@code float} and {@code double}. */
    public SqliteDoubleBinding() {
        super(
                SQLDataType.DOUBLE,
                "a floating point number",
                SqliteDoubleBinding::exact,
                number -> number,
                text -> null);
    }

    private static @Nullable Double exact(long whole) {
        double number = whole;
        return (long) number == whole && whole != Long.MAX_VALUE ? (Double) number : null;
    }
}
