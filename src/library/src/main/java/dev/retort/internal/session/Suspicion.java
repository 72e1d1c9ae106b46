package dev.retort.internal.session;

import java.sql.Connection;
import org.jooq.Configuration;
import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.jspecify.annotations.Nullable;

/**
 * The suspicion that a statement of the open transaction has failed: a database may do nothing more in it then, and take a
 * commit for a rollback without a word. What goes past jOOQ is suspect, too, since its failures are not told.
 */
final class Suspicion {
    private boolean isSuspect;
    private boolean isStatement;

    /** Whether a statement may have failed. */
    boolean isSuspect() {
        return isSuspect;
    }

    /** Ends it with the transaction. */
    void clear() {
        isSuspect = false;
    }

    /** A context whose failures are noticed. */
    DSLContext watch(DSLContext dsl) {
        Configuration configuration = dsl.configuration();
        ConnectionProvider connections = configuration.connectionProvider();
        return DSL.using(configuration
                .derive(new ConnectionProvider() {
                    @Override
                    public @Nullable Connection acquire() {
                        isSuspect |= !isStatement;
                        isStatement = false;
                        return connections.acquire();
                    }

                    @Override
                    public void release(Connection connection) {
                        connections.release(connection);
                    }
                })
                .deriveAppending(new DefaultExecuteListenerProvider(
                        ExecuteListener.onStart((ExecuteContext context) -> isStatement = true)
                                .onException(context -> isSuspect = true)
                                .onEnd(context -> isStatement = false))));
    }
}
