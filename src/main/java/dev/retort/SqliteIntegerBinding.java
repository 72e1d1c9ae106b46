package dev.retort;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jooq.exception.DataTypeException;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * Reads 64-bit integers from a column of SQLite, which may hold anything else as well: text, or a number that is no such
 * integer. The driver would read those as 0 or as another number; here they are an error that shows the value.
 */
public final class SqliteIntegerBinding extends ReadBinding<Long, Number> {
    private static final long serialVersionUID = 1L;

    /** Shows the integers as {@link LongNumberConverter} does. */
    public SqliteIntegerBinding() {
        super(SQLDataType.BIGINT.asConvertedDataType(new LongNumberConverter()));
    }

    @Override
    @Nullable
    Number read(ResultSet rows, int index) throws SQLException {
        Object stored = rows.getObject(index);
        return switch (stored) {
            case null -> null;
            case Integer whole -> whole.longValue();
            case Long whole -> whole;
            case byte[] bytes -> throw new DataTypeException("not an integer of 64 bits: " + bytes.length + " bytes");
            default -> exact(stored);
        };
    }

    private static Long exact(Object stored) {
        try {
            return new BigDecimal(stored.toString().strip()).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            String shown = stored instanceof String ? "'" + stored + "'" : stored.toString();
            throw new DataTypeException("not an integer of 64 bits: " + shown, e);
        }
    }
}
