package dev.retort.shell.command.sql;

import dev.retort.database.SqlFailure;
import dev.retort.eval.Outcome;
import dev.retort.plan.Plan;
import dev.retort.shell.command.Command;
import dev.retort.shell.command.Command.Argument;
import dev.retort.shell.command.CommandContext;
import dev.retort.shell.command.CommandHandler;
import dev.retort.sql.TypedSql;
import java.util.List;
import java.util.Optional;
import org.jooq.exception.DataAccessException;

/** The command that shows how the server runs a query. */
public final class PlanCommands {

    private final CommandContext context;
    private final CommandHandler commands;

    /** @param commands carries out the lines that are SQL */
    public PlanCommands(CommandContext context, CommandHandler commands) {
        this.context = context;
        this.commands = commands;
    }

    public List<Command> all() {
        return List.of(new Command(
                        "explain",
                        List.of("plan"),
                        Argument.QUERY,
                        "how the server runs a query, and what may make it slow",
                        "LINE is SQL, a variable or any Java that is a query; without it, the last query that was run."
                                + " A query that reads is run by this, for the server's own times and rows; one that"
                                + " writes is not. explain(query) gives the same as a value.",
                        this::explainWhat)
                .withExamples("/explain", "/explain select * from {name}", "explain(selectFrom({table}))"));
    }

    private void explainWhat(String query) {
        if (query.isEmpty()) {
            show(Plan.of(
                    context.connection().db(), context.values().last().rows("/explain select …, or explain(query)")));
        } else if (TypedSql.explained("explain " + query, context.connection().syntax())
                .isPresent()) {
            explain(query);
        } else if (TypedSql.of("explain " + query, context.connection().syntax())
                .isPresent()) {
            // With words on how it is explained: the server's own answer is wanted.
            context.carryOut("explain " + query, commands);
        } else {
            context.evaluate("explain(" + query + ")");
        }
    }

    /** Shows the plan of a statement in SQL. */
    public void explain(String sql) {
        try {
            show(Plan.of(context.connection().db(), sql));
        } catch (DataAccessException e) {
            throw SqlFailure.of(e);
        }
    }

    private void show(Plan plan) {
        context.values().print(new Outcome.Value(plan, "Plan", Optional.empty()));
    }
}
