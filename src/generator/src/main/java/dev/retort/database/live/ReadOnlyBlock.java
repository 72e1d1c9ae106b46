package dev.retort.database.live;

import dev.retort.RetortException;
import dev.retort.database.Dialect;
import dev.retort.database.ReadOnlyMode;
import dev.retort.database.ReadOnlyMode.Ending;
import java.sql.Connection;
import java.sql.SQLException;
import org.jooq.Configuration;
import org.jspecify.annotations.Nullable;

/**
 * The time in which what is only looked at is read from a connection: the server refuses whatever writes, as far as its {@link
 * ReadOnlyMode} can have it do so.
 */
public final class ReadOnlyBlock implements AutoCloseable {
    /** For what needs none. */
    public static final ReadOnlyBlock NONE = new ReadOnlyBlock(() -> {});

    private final Ending end;

    private ReadOnlyBlock(Ending end) {
        this.end = end;
    }

    /** Begins one on the connection that a context has; on one of a database that is not known, nothing is done. */
    public static ReadOnlyBlock begin(Configuration configuration) {
        Connection connection = configuration.connectionProvider().acquire();
        if (connection == null) {
            return NONE;
        }
        ReadOnlyMode mode =
                Dialect.known(configuration.dialect()).map(Dialect::readOnly).orElse(null);
        WatchedConnection watched = connection instanceof WatchedConnection own ? own : null;
        Ending[] end = {() -> {}};
        try {
            if (mode == null) {
                // Nothing is known of the database, and nothing done.
            } else if (watched == null) {
                end[0] = mode.begin(connection);
            } else {
                watched.own(raw -> end[0] = mode.begin(raw));
            }
        } catch (SQLException e) {
            // The statement itself will say what is wrong with the connection or its transaction.
        }
        return new ReadOnlyBlock(
                noted(watched, end[0], () -> configuration.connectionProvider().release(connection)));
    }

    private static Ending noted(@Nullable WatchedConnection watched, Ending end, Runnable release) {
        if (watched == null) {
            return () -> {
                try {
                    end.run();
                } finally {
                    release.run();
                }
            };
        }
        watched.reading(true);
        return () -> {
            try {
                watched.own(_ -> end.run());
            } finally {
                watched.reading(false);
                release.run();
            }
        };
    }

    /** What to say when the server refused a statement in such a time. */
    static RetortException refusal(SQLException cause) {
        return new RetortException("the database refused this: it would write, and was taken to read", cause)
                .withHint(ReadOnlyMode.ADVICE);
    }

    @Override
    public void close() {
        try {
            end.run();
        } catch (SQLException e) {
            // The connection is lost, or its transaction is gone, which was said by what read from it.
        }
    }
}
