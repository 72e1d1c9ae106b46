package dev.retort.shell.command.input;

import dev.retort.RetortException;
import dev.retort.shell.command.Command;
import dev.retort.shell.command.CommandContext;
import dev.retort.shell.input.Console;
import dev.retort.shell.input.Editor;
import dev.retort.shell.io.FileArgument;
import dev.retort.shell.script.Inclusions;
import dev.retort.text.VisibleText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The commands that keep inputs under names, and the one that opens these, files or the last input in the user's editor.
 *
 * @param lastInput what was typed last that is no command
 */
public record FavouriteCommands(
        CommandContext context, Inclusions inclusions, Favourites favourites, Supplier<Optional<String>> lastInput) {

    public List<Command> all() {
        return List.of(
                Command.of("edit", this::edit),
                Command.of("save", this::save),
                Command.of("load", this::load),
                Command.of("forget", this::forget));
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

    private void edit(String argument) {
        Console console = context.terminal();
        Editor editor = new Editor(context.environment(), console);
        if (argument.isEmpty()) {
            editInput(editor, console);
        } else {
            editFile(argument, editor);
        }
    }

    private void editInput(Editor editor, Console console) {
        String input = lastInput.get().orElse("");
        Optional<String> edited = editor.edit(input);
        if (edited.isEmpty()) {
            context.output().note("nothing was written in the editor, so nothing runs");
        } else if (edited.get().isBlank()) {
            context.output().note("the text is empty, so nothing runs");
        } else {
            console.enter(edited.get());
        }
    }

    private void editFile(String argument, Editor editor) {
        Path named = FileArgument.of(argument);
        Path file = Files.exists(named) ? named : favourites.find(argument).orElse(named);
        if (Files.isDirectory(file)) {
            throw RetortException.usage("cannot edit " + VisibleText.line(file.toString()) + ": it is a folder");
        }
        try {
            if (editor.edit(file)) {
                inclusions.run(file);
            } else {
                context.output().note("nothing was written in the editor, so nothing runs");
            }
        } catch (IOException e) {
            throw new RetortException("cannot edit " + VisibleText.line(file.toString()) + ": " + e.getMessage(), e);
        }
    }
}
