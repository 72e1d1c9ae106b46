package dev.retort.binding.sqlite;

import org.jooq.impl.SQLDataType;

/** The binding that reads bytes from a column of SQLite; anything else, such as text, is an error that shows it. */
public final class SqliteBlobBinding extends SqliteBinding<byte[], byte[]> {
    private static final long serialVersionUID = 1L;

    /** For columns of the type {@code blob}. */
    public SqliteBlobBinding() {
        super(SQLDataType.BLOB, "bytes", whole -> null, number -> null, text -> null);
    }

    @Override
    byte[] of(byte[] bytes) {
        return bytes;
    }
}
