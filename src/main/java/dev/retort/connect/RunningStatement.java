package dev.retort.connect;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicReference;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jspecify.annotations.Nullable;

/** The statement that runs at the moment, so that another thread can stop it. */
final class RunningStatement implements ExecuteListener {
    private static final long serialVersionUID = 1L;

    private final transient AtomicReference<@Nullable Statement> statement = new AtomicReference<>();

    @Override
    public void executeStart(ExecuteContext context) {
        statement.set(context.statement());
    }

    @Override
    public void end(ExecuteContext context) {
        statement.set(null);
    }

    void cancel() {
        Statement running = statement.get();
        if (running != null) {
            try {
                running.cancel();
            } catch (SQLException _) {
                // It has ended in the meantime.
            }
        }
    }
}
