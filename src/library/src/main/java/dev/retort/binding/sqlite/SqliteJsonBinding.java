package dev.retort.binding.sqlite;

import org.jooq.JSON;
import org.jooq.impl.SQLDataType;

/**
 * The binding that reads JSON from a column of SQLite, where a number may be kept as such; bytes are an error that
 * shows them.
 */
public final class SqliteJsonBinding extends SqliteBinding<JSON, JSON> {
    private static final long serialVersionUID = 1L;

    /** For columns of the type {@code json}. */
    public SqliteJsonBinding() {
        super(
                SQLDataType.JSON,
                "JSON as text",
                whole -> JSON.json(String.valueOf(whole)),
                number -> Double.isFinite(number) ? JSON.json(String.valueOf(number)) : null,
                JSON::json);
    }
}
