package dev.retort;

import org.jooq.impl.SQLDataType;

/** Reads text from a column of SQLite, and numbers as their digits; bytes are an error that shows them. */
public final class SqliteTextBinding extends SqliteBinding<String, String> {
    private static final long serialVersionUID = 1L;

    /** For columns of the types {@code text} and {@code varchar}, and of others that are names for text. */
    public SqliteTextBinding() {
        super(SQLDataType.CLOB, "text");
    }

    @Override
    String of(long whole) {
        return String.valueOf(whole);
    }

    @Override
    String of(double number) {
        return String.valueOf(number);
    }

    @Override
    String of(String text) {
        return text;
    }
}
