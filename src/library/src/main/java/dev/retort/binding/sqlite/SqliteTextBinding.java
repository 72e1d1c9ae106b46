package dev.retort.binding.sqlite;

import org.jooq.impl.SQLDataType;

/**
 * The binding that reads text from a column of SQLite, and numbers as their digits; bytes are an error that shows them.
 */
public final class SqliteTextBinding extends SqliteBinding<String, String> {
    private static final long serialVersionUID = 1L;

    /** For columns of the types {@code text} and {@code varchar}, and of others that are names for text. */
    public SqliteTextBinding() {
        super(
                SQLDataType.CLOB,
                "text",
                String::valueOf,
                number -> Double.isFinite(number) ? String.valueOf(number) : null,
                text -> text);
    }
}
