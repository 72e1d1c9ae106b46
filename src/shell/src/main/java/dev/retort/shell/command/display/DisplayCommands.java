package dev.retort.shell.command.display;

import dev.retort.RetortException;
import dev.retort.eval.Outcome;
import dev.retort.eval.scope.InScope;
import dev.retort.internal.text.Spelling;
import dev.retort.render.Format;
import dev.retort.render.chart.Chart;
import dev.retort.shell.command.Command;
import dev.retort.shell.command.CommandContext;
import dev.retort.shell.io.Output;
import dev.retort.shell.result.Charts.Mode;
import dev.retort.shell.result.PlainSql;
import dev.retort.shell.settings.Settings;
import dev.retort.shell.settings.Settings.Timing;
import dev.retort.shell.settings.Settings.Wide;
import dev.retort.sql.TypedSql;
import dev.retort.text.JavaString;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

/** The commands that set how results are shown, and those that show more of one. */
public record DisplayCommands(CommandContext context) {
    public List<Command> all() {
        return List.of(
                Command.of("x", this::vertical),
                Command.of("format", this::format),
                Command.of("limit", this::limit),
                Command.of(
                        "timing",
                        argument ->
                                toggle("timing", argument, settings().timing() != Timing.NEVER, Settings::withTiming)),
                Command.of(
                        "print-sql",
                        argument -> toggle("print-sql", argument, settings().printSql(), Settings::withPrintSql)),
                Command.of("more", _ -> context.values().more()),
                Command.of("all", _ -> context.values().all()),
                Command.of("pager", this::pager),
                Command.of("chart", this::chart));
    }

    private Settings settings() {
        return context.settings();
    }

    private Output output() {
        return context.output();
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
            context.set(settings -> settings.withWide(Wide.FITTED));
            wide = "; one that is too wide is cut a little, or shown as blocks";
        } else if (wanted.equals("off")) {
            context.set(settings -> settings.withWide(Wide.SCROLLED));
            wide = "; one that is too wide is scrolled sideways";
        }
        boolean on = !wanted.equals("auto") && parseSwitch(argument, settings().format() == Format.VERTICAL);
        context.set(settings -> settings.withFormat(on ? Format.VERTICAL : Format.TABLE));
        output().note("format is " + (on ? "vertical" : "table") + (output().terminal() ? wide : ""));
    }

    private void format(String name) {
        if (!name.isEmpty()) {
            Format format = Arrays.stream(Format.values())
                    .filter(each -> each.name().equalsIgnoreCase(name))
                    .findFirst()
                    .orElseThrow(() -> unknownFormat(name));
            context.set(settings -> settings.withFormat(format));
        }
        output().note("format is " + settings().format().name().toLowerCase(Locale.ROOT));
    }

    private static RetortException unknownFormat(String name) {
        return new RetortException("no format \"" + name + "\"")
                .withHint(Spelling.hint(name, formatNames(), "there are " + String.join(", ", formatNames())));
    }

    private void limit(String number) {
        if (!number.isEmpty()) {
            long limit = parseLimit(number);
            context.set(settings -> settings.withLimit(limit));
        }
        output().note(
                        settings().limit() == 0
                                ? "no limit: all rows are shown"
                                : "limit is " + settings().limit() + (settings().limit() == 1 ? " row" : " rows"));
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

    private void toggle(
            String name, String argument, boolean current, BiFunction<Settings, Boolean, Settings> setting) {
        boolean on = parseSwitch(argument, current);
        context.set(settings -> setting.apply(settings, on));
        output().note(name + " is " + (on ? "on" : "off"));
    }

    private void pager(String argument) {
        context.set(before -> switch (argument.toLowerCase(Locale.ROOT)) {
            case "" -> before.withPaging(!before.paging(), before.pager());
            case "on" -> before.withPaging(true, Optional.of(Settings.OWN_PAGER));
            case "off" -> before.withPaging(false, before.pager());
            default -> before.withPaging(true, Optional.of(argument));
        });
        String program = settings()
                .pager()
                .filter(command -> !command.equals(Settings.OWN_PAGER))
                .map(command -> ": " + command)
                .orElse("");
        output().note("pager is " + (settings().paging() ? "on" + program : "off"));
    }

    public static boolean parseSwitch(String argument, boolean current) {
        return switch (argument.toLowerCase(Locale.ROOT)) {
            case "" -> !current;
            case "on" -> true;
            case "off" -> false;
            default -> throw new RetortException("\"" + argument + "\" is neither on nor off");
        };
    }

    private void chart(String argument) {
        Optional<Mode> mode = Arrays.stream(Mode.values())
                .filter(each -> each.name().equalsIgnoreCase(argument))
                .findFirst();
        if (mode.isPresent()) {
            draw(mode.get());
        } else if (argument.isEmpty()) {
            drawLast();
        } else {
            Optional<TypedSql> sql = TypedSql.of(argument, context.connection().syntax());
            if (sql.isPresent() && !sql.get().isReading()) {
                String java = PlainSql.inJava(sql.get());
                throw new RetortException("not run: this may do more than read")
                        .withHint("write " + (java.startsWith("db.fetch(") ? "chart(" + java + ")" : java));
            }
            context.evaluate("chart(" + (sql.isPresent() ? JavaString.of(argument) : argument) + ")");
        }
    }

    private void draw(Mode mode) {
        context.values().charts().mode(mode);
        boolean image = context.values().charts().drawsImages();
        String why = mode == Mode.IMAGE && !image ? ": there is no terminal" : "";
        output().note("charts are " + (image ? "images" : "text") + why);
    }

    private void drawLast() {
        Chart chart = InScope.chart(context.values().last().rows("/chart select …, or chart(query)"));
        context.values().print(new Outcome.Value(chart, "Chart", Optional.empty()));
    }
}
