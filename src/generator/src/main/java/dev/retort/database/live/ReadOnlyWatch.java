package dev.retort.database.live;

import dev.retort.RetortException;
import dev.retort.database.Dialect;
import dev.retort.database.WriteBarrier;
import dev.retort.sql.ReadOnlyBypass;
import dev.retort.sql.Syntax;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The watch that keeps a connection on which the database refuses writing from being opened to it again, and refuses
 * what the database lets through.
 */
final class ReadOnlyWatch implements StatementWatch {
    private final WriteBarrier barrier;
    /** Whether the last statement may have lowered the barrier in a way that its words do not show. */
    private boolean doubtful;

    ReadOnlyWatch(Dialect dialect) {
        this.barrier = dialect.readOnly().barrier();
    }

    @Override
    public void before(Connection connection, String sql, Syntax syntax) throws SQLException {
        if (ReadOnlyBypass.isIn(sql, syntax)) {
            throw refusal(null);
        }
        if (doubtful) {
            barrier.raiseOn(connection);
        }
        doubtful = !ReadOnlyBypass.isOnlyQuery(sql, syntax);
    }

    static RetortException refusal(@Nullable Throwable cause) {
        return new RetortException("this shell is read-only", cause).withHint("start without --read-only to write");
    }
}
