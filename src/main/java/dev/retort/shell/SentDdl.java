package dev.retort.shell;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;

/** Notices statements that change the schema, or which schema is meant, among those that are sent on a connection. */
public final class SentDdl implements ExecuteListener {
    private static final long serialVersionUID = 1L;

    private static final Pattern DDL =
            Pattern.compile("\\s*(?:create|alter|drop|rename|comment)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern NAMES = Pattern.compile(
            "\\s*(?:use\\b|reset\\b|discard\\b|rollback\\b|set\\s+(?:local\\s+|session\\s+)?(?:search_path|schema)\\b).*|.*\\bset_config\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final transient AtomicBoolean names = new AtomicBoolean();
    private final transient AtomicBoolean sent = new AtomicBoolean();

    @Override
    public void executeEnd(ExecuteContext context) {
        if (context.sql() != null && DDL.matcher(context.sql()).matches()) {
            sent.set(true);
        }
        if (context.sql() != null && NAMES.matcher(context.sql()).matches()) {
            names.set(true);
        }
    }

    /** Whether there were any since this was asked last that may change which schema an unqualified name is of. */
    boolean takeNames() {
        return names.getAndSet(false);
    }

    /** Whether there were any since this was asked last that change the schema. */
    boolean take() {
        return sent.getAndSet(false);
    }
}
