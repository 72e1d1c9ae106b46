package dev.retort.binding.sqlite;

import java.math.BigDecimal;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * The binding that reads decimal numbers from a column of SQLite, which keeps them as whole or floating point numbers,
 * or as text where they are too long; anything else is an error that shows it.
 */
public final class SqliteDecimalBinding extends SqliteBinding<BigDecimal, BigDecimal> {
    private static final long serialVersionUID = 1L;

    /** For columns of the types {@code decimal} and {@code numeric}. */
    public SqliteDecimalBinding() {
        super(
                SQLDataType.NUMERIC,
                "a decimal number",
                BigDecimal::valueOf,
                number -> Double.isFinite(number) ? BigDecimal.valueOf(number) : null,
                SqliteDecimalBinding::decimal);
    }

    private static @Nullable BigDecimal decimal(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
