package dev.retort.shell.command.input;

import dev.retort.RetortException;
import dev.retort.shell.command.Command;
import dev.retort.shell.command.CommandContext;
import dev.retort.shell.io.FileArgument;
import dev.retort.shell.script.Inclusions;
import dev.retort.shell.terminal.Console;
import dev.retort.shell.terminal.Editor;
import dev.retort.text.VisibleText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The command that opens the person's editor, and runs what it leaves.
 *
 * @param lastInput what was typed last that is no command
 */
public record EditCommand(
        CommandContext context, Inclusions inclusions, Favourites favourites, Supplier<Optional<String>> lastInput) {

    public Command command() {
        return Command.of("edit", this::edit);
    }

    private void edit(String argument) {
        Console console = context.console().orElseThrow(() -> new RetortException("this command needs a terminal"));
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
