package dev.retort.eval;

import dev.retort.plan.Plan;
import org.jooq.Attachable;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.QueryPart;
import org.jooq.SQLDialect;
import org.jooq.Table;
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

    /** How the server runs a query of the session, which reads, and so is run by this. */
    public static Plan explain(dev.retort.Query<?> query) {
        return explain(query.select());
    }

    /** How the server runs a query: one that only reads is run by this, one that writes is not. */
    public static Plan explain(Query query) {
        return Plan.of(context(query), query);
    }

    /** How the server reads all of a table. */
    public static Plan explain(Table<?> table) {
        return explain(context(table).selectFrom(table));
    }

    /** How the server runs a statement in SQL. */
    public static Plan explain(String sql) {
        return Plan.of(context(DSL.sql(sql)), sql);
    }

    private static String sql(DSLContext db, QueryPart part) {
        Settings formatted = SettingsTools.clone(db.settings()).withRenderFormatted(true);
        return DSL.using(db.configuration().derive(formatted)).renderInlined(part);
    }

    private static DSLContext context(QueryPart part) {
        if (Thread.currentThread() instanceof EvaluationThread thread) {
            return thread.db();
        }
        Configuration attached = part instanceof Attachable attachable ? attachable.configuration() : null;
        return attached == null ? DSL.using(SQLDialect.DEFAULT) : DSL.using(attached);
    }
}
