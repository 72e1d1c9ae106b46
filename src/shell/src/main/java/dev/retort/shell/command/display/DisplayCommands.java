package dev.retort.shell.command.display;

import dev.retort.RetortException;
import dev.retort.internal.text.Spelling;
import dev.retort.render.Format;
import dev.retort.shell.command.Command;
import dev.retort.shell.command.CommandContext;
import dev.retort.shell.io.Output;
import dev.retort.shell.result.ValuePrinter;
import dev.retort.shell.settings.Settings;
import dev.retort.shell.settings.Settings.Timing;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** The commands that set how results are shown, and those that show more of one. */
public final class DisplayCommands {
    private final Settings settings;
    private final ValuePrinter values;
    private final Output output;

    public DisplayCommands(CommandContext context) {
        this.settings = context.settings();
        this.values = context.values();
        this.output = context.output();
    }

    public List<Command> all() {
        return List.of(
                Command.of("x", this::vertical),
                Command.of("format", this::format),
                Command.of("limit", this::limit),
                Command.of(
                        "timing",
                        argument -> toggle("timing", argument, settings.timing() != Timing.NEVER, settings::timing)),
                Command.of(
                        "print-sql",
                        argument -> toggle("print-sql", argument, settings.printSql(), settings::printSql)),
                Command.of("more", _ -> values.more()),
                Command.of("all", _ -> values.all()),
                Command.of("pager", this::pager));
    }

    public static List<String> formatNames() {
        return Arrays.stream(Format.values())
                .map(format -> format.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private void vertical(String argument) {
        String wanted = argument.toLowerCase(Locale.ROOT);
        String wide = "";
        if (wanted.equals("auto")) {
            settings.wide(Settings.Wide.FITTED);
            wide = "; one that is too wide is cut a little, or shown as blocks";
        } else if (wanted.equals("off")) {
            settings.wide(Settings.Wide.SCROLLED);
            wide = "; one that is too wide is scrolled sideways";
        }
        boolean on = !wanted.equals("auto") && parseSwitch(argument, settings.format() == Format.VERTICAL);
        settings.format(on ? Format.VERTICAL : Format.TABLE);
        output.note("format is " + (on ? "vertical" : "table") + (output.terminal() ? wide : ""));
    }

    private void format(String name) {
        if (!name.isEmpty()) {
            settings.format(Arrays.stream(Format.values())
                    .filter(format -> format.name().equalsIgnoreCase(name))
                    .findFirst()
                    .orElseThrow(() -> unknownFormat(name)));
        }
        output.note("format is " + settings.format().name().toLowerCase(Locale.ROOT));
    }

    private static RetortException unknownFormat(String name) {
        return new RetortException("no format \"" + name + "\"")
                .withHint(Spelling.hint(name, formatNames(), "there are " + String.join(", ", formatNames())));
    }

    private void limit(String number) {
        if (!number.isEmpty()) {
            settings.limit(parseLimit(number));
        }
        output.note(
                settings.limit() == 0
                        ? "no limit: all rows are shown"
                        : "limit is " + settings.limit() + (settings.limit() == 1 ? " row" : " rows"));
    }

    private static long parseLimit(String number) {
        try {
            long limit = Long.parseLong(number.replace(",", "").replace("_", ""));
            if (limit >= 0) {
                return limit;
            }
        } catch (NumberFormatException e) {
            // said below, as for a negative number
        }
        throw new RetortException("\"" + number + "\" is no number of rows")
                .withHint("/limit 100, or /limit 0 for all");
    }

    private void toggle(String name, String argument, boolean current, Consumer<Boolean> setting) {
        boolean on = parseSwitch(argument, current);
        setting.accept(on);
        output.note(name + " is " + (on ? "on" : "off"));
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

    public static boolean parseSwitch(String argument, boolean current) {
        return switch (argument.toLowerCase(Locale.ROOT)) {
            case "" -> !current;
            case "on" -> true;
            case "off" -> false;
            default -> throw new RetortException("\"" + argument + "\" is neither on nor off");
        };
    }
}
