package dev.retort.database.sqlite;

import dev.retort.database.ReadOnlyMode;
import dev.retort.database.WriteBarrier;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The mode by which connections to SQLite are held to reading. */
final class SqliteReadOnly implements ReadOnlyMode {
    private static final WriteBarrier BARRIER =
            new WriteBarrier("pragma query_only", "pragma query_only = on", "pragma query_only = off");

    /** The part of a code that tells the kind; the rest tells more. */
    private static final int PRIMARY = 0xff;

    @Override
    public WriteBarrier barrier() {
        return BARRIER;
    }

    @Override
    public String state() {
        return "select query_only from pragma_query_only";
    }

    @Override
    public boolean refused(SQLException failure) {
        return failure instanceof SQLiteException
                && (failure.getErrorCode() & PRIMARY) == SQLiteErrorCode.SQLITE_READONLY.code;
    }
}
