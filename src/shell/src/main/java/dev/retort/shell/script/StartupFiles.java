package dev.retort.shell.script;

import dev.retort.home.FileRights;
import dev.retort.home.TrustedFiles;
import dev.retort.home.UserFolders;
import dev.retort.shell.io.Output;
import dev.retort.text.VisibleText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The lines that run when a shell opens at a terminal: a user's own ~/.retortrc, and that of the folder, which anyone may
 * have written. Of the latter the user is asked once, and again when it has changed.
 */
public final class StartupFiles {
    private static final String NAME = ".retortrc";

    private final UserFolders folders;
    private final Optional<Path> folder;
    private final TrustedFiles trusted;
    private final boolean isTrusted;
    private final Output output;

    /** @param folder the folder whose file is offered */
    public StartupFiles(Map<String, String> environment, Optional<Path> folder, Output output) {
        this.folders = new UserFolders(environment);
        this.folder = folder;
        this.trusted = TrustedFiles.of(environment);
        this.isTrusted = environment.getOrDefault("RETORT_TRUST", "").equals("1");
        this.output = output;
    }

    /**
     * Runs what is to be run.
     *
     * @param asking gives what was answered to a question; empty for none
     * @param runner runs a script
     */
    public void run(Function<String, Optional<String>> asking, Consumer<ShellScript> runner) {
        List<Path> own = own();
        own.stream().filter(this::isOwn).forEach(file -> content(file).ifPresent(text -> run(text, file, runner)));
        ofFolder()
                .filter(file -> !own.contains(file))
                .ifPresent(file -> content(file)
                        .filter(text -> mayRun(file, text, asking))
                        .ifPresent(text -> run(text, file, runner)));
    }

    /** Runs the folder's lines, without a question, where what lies in the project is trusted: a script cannot be asked. */
    public void runTrusted(Consumer<ShellScript> runner) {
        if (isTrusted) {
            ofFolder().ifPresent(file -> content(file).ifPresent(text -> run(text, file, runner)));
        }
    }

    private Optional<Path> ofFolder() {
        return folder.map(here -> here.resolve(NAME)).filter(Files::isRegularFile);
    }

    private List<Path> own() {
        List<Path> files = new ArrayList<>();
        folders.home().map(home -> home.resolve(NAME)).ifPresent(files::add);
        folders.configuration().map(home -> home.resolve("retortrc")).ifPresent(files::add);
        return files.stream().filter(Files::isRegularFile).toList();
    }

    private boolean isOwn(Path file) {
        try {
            FileRights rights = FileRights.of(file);
            if (rights.owned() && !rights.isWritableByOthers()) {
                return true;
            }
            output.note(VisibleText.line(
                    file + " is not run, as others may write to it; chmod 600 " + file + " keeps it yours"));
        } catch (IOException e) {
            output.note(VisibleText.line(file + " is not run: " + e.getMessage()));
        }
        return false;
    }

    private boolean mayRun(Path file, String text, Function<String, Optional<String>> asking) {
        if (isTrusted) {
            return true;
        }
        Optional<Boolean> before = trusted.answer(file, text);
        if (before.isPresent()) {
            return before.get();
        }
        output.note(VisibleText.line(file.toString()) + " holds code that is to run whenever a shell opens here.");
        while (true) {
            Optional<String> answer = asking.apply("Run it? yes (y), no (N), view it (v) ");
            switch (answer.map(String::strip).orElse("")) {
                case "y", "Y", "yes" -> {
                    trusted.remember(file, text, true);
                    return true;
                }
                case "v", "V", "view" -> output.text(VisibleText.block(text.strip()));
                default -> {
                    // Who presses Ctrl-C or Ctrl-D has answered nothing.
                    if (answer.isPresent()) {
                        trusted.remember(file, text, false);
                        output.note("It is not run, and not asked about again until it changes.");
                    }
                    return false;
                }
            }
        }
    }

    /** The content is read once: what is asked about is what runs. */
    private Optional<String> content(Path file) {
        try {
            return Optional.of(Files.readString(file));
        } catch (IOException e) {
            output.note(VisibleText.line(file + " cannot be read: " + e));
            return Optional.empty();
        }
    }

    private static void run(String text, Path file, Consumer<ShellScript> runner) {
        try (ShellScript script = ShellScript.ofText(text, file)) {
            runner.accept(script);
        }
    }
}
