package dev.retort.shell.command.input;

import dev.retort.RetortException;
import dev.retort.eval.Engine.Variable;
import dev.retort.render.AlignedText;
import dev.retort.shell.command.Command;
import dev.retort.shell.command.CommandContext;
import dev.retort.shell.input.CommandLine;
import dev.retort.shell.terminal.Console;
import dev.retort.text.VisibleText;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The commands that are about what was typed. */
public record InputCommands(CommandContext context) {
    private static final Pattern COUNT = Pattern.compile("-?\\d+");

    public List<Command> all() {
        return List.of(
                Command.of("vars", _ -> variables()),
                Command.of("typed", this::history),
                Command.of("clear", _ -> console().clear()));
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

    /** Lists what was typed: so many lines, or those that hold all words. */
    void history(String what) {
        List<String> lines = console().history();
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

    private Console console() {
        return context.console().orElseThrow(() -> new RetortException("this command needs a terminal"));
    }
}
