package dev.retort.connect;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;

/** The statements that run at the moment, rows that are still being read included, so that another thread can stop them. */
final class RunningStatements implements ExecuteListener {
    private static final long serialVersionUID = 1L;

    private final transient Set<ExecuteContext> running = ConcurrentHashMap.newKeySet();

    @Override
    public void executeStart(ExecuteContext context) {
        running.add(context);
    }

    @Override
    public void end(ExecuteContext context) {
        running.remove(context);
    }

    void cancel() {
        for (ExecuteContext context : running) {
            Statement statement = context.statement();
            if (statement != null) {
                try {
                    statement.cancel();
                } catch (SQLException _) {
                    // It has ended in the meantime.
                }
            }
        }
    }
}
