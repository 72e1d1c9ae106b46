package dev.retort.shell.command.sql;

import dev.retort.database.SqlFailure;
import dev.retort.eval.Outcome;
import dev.retort.plan.Plan;
import dev.retort.shell.command.Command;
import dev.retort.shell.command.CommandContext;
import dev.retort.shell.command.CommandHandler;
import dev.retort.sql.TypedSql;
import java.util.List;
import java.util.Optional;
import org.jooq.exception.DataAccessException;

/**
 * The command that shows how the server runs a query.
 *
 * @param commands carries out the lines that are SQL
 */
public record PlanCommands(CommandContext context, CommandHandler commands) {

    public List<Command> all() {
        return List.of(Command.of("explain", this::explainWhat));
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
