package dev.retort.shell.command.input;

import dev.retort.RetortException;
import dev.retort.shell.command.Command;
import dev.retort.shell.command.CommandContext;
import dev.retort.shell.script.Inclusions;
import dev.retort.text.VisibleText;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The commands that keep inputs under names.
 *
 * @param lastInput what was typed last that is no command
 */
public record FavouriteCommands(
        CommandContext context, Inclusions inclusions, Favourites favourites, Supplier<Optional<String>> lastInput) {

    public List<Command> all() {
        return List.of(
                Command.of("save", this::save), Command.of("load", this::load), Command.of("forget", this::forget));
    }

    private void save(String argument) {
        if (argument.startsWith("-d ")) {
            forget(argument.substring(2).strip());
            return;
        }
        String[] parts = argument.split("\\s+", 2);
        if (argument.isEmpty()) {
            throw new RetortException("/save needs a name").withHint("/save longest");
        }
        String input = parts.length > 1
                ? parts[1]
                : lastInput
                        .get()
                        .orElseThrow(() -> new RetortException("nothing was typed yet that could be kept")
                                .withHint("/save NAME LINE keeps a line"));
        Optional<String> replaced = favourites.save(parts[0], input.strip());
        context.output()
                .note("kept as " + parts[0] + ": " + firstLine(input)
                        + replaced.filter(before -> !before.equals(input.strip()))
                                .map(before -> "; it was " + firstLine(before))
                                .orElse(""));
    }

    private void load(String name) {
        if (name.isEmpty()) {
            list();
            return;
        }
        Path file = favourites.file(name);
        String input = Favourites.read(file);
        context.console().ifPresent(console -> {
            console.remember(input);
            context.output().note(VisibleText.block(input));
        });
        inclusions.run(file.toAbsolutePath());
    }

    private void list() {
        Map<String, String> all = favourites.all();
        if (all.isEmpty()) {
            context.output().note("no favourites yet: /save NAME keeps the last input");
        }
        int width = all.keySet().stream().mapToInt(String::length).max().orElse(0);
        all.forEach((name, input) -> context.output()
                .text(name
                        + " ".repeat(width - name.length() + 2)
                        + VisibleText.block(input).replace("\n", "\n" + " ".repeat(width + 2))));
    }

    private void forget(String name) {
        if (name.isEmpty()) {
            throw new RetortException("/forget needs a name").withHint("/load lists the favourites");
        }
        favourites.forget(name);
        context.output().note("forgotten: " + name);
    }

    private static String firstLine(String input) {
        String line = input.strip().lines().findFirst().orElse("");
        return VisibleText.line(line) + (line.length() < input.strip().length() ? " …" : "");
    }
}
