package dev.retort.shell.script;

import dev.retort.RetortException;
import dev.retort.database.Dialect;
import dev.retort.database.SqlFailure;
import dev.retort.eval.Outcome;
import dev.retort.shell.command.CommandContext;
import dev.retort.shell.command.CommandHandler;
import dev.retort.shell.command.CommandHandler.Next;
import dev.retort.shell.result.PlainSql;
import dev.retort.sql.Splitter;
import dev.retort.sql.SqlStatement;
import dev.retort.sql.SqlText;
import dev.retort.sql.TypedSql;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jooq.DSLContext;
import org.jooq.Result;
import org.jooq.Results;
import org.jooq.SQL;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/** A file of SQL that a user named: what reads is shown, and what writes is run as it was meant to be. */
record SqlScript(CommandContext context, CommandHandler commands) {

    /** What jOOQ calls the one column of a statement that gave no rows where it might have. */
    private static final String UPDATED = "UPDATE_COUNT";

    /**
     * Runs a script to its end, or to a command that leaves.
     *
     * @throws RetortException the first error, with its place in the script
     */
    void run(ShellScript script) {
        Splitter statements = new Splitter(context.connection().syntax(), script::nextLine);
        Optional<Splitter.Part> next = statements.next();
        while (next.isPresent() && run(next.get(), script) == Next.CONTINUE) {
            next = statements.next();
        }
    }

    private Next run(Splitter.Part part, ShellScript script) {
        ScriptUnit unit = new ScriptUnit(part.text() + (part.vertical() ? "\\G" : ""), script.name(), part.line());
        context.waiting().on(CompletableFuture.completedFuture(""));
        try {
            SqlText sql = SqlText.of(part.text(), context.connection().syntax());
            boolean writes =
                    !sql.isReading() && TypedSql.of(part.text(), sql.syntax()).isPresent();
            Optional<Next> done = writes ? Optional.empty() : commands.handle(unit.code());
            if (done.isEmpty()) {
                execute(sql);
            }
            return done.orElse(Next.CONTINUE);
        } catch (DataAccessException e) {
            throw unit.located(SqlFailure.of(e));
        } catch (RetortException e) {
            throw unit.located(e);
        }
    }

    private void execute(SqlText sql) {
        DSLContext db = PlainSql.context(context.connection().db());
        SQL raw = DSL.raw(sql.text());
        if (sql.isReading()) {
            show(db.resultQuery(raw));
            return;
        }
        if (!context.connection().database().dialect().has(Dialect.Trait.SEVERAL_RESULTS)) {
            if (sql.statements().stream().anyMatch(SqlStatement::givesRows)) {
                Result<?> rows = db.fetch(raw);
                if (rows.field(UPDATED) == null) {
                    show(rows);
                }
            } else {
                say(db.execute(raw));
            }
            return;
        }
        Results results = db.fetchMany(raw);
        if (results.isEmpty()) {
            say(results.resultsOrRows().stream().mapToInt(each -> each.rows()).sum());
        } else {
            show(results);
        }
    }

    private void show(Object result) {
        context.values().print(new Outcome.Value(result, result.getClass().getSimpleName(), Optional.empty()));
    }

    private void say(int rows) {
        if (context.output().terminal() && rows > 0) {
            context.output().note(String.format(Locale.ROOT, "%,d %s written", rows, rows == 1 ? "row" : "rows"));
        }
    }
}
