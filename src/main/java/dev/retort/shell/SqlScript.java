package dev.retort.shell;

import dev.retort.RetortException;
import dev.retort.SqlFailure;
import dev.retort.eval.Outcome;
import dev.retort.plan.ReadingSql;
import dev.retort.shell.CommandHandler.Next;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.Results;
import org.jooq.SQLDialect;
import org.jooq.conf.StatementType;
import org.jooq.exception.DataAccessException;

/** A file of SQL that a person named: what reads is shown, and what writes is run as it was meant to be. */
final class SqlScript {
    private static final Pattern RETURNING = Pattern.compile("\\breturning\\b", Pattern.CASE_INSENSITIVE);

    private final CommandContext context;
    private final CommandHandler commands;

    SqlScript(CommandContext context, CommandHandler commands) {
        this.context = context;
        this.commands = commands;
    }

    /**
     * Runs a script to its end, or to a command that leaves.
     *
     * @throws RetortException the first error, with its place in the script
     */
    void run(Script script) {
        SqlSplitter statements =
                new SqlSplitter(script, context.connection().db().dialect());
        Optional<ScriptUnit> next = statements.next();
        while (next.isPresent() && run(next.get()) == Next.CONTINUE) {
            next = statements.next();
        }
    }

    private Next run(ScriptUnit unit) {
        context.waiting().on(CompletableFuture.completedFuture(""));
        try {
            boolean writes =
                    SqlStatement.of(unit.code()).filter(sql -> !sql.isReading()).isPresent();
            Optional<Next> done = writes ? Optional.empty() : commands.handle(unit.code());
            if (done.isEmpty()) {
                execute(unit.code());
            }
            return done.orElse(Next.CONTINUE);
        } catch (DataAccessException e) {
            throw unit.located(SqlFailure.of(e));
        } catch (RetortException e) {
            throw unit.located(e);
        }
    }

    private void execute(String sql) {
        DSLContext db = plain();
        if (ReadingSql.isReading(sql)) {
            show(db.resultQuery(sql));
            return;
        }
        // SQLite's driver knows no more than one result of a statement.
        if (db.family() == SQLDialect.SQLITE) {
            if (RETURNING.matcher(sql).find()) {
                show(db.fetch(sql));
            } else {
                say(db.execute(sql));
            }
            return;
        }
        Results results = db.fetchMany(sql);
        if (results.isEmpty()) {
            say(results.resultsOrRows().stream().mapToInt(each -> each.rows()).sum());
        } else {
            show(results);
        }
    }

    private void show(Object result) {
        context.values().print(new Outcome.Value(result, result.getClass().getSimpleName(), Optional.empty()));
    }

    /** The connection, for SQL in which a question mark is no place for a value. */
    private DSLContext plain() {
        DSLContext db = context.connection().db();
        return db.configuration()
                .deriveSettings(settings -> settings.withStatementType(StatementType.STATIC_STATEMENT))
                .dsl();
    }

    private void say(int rows) {
        if (context.output().terminal() && rows > 0) {
            context.output().note(String.format(Locale.ROOT, "%,d %s written", rows, rows == 1 ? "row" : "rows"));
        }
    }
}
