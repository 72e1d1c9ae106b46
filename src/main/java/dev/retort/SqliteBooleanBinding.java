package dev.retort;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.jooq.exception.DataTypeException;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * Reads true and false from a column of SQLite, which has no type for them: 1 and 0, or the words that people store. The
 * driver would read every word as false; a value that is neither is an error that shows it.
 */
public final class SqliteBooleanBinding extends ReadBinding<Boolean, Boolean> {
    private static final long serialVersionUID = 1L;

    /** Writes 1 and 0. */
    public SqliteBooleanBinding() {
        super(SQLDataType.BOOLEAN);
    }

    @Override
    @Nullable
    Boolean read(ResultSet rows, int index) throws SQLException {
        String stored = rows.getString(index);
        if (stored == null) {
            return null;
        }
        return switch (stored.strip().toLowerCase(Locale.ROOT)) {
            case "1", "1.0", "true", "t", "yes", "y", "on" -> true;
            case "0", "0.0", "false", "f", "no", "n", "off" -> false;
            default -> throw new DataTypeException("neither true nor false: '" + stored + "'");
        };
    }
}
