package dev.retort.binding.sqlite;

import dev.retort.binding.LongNumberConverter;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * The binding that reads 64-bit integers from a column of SQLite, which may hold anything else as well: text, or a
 * number that is no such integer. Those are an error that shows the value.
 */
public final class SqliteIntegerBinding extends SqliteBinding<Long, Number> {
    private static final long serialVersionUID = 1L;

    /** Shows the integers as {@link LongNumberConverter} does. */
    public SqliteIntegerBinding() {
        super(
                SQLDataType.BIGINT.asConvertedDataType(new LongNumberConverter()),
                "an integer of 64 bits",
                whole -> whole,
                SqliteIntegerBinding::whole,
                SqliteIntegerBinding::whole);
    }

    private static @Nullable Number whole(double number) {
        long whole = (long) number;
        return whole == number && whole != Long.MAX_VALUE ? whole : null;
    }

    private static @Nullable Number whole(String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
