package dev.retort.shell;

import dev.retort.RetortException;
import dev.retort.render.AlignedText;
import dev.retort.render.VisibleText;
import dev.retort.shell.Command.Argument;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The commands that explain: the help, and the trace behind an error. */
final class HelpCommands {
    private final CommandContext context;
    private final Supplier<List<Command>> commands;
    private final Function<String, Command> lookup;
    private final Supplier<Optional<Throwable>> lastError;

    /**
     * @param commands all commands, in the order of the help
     * @param lookup finds a command by what was typed, or says that there is none
     * @param lastError what the last error was
     */
    HelpCommands(
            CommandContext context,
            Supplier<List<Command>> commands,
            Function<String, Command> lookup,
            Supplier<Optional<Throwable>> lastError) {
        this.context = context;
        this.commands = commands;
        this.lookup = lookup;
        this.lastError = lastError;
    }

    List<Command> all() {
        return List.of(
                new Command(
                        "help",
                        List.of("?", "h"),
                        Argument.COMMAND,
                        "this help, or more about one command",
                        "",
                        this::help),
                new Command(
                        "wtf",
                        List.of(),
                        Argument.NONE,
                        "the stack trace of the last error",
                        "For finding out what is wrong in code that threw, or in Retort.",
                        none -> trace()));
    }

    private void help(String name) {
        if (name.isEmpty()) {
            overview();
        } else {
            explain(lookup.apply(name.replaceFirst("^[/\\\\]", "")));
        }
    }

    private void overview() {
        Output output = context.output();
        output.text("A line is Java. A query that returns rows runs, and its rows are shown:");
        new Examples(context.schema().get()).lines().forEach(line -> output.text("  " + line));
        Map<String, List<Command>> alike = commands.get().stream()
                .collect(Collectors.groupingBy(Command::summary, LinkedHashMap::new, Collectors.toList()));
        List<List<String>> rows =
                alike.values().stream().map(HelpCommands::overviewRow).toList();
        new AlignedText(rows).lines().forEach(output::text);
        output.text("Tab completes, Ctrl-R searches what was typed, Ctrl-C stops, Ctrl-D leaves.");
    }

    private static List<String> overviewRow(List<Command> alike) {
        String others = alike.subList(0, alike.size() - 1).stream()
                .map(command -> "/" + command.name() + ", ")
                .collect(Collectors.joining());
        return List.of(others + alike.getLast().usage(), alike.getLast().summary());
    }

    private void explain(Command command) {
        List<String> lines = new ArrayList<>();
        lines.add(command.usage() + ": " + command.summary());
        if (!command.details().isEmpty()) {
            lines.add(command.details());
        }
        if (!command.aliases().isEmpty()) {
            lines.add("also: "
                    + String.join(
                            ", ",
                            command.aliases().stream().map(alias -> "/" + alias).toList()));
        }
        lines.forEach(context.output()::text);
    }

    private void trace() {
        Throwable error = lastError.get().orElseThrow(() -> new RetortException("there was no error yet"));
        StringWriter text = new StringWriter();
        error.printStackTrace(new PrintWriter(text));
        context.output().text(VisibleText.block(text.toString().strip()));
    }
}
