package dev.retort.binding.sqlite;

import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

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
    @Nullable
    String of(double number) {
        return Double.isFinite(number) ? String.valueOf(number) : null;
    }

    @Override
    String of(String text) {
        return text;
    }
}
