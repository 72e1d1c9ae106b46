package dev.retort.shell;

import dev.retort.sql.Writing;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;

/** Notices statements that change the schema, among those that are sent on a connection. */
public final class SentDdl implements ExecuteListener {
    private static final long serialVersionUID = 1L;

    private final transient AtomicBoolean sent = new AtomicBoolean();

    @Override
    public void executeEnd(ExecuteContext context) {
        if (context.sql() != null && Writing.isDefinition(context.sql(), context.dialect())) {
            sent.set(true);
        }
    }

    /** Whether there were any since this was asked last. */
    boolean take() {
        return sent.getAndSet(false);
    }
}
