package dev.retort.shell;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;

/** Notices statements that change the schema, among those that are sent on a connection. */
public final class SentDdl implements ExecuteListener {
    private static final long serialVersionUID = 1L;

    private static final Pattern DDL =
            Pattern.compile("\\s*(?:create|alter|drop|rename|comment)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final transient AtomicBoolean sent = new AtomicBoolean();

    @Override
    public void executeEnd(ExecuteContext context) {
        if (context.sql() != null && DDL.matcher(context.sql()).matches()) {
            sent.set(true);
        }
    }

    /** Whether there were any since this was asked last. */
    boolean take() {
        return sent.getAndSet(false);
    }
}
