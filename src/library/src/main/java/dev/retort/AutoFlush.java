package dev.retort;

import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultExecuteListenerProvider;

/** Writes what is pending in a session before a statement that goes past it. */
final class AutoFlush {
    private AutoFlush() {}

    /** A context of which each statement makes the session write first. */
    static DSLContext on(DSLContext dsl, Session session) {
        Configuration configuration = dsl.configuration()
                .deriveAppending(new DefaultExecuteListenerProvider(
                        ExecuteListener.onStart((ExecuteContext context) -> session.beforeForeignStatement())));
        return DSL.using(configuration);
    }
}
