package dev.retort.shell.command.output;

import dev.retort.RetortException;
import dev.retort.eval.Outcome;
import dev.retort.eval.scope.InScope;
import dev.retort.render.chart.Chart;
import dev.retort.shell.command.Command;
import dev.retort.shell.command.CommandContext;
import dev.retort.shell.result.Charts.Mode;
import dev.retort.shell.result.SqlInJava;
import dev.retort.sql.TypedSql;
import dev.retort.text.JavaString;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The command that draws rows, and sets how. */
public record ChartCommands(CommandContext context) {

    public List<Command> all() {
        return List.of(Command.of("chart", this::chart));
    }

    private void chart(String argument) {
        Optional<Mode> mode = Arrays.stream(Mode.values())
                .filter(each -> each.name().equalsIgnoreCase(argument))
                .findFirst();
        if (mode.isPresent()) {
            set(mode.get());
        } else if (argument.isEmpty()) {
            last();
        } else {
            Optional<TypedSql> sql = TypedSql.of(argument, context.connection().syntax());
            if (sql.isPresent() && !sql.get().isReading()) {
                String java = SqlInJava.of(sql.get());
                throw new RetortException("not run: this may do more than read")
                        .withHint("write " + (java.startsWith("db.fetch(") ? "chart(" + java + ")" : java));
            }
            context.evaluate("chart(" + (sql.isPresent() ? JavaString.of(argument) : argument) + ")");
        }
    }

    private void set(Mode mode) {
        context.values().charts().mode(mode);
        boolean image = context.values().charts().drawsImages();
        String why = mode == Mode.IMAGE && !image ? ": there is no terminal" : "";
        context.output().note("charts are " + (image ? "images" : "text") + why);
    }

    private void last() {
        Chart chart = InScope.chart(context.values().last().rows("/chart select …, or chart(query)"));
        context.values().print(new Outcome.Value(chart, "Chart", Optional.empty()));
    }
}
