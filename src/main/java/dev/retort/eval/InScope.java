package dev.retort.eval;

import org.jooq.Attachable;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.QueryPart;
import org.jooq.Result;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.conf.SettingsTools;
import org.jooq.impl.DSL;

/** The functions that Retort itself puts in scope of a typed line, beside jOOQ's. */
public final class InScope {

    private InScope() {}

    /** The SQL of a query, or of a part of one, as it would be sent: formatted, with its values inlined. */
    public static String str(QueryPart part) {
        return sql(context(part), part);
    }

    /** The SQL in another dialect. */
    public static String str(QueryPart part, SQLDialect dialect) {
        return sql(DSL.using(context(part).configuration().derive(dialect)), part);
    }

    /** The SQL of a query of the session. */
    public static String str(dev.retort.Query<?> query) {
        return query.sql();
    }

    /** The SQL in another dialect. */
    public static String str(dev.retort.Query<?> query, SQLDialect dialect) {
        return query.sql(dialect);
    }

    /** The plan that the server has for a query of the session. */
    public static Result<?> explain(dev.retort.Query<?> query) {
        return explain(query.select());
    }

    /** The plan that the server has for a query. */
    public static Result<?> explain(Query query) {
        DSLContext db = context(query);
        String command = switch (db.family()) {
            case SQLITE -> "explain query plan ";
            case H2, HSQLDB -> "explain plan for ";
            default -> "explain ";
        };
        return db.fetch(command + db.renderInlined(query));
    }

    private static String sql(DSLContext db, QueryPart part) {
        Settings formatted = SettingsTools.clone(db.settings()).withRenderFormatted(true);
        return DSL.using(db.configuration().derive(formatted)).renderInlined(part);
    }

    private static DSLContext context(QueryPart part) {
        if (Thread.currentThread() instanceof EvaluationThread thread
                && thread.db().isPresent()) {
            return thread.db().get();
        }
        Configuration attached = part instanceof Attachable attachable ? attachable.configuration() : null;
        return attached == null ? DSL.using(SQLDialect.DEFAULT) : DSL.using(attached);
    }
}
