package dev.retort.shell.command.input;

import dev.retort.RetortException;
import dev.retort.shell.command.Command;
import dev.retort.shell.command.CommandContext;
import dev.retort.shell.command.CommandHandler;
import dev.retort.shell.command.migrate.MigrationCommands;
import dev.retort.shell.input.CommandLine;
import dev.retort.text.VisibleText;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The commands that look back: at what was typed, and at the project's migrations.
 *
 * @param commands carries out the lines that are no Java
 */
public record HistoryCommands(
        CommandContext context, MigrationCommands migrations, InputCommands typed, CommandHandler commands) {
    private static final Pattern AGAIN = Pattern.compile("!\\s*(\\d{1,9})");

    public List<Command> all() {
        return List.of(Command.of("history", this::history), migrations.reading("migrations", "history"));
    }

    private void history(String what) {
        Matcher again = AGAIN.matcher(what);
        if (what.startsWith("-") || (context.console().isEmpty() && what.isEmpty())) {
            migrations.run("history", what);
        } else if (again.matches()) {
            again(Integer.parseInt(again.group(1)));
        } else if (!what.isEmpty() || context.project().isEmpty()) {
            typed.history(what);
        } else {
            context.output().text("typed:");
            typed.history(what);
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
}
