package dev.retort.shell.command.display;

import dev.retort.shell.command.Command;
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
                Command.of("more", _ -> values.more()),
                Command.of("all", _ -> values.all()),
                Command.of("pager", this::pager));
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
