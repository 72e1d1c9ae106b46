package dev.retort.eval.scope;

import dev.retort.RetortException;
import dev.retort.database.live.ReadOnlyBlock;
import dev.retort.eval.run.EvaluationThread;
import dev.retort.eval.run.ResultHistory;
import dev.retort.eval.run.SnippetLoader;
import dev.retort.plan.Plan;
import dev.retort.render.chart.Chart;
import java.util.Arrays;
import java.util.List;
import org.jooq.Attachable;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.ResultQuery;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.conf.Settings;
import org.jooq.conf.SettingsTools;
import org.jooq.conf.StatementType;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The functions that Retort itself puts in scope of a typed line, beside jOOQ's. */
public final class InScope {
    private static final StackWalker CALLER = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    /** The function that gives the value of a number; no word that the user would type. */
    public static final String KEPT = "$kept";

    /** The function whose type is that of the rows of its argument. */
    static final String ROWS = "$rows";

    private InScope() {}

    /** The value of a line, by number: what {@code it} and {@code $1} are to the compiler. */
    public static @Nullable Object $kept(int number) {
        return keptFor(CALLER.getCallerClass()).value(number);
    }

    /** The type of what is kept of a query's rows. */
    @SuppressWarnings("DoNotCallSuggester")
    public static <R extends Record> Result<R> $rows(ResultQuery<R> query) {
        throw new IllegalStateException("asked for its type only: " + query);
    }

    /** The type of what is kept of a table's rows. */
    @SuppressWarnings("DoNotCallSuggester")
    public static <R extends Record> Result<R> $rows(Table<R> table) {
        throw new IllegalStateException("asked for its type only: " + table);
    }

    /** The type of what is kept of the rows of a query of the session. */
    @SuppressWarnings("DoNotCallSuggester")
    public static <R extends Record> List<R> $rows(dev.retort.Query<R> query) {
        throw new IllegalStateException("asked for its type only: " + query);
    }

    private static ResultHistory keptFor(Class<?> caller) {
        return caller.getClassLoader() instanceof SnippetLoader lines ? lines.keptValues() : new ResultHistory();
    }

    /** The SQL that rows came from, which a line has shown: {@code str(it)}. */
    public static String str(List<?> rows) {
        return switch (queryOf(rows, keptFor(CALLER.getCallerClass()))) {
            case dev.retort.Query<?> query -> str(query);
            case QueryPart query -> str(query);
            case Object other -> other.toString();
        };
    }

    /** How the server runs the query that rows came from, which a line has shown. */
    public static Plan explain(List<?> rows) {
        return switch (queryOf(rows, keptFor(CALLER.getCallerClass()))) {
            case dev.retort.Query<?> query -> explain(query);
            case Query query -> explain(query);
            case Object other -> throw new RetortException("there is no plan for " + other);
        };
    }

    private static Object queryOf(List<?> rows, ResultHistory values) {
        return values.queryOf(rows)
                .orElseThrow(() -> new RetortException("it is not known which query these rows are from")
                        .withHint("str(it) and explain(it) know it of the rows that a line has shown"));
    }

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

    /** The rows of a query of the session as a chart. */
    public static Chart chart(dev.retort.Query<?> query, Chart.Kind... kind) {
        return chart(query.select(), kind);
    }

    /** The rows of a query as a chart: bars, or lines where their label is a time or a number, or what is asked for. */
    public static Chart chart(ResultQuery<?> query, Chart.Kind... kind) {
        DSLContext db = context(query);
        Configuration few = db.configuration().deriveSettings(settings -> settings.withMaxRows(Chart.MOST_ROWS + 1));
        Result<?> rows = DSL.using(few).fetch(query);
        boolean more = rows.size() > Chart.MOST_ROWS;
        if (more) {
            rows.removeLast();
        }
        return Chart.of(rows, Arrays.stream(kind).findFirst(), more);
    }

    /** The rows of a table as a chart. */
    public static Chart chart(Table<?> table, Chart.Kind... kind) {
        return chart(context(table).selectFrom(table), kind);
    }

    /** The rows of a query in SQL as a chart. */
    public static Chart chart(String sql, Chart.Kind... kind) {
        DSLContext plain = context(DSL.sql(sql))
                .configuration()
                .deriveSettings(settings -> settings.withStatementType(StatementType.STATIC_STATEMENT))
                .dsl();
        try (ReadOnlyBlock _ = ReadOnlyBlock.begin(plain.configuration())) {
            return chart(plain.resultQuery(DSL.raw(sql)), kind);
        }
    }

    /** Rows as a chart. */
    public static Chart chart(Result<?> rows, Chart.Kind... kind) {
        return Chart.of(rows, Arrays.stream(kind).findFirst(), false);
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
