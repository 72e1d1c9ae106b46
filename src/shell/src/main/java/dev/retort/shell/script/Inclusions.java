package dev.retort.shell.script;

import dev.retort.RetortException;
import dev.retort.eval.Outcome;
import dev.retort.shell.command.CommandContext;
import dev.retort.shell.command.CommandHandler;
import dev.retort.text.VisibleText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** The files that run within the shell, one inside the other, as if their lines were typed. For one thread. */
public final class Inclusions {
    private static final int DEEPEST = 50;

    private final CommandContext context;
    private final CommandHandler commands;
    private final Deque<Running> open = new ArrayDeque<>();

    /** @param commands carries out the lines that are commands */
    public Inclusions(CommandContext context, CommandHandler commands) {
        this.context = context;
        this.commands = commands;
    }

    /**
     * A file that runs.
     *
     * @param name what to call it
     * @param file the file itself, by whatever name it was called
     */
    private record Running(Path name, Path file) {
        static Running of(Path name) {
            try {
                return new Running(name, Files.exists(name) ? name.toRealPath() : name.toAbsolutePath());
            } catch (IOException e) {
                return new Running(name, name.toAbsolutePath());
            }
        }
    }

    /** Where a name leads that was typed, or that is in the file that runs. */
    private Path resolve(Path named) {
        Running running = open.peek();
        Path folder = running == null ? null : running.name.getParent();
        return (folder == null ? named : folder.resolve(named)).normalize();
    }

    /**
     * Runs a file of Java, commands and SQL, or of SQL alone where its name ends with {@code .sql}.
     *
     * @throws RetortException the first error, with its place in the file
     */
    public void run(Path named) {
        Path file = resolve(named);
        try (ShellScript script = ShellScript.ofFile(file, file)) {
            run(script, file);
        }
    }

    private void run(ShellScript script, Path file) {
        Running running = Running.of(file);
        if (open.stream().anyMatch(outer -> outer.file.equals(running.file))) {
            throw new RetortException(VisibleText.line(file.toString()) + " includes itself")
                    .withHint("leave out one of the lines that include it");
        }
        if (open.size() == DEEPEST) {
            throw new RetortException("files include each other more than " + DEEPEST + " deep");
        }
        open.push(running);
        try {
            if (file.toString().toLowerCase(Locale.ROOT).endsWith(".sql")) {
                new SqlScript(context, commands).run(script);
            } else {
                new ScriptRunner(context::engine, new Stoppable(), context.values()).run(script);
            }
        } finally {
            open.pop();
        }
    }

    /** Ends the file at Ctrl-C, between two lines as well. */
    private final class Stoppable implements CommandHandler {
        @Override
        public Optional<Next> handle(String line) {
            context.waiting().on(CompletableFuture.completedFuture(""));
            return commands.handle(line);
        }

        @Override
        public void evaluated(String code, List<Outcome> outcomes) {
            commands.evaluated(code, outcomes);
        }
    }

    /** Runs something that is in a file, so that names in it are looked for beside that file. */
    public <T> T within(Path file, Supplier<T> action) {
        open.push(Running.of(file));
        try {
            return action.get();
        } finally {
            open.pop();
        }
    }
}
