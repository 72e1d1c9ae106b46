package dev.retort.binding.sqlite;

import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** Reads bytes from a column of SQLite; anything else, such as text, is an error that shows it. */
public final class SqliteBlobBinding extends SqliteBinding<byte[], byte[]> {
    private static final long serialVersionUID = 1L;

    /** For columns of the type {@code blob}. */
    public SqliteBlobBinding() {
        super(SQLDataType.BLOB, "bytes");
    }

    @Override
    byte @Nullable [] of(long whole) {
        return null;
    }

    @Override
    byte @Nullable [] of(double number) {
        return null;
    }

    @Override
    byte @Nullable [] of(String text) {
        return null;
    }

    @Override
    byte[] of(byte[] bytes) {
        return bytes;
    }
}
