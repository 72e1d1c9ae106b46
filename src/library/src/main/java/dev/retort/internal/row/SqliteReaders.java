package dev.retort.internal.row;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import org.jooq.JSON;
import org.jspecify.annotations.Nullable;

/**
 * The readers of the columns of plain SQL on SQLite: each value by its own storage class, whatever its column declares.
 */
final class SqliteReaders {
    private SqliteReaders() {}

    static ValueReader of(ResultSetMetaData columns, int index) throws SQLException {
        boolean json = columns.getColumnTypeName(index).equalsIgnoreCase("json");
        return ValueReader.of((rows, column) -> value(rows, column, json));
    }

    private static @Nullable Object value(ResultSet rows, int index, boolean json) throws SQLException {
        return switch (rows.getObject(index)) {
            case Integer whole -> whole.longValue();
            case String text when json -> JSON.json(text);
            case null -> null;
            case Object value -> value;
        };
    }
}
