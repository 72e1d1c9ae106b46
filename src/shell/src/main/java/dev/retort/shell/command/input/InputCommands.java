package dev.retort.shell.command.input;

import dev.retort.RetortException;
import dev.retort.eval.Engine.Variable;
import dev.retort.render.AlignedText;
import dev.retort.shell.command.Command;
import dev.retort.shell.command.CommandContext;
import dev.retort.shell.command.CommandHandler;
import dev.retort.shell.command.migrate.MigrationCommands;
import dev.retort.shell.input.CommandLine;
import dev.retort.text.VisibleText;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The commands that are about what was typed, and those that look back: at that, and at the project's migrations.
 *
 * @param commands carries out the lines that are no Java
 */
public record InputCommands(CommandContext context, MigrationCommands migrations, CommandHandler commands) {
    private static final Pattern AGAIN = Pattern.compile("!\\s*(\\d{1,9})");
    private static final Pattern COUNT = Pattern.compile("-?\\d+");

    public List<Command> all() {
        return List.of(
                Command.of("vars", _ -> variables()),
                Command.of("history", this::history),
                migrations.reading("migrations", "history"),
                Command.of("typed", this::typed),
                Command.of("clear", _ -> context.terminal().clear()));
    }

    private void variables() {
        List<Variable> variables = context.engine().variables();
        if (variables.isEmpty()) {
            context.output().note("no variables yet: var q = select(...) makes one");
            return;
        }
        List<List<String>> rows = variables.stream()
                .map(variable -> List.of(variable.name(), variable.type()))
                .toList();
        new AlignedText(rows).lines().forEach(context.output()::text);
    }

    private void history(String what) {
        Matcher again = AGAIN.matcher(what);
        if (what.startsWith("-") || (context.console().isEmpty() && what.isEmpty())) {
            migrations.run("history", what);
        } else if (again.matches()) {
            again(Integer.parseInt(again.group(1)));
        } else if (!what.isEmpty() || context.project().isEmpty()) {
            typed(what);
        } else {
            context.output().text("typed:");
            typed(what);
            context.output().text("migrations:");
            migrations.run("history", "");
        }
    }

    private void again(int number) {
        List<String> lines = context.console()
                .orElseThrow(() -> new RetortException("what was typed is kept at a terminal only"))
                .history();
        if (number < 1 || number > lines.size()) {
            throw new RetortException("no line " + number + " was typed").withHint("/history lists them");
        }
        String line = lines.get(number - 1);
        boolean repeats = CommandLine.of(line)
                .filter(command -> command.lowerName().equals("history")
                        && command.argument().startsWith("!"))
                .isPresent();
        if (repeats) {
            throw new RetortException("line " + number + " runs another line again")
                    .withHint("/history !N, with N of that one");
        }
        context.output().text(VisibleText.block(line));
        context.carryOut(line, commands);
    }

    /** Lists what was typed: so many lines, or those that hold all words. */
    private void typed(String what) {
        List<String> lines = context.terminal().history();
        boolean all = !what.isEmpty() && !COUNT.matcher(what).matches();
        List<String> words = all ? List.of(what.toLowerCase(Locale.ROOT).split("\\s+")) : List.of();
        int first = all ? 0 : Math.max(0, lines.size() - (what.isEmpty() ? 20 : parseCount(what)));
        boolean lastAsks =
                all && !lines.isEmpty() && CommandLine.of(lines.getLast()).isPresent();
        int end = lastAsks ? lines.size() - 1 : lines.size();
        boolean found = false;
        for (int number = first; number < end; number++) {
            String line = lines.get(number);
            if (words.stream().allMatch(line.toLowerCase(Locale.ROOT)::contains)) {
                found = true;
                String shown = line.replace("\n", "\n       ");
                context.output().text(String.format(Locale.ROOT, "%5d  %s", number + 1, shown));
            }
        }
        if (all && !found) {
            context.output().note("no line that was typed holds " + VisibleText.line(String.join(" and ", words)));
        }
    }

    private static int parseCount(String count) {
        try {
            return Math.max(0, Integer.parseInt(count));
        } catch (NumberFormatException e) {
            throw new RetortException("\"" + count + "\" is no number of lines").withHint("/typed 50");
        }
    }
}
