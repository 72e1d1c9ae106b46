package dev.retort.shell.command.display;

import dev.retort.shell.command.Command;
import dev.retort.shell.command.Command.Argument;
import dev.retort.shell.command.CommandContext;
import dev.retort.shell.io.Output;
import dev.retort.shell.result.ValuePrinter;
import dev.retort.shell.settings.Settings;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The commands that show more of a result, and those that say how it is paged. */
public final class PagingCommands {

    private final Settings settings;
    private final ValuePrinter values;
    private final Output output;

    public PagingCommands(CommandContext context) {
        this.settings = context.settings();
        this.values = context.values();
        this.output = context.output();
    }

    public List<Command> all() {
        return List.of(
                new Command(
                                "more",
                                List.of(),
                                Argument.NONE,
                                "the next rows of the last result",
                                "Runs the last query again, and shows the rows that come after those that were shown,"
                                        + " as many as /limit says.",
                                _ -> values.more())
                        .withExamples("/limit 10", "{table}", "/more"),
                new Command(
                                "all",
                                List.of(),
                                Argument.NONE,
                                "all rows of the last result",
                                "Runs the last query again, and shows all of its rows, whatever the limit is.",
                                _ -> values.all())
                        .withExamples("/all"),
                new Command(
                                "pager",
                                List.of(),
                                Argument.PAGER,
                                "how results are paged that are larger than the screen",
                                "on: by Retort's own pager, which scrolls sideways, too. off: not at all. A command,"
                                        + " such as less -S, pages instead; so does the one that $PAGER names.",
                                this::pager)
                        .withExamples("/pager off", "/pager less -SR"));
    }

    private void pager(String argument) {
        switch (argument.toLowerCase(Locale.ROOT)) {
            case "" -> settings.paging(!settings.paging());
            case "on" -> {
                settings.paging(true);
                settings.pager(Optional.of(Settings.OWN_PAGER));
            }
            case "off" -> settings.paging(false);
            default -> {
                settings.paging(true);
                settings.pager(Optional.of(argument));
            }
        }
        String program = settings.pager()
                .filter(command -> !command.equals(Settings.OWN_PAGER))
                .map(command -> ": " + command)
                .orElse("");
        output.note("pager is " + (settings.paging() ? "on" + program : "off"));
    }
}
