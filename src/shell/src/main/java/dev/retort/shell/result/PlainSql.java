package dev.retort.shell.result;

import dev.retort.sql.SqlStatement;
import dev.retort.sql.TypedSql;
import dev.retort.text.JavaString;
import org.jooq.DSLContext;
import org.jooq.conf.StatementType;

/**
 * The sending of SQL as it was typed: nothing in it is a place for a value, and no driver puts another text in its
 * place.
 */
public final class PlainSql {
    private PlainSql() {}

    /** A context on the same connection, for SQL that was typed. */
    public static DSLContext context(DSLContext db) {
        return db.configuration()
                .deriveSettings(settings -> settings.withStatementType(StatementType.STATIC_STATEMENT))
                .dsl();
    }

    /** The line of Java that runs SQL as it is. */
    public static String inJava(TypedSql sql) {
        SqlStatement first = sql.read().statements().getFirst();
        String method = first.startsWith("call") ? "fetchMany" : first.givesRows() ? "fetch" : "execute";
        return "db." + method + "(" + argument(sql) + ")";
    }

    private static String argument(TypedSql sql) {
        String string = JavaString.of(sql.read().forDriver());
        boolean eaten = sql.read().code().stream().anyMatch(token -> token.is("{", ":"));
        return eaten ? "raw(" + string + ")" : string;
    }
}
