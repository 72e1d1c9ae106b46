package dev.retort.shell.result;

import org.jooq.DSLContext;
import org.jooq.conf.StatementType;

/** How SQL is sent as it was typed: nothing in it is a place for a value, and no driver puts another text in its place. */
public final class PlainSql {
    private PlainSql() {}

    /** A context on the same connection, for SQL that was typed. */
    public static DSLContext context(DSLContext db) {
        return db.configuration()
                .deriveSettings(settings -> settings.withStatementType(StatementType.STATIC_STATEMENT))
                .dsl();
    }
}
