package dev.retort.shell.session;

import dev.retort.database.SessionSyntax;
import dev.retort.sql.SqlStatement;
import dev.retort.sql.SqlText;
import dev.retort.sql.Writing;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;

/**
 * The listener that notices statements that change the schema, or which schema is meant, among those that are sent on a
 * connection.
 */
public final class SentDdl implements ExecuteListener {
    private static final long serialVersionUID = 1L;

    private static final Set<String> NAMING = Set.of("use", "reset", "discard", "rollback");

    private final transient AtomicBoolean names = new AtomicBoolean();
    private final transient AtomicBoolean sent = new AtomicBoolean();

    @Override
    public void executeEnd(ExecuteContext context) {
        if (context.sql() != null && Writing.isDefinition(context.sql(), SessionSyntax.of(context.configuration()))) {
            sent.set(true);
        }
        if (context.sql() != null
                && SqlText.of(context.sql(), SessionSyntax.of(context.configuration())).statements().stream()
                        .anyMatch(SentDdl::isNaming)) {
            names.set(true);
        }
    }

    private static boolean isNaming(SqlStatement sql) {
        return sql.startsWithOneOf(NAMING)
                || (sql.startsWith("set") && (sql.mentions("search_path") || sql.mentions("schema")))
                || sql.mentions("set_config");
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
