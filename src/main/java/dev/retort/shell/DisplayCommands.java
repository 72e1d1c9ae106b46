package dev.retort.shell;

import dev.retort.RetortException;
import dev.retort.Spelling;
import dev.retort.render.Format;
import dev.retort.shell.Command.Argument;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The commands that set how results are shown. */
final class DisplayCommands {
    private static final String LAYOUT = "rows as blocks of lines; the format of results";
    private static final String SHOWN = "whether times, or SQL as it runs, are shown";

    private final Settings settings;
    private final Output output;

    DisplayCommands(CommandContext context) {
        this.settings = context.settings();
        this.output = context.output();
    }

    List<Command> all() {
        return List.of(
                new Command(
                        "x",
                        List.of("vertical"),
                        Argument.SWITCH,
                        LAYOUT,
                        "On: blocks of lines; off: tables. At a terminal, a table that is too wide for the screen is shown as blocks without asking.",
                        this::vertical),
                new Command(
                        "format",
                        List.of(),
                        Argument.FORMAT,
                        LAYOUT,
                        "FORMAT is one of " + formats() + ". Without it, /format says which one is set.",
                        this::format),
                new Command(
                        "limit",
                        List.of(),
                        Argument.NUMBER,
                        "how many rows of a result are shown at most",
                        "0 shows all of them. Without a number, /limit says what is set.",
                        this::limit),
                new Command(
                        "timing",
                        List.of(),
                        Argument.SWITCH,
                        SHOWN,
                        "The time is that from sending a query to its last row.",
                        argument -> toggle("timing", argument, settings.timing(), settings::timing)),
                new Command(
                        "print-sql",
                        List.of("echo"),
                        Argument.SWITCH,
                        SHOWN,
                        "The SQL of each statement is shown when it runs. The SQL of the last query alone is what /sql shows.",
                        argument -> toggle("print-sql", argument, settings.printSql(), settings::printSql)));
    }

    static List<String> formatNames() {
        return Arrays.stream(Format.values())
                .map(format -> format.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static String formats() {
        return formatNames().stream().collect(Collectors.joining(", "));
    }

    private void vertical(String argument) {
        boolean on = parseSwitch(argument, settings.format() == Format.VERTICAL);
        settings.format(on ? Format.VERTICAL : Format.TABLE);
        output.note("format is " + (on ? "vertical" : "table"));
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
        String hint = Spelling.closest(name, formatNames())
                .map(closest -> "did you mean " + closest + "?")
                .orElse("there are " + formats());
        return new RetortException("no format \"" + name + "\"").withHint(hint);
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

    static boolean parseSwitch(String argument, boolean current) {
        return switch (argument.toLowerCase(Locale.ROOT)) {
            case "" -> !current;
            case "on" -> true;
            case "off" -> false;
            default -> throw new RetortException("\"" + argument + "\" is neither on nor off");
        };
    }
}
