package dev.retort.cli.command;

import dev.retort.RetortException;
import dev.retort.cli.console.Streams;
import dev.retort.cli.console.VisibleLines;
import dev.retort.cli.run.Run;
import dev.retort.shell.io.Output;
import dev.retort.shell.session.ProjectCommands;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import picocli.CommandLine;

/**
 * Retort's own command line, run from within a shell, on the shell's project and database.
 *
 * @param run what the shell itself was started with
 */
public record ProjectInShell(Run run) implements ProjectCommands {
    private static final Pattern COMMAND = Pattern.compile("(?<![\\w./-])(?:\\./)?retort"
            + " (?=(?:upgrade|downgrade|history|current|check|generate|revision|diff|lint|stamp|repair)\\b)");

    /** What answers a question by its exit status, and has said all when that is 1. */
    private static final Set<String> ANSWERING = Set.of("diff", "lint");

    @Override
    public void run(List<String> words, Output output, Runnable checkpoint) {
        boolean isForPeople = words.stream().noneMatch(Set.of("--sql", "--json")::contains);
        try (PrintStream out = lines(isForPeople ? line -> output.text(asTypedHere(line)) : output::text);
                PrintStream err = lines(line -> output.note(asTypedHere(line)))) {
            Streams streams =
                    new Streams(InputStream.nullInputStream(), out, out, err, false, output.terminal(), false);
            Run within = run.within(streams, checkpoint);
            List<RetortException> failures = new ArrayList<>();
            CommandLine commandLine = CommandTree.of(within)
                    .setParameterExceptionHandler((failure, given) -> {
                        failures.add(CommandTree.usage(failure));
                        return CommandLine.ExitCode.USAGE;
                    })
                    .setExecutionExceptionHandler((failure, failed, parsed) -> {
                        failures.add(CommandTree.asError(failure));
                        return CommandLine.ExitCode.SOFTWARE;
                    })
                    .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                    .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
            List<String> told = new ArrayList<>(words);
            if (words.getFirst().equals("upgrade")) {
                told.add(UpgradeCommand.SHOWING_FINDINGS);
            }
            int status = commandLine.execute(told.toArray(String[]::new));
            failures.stream().findFirst().ifPresent(failure -> {
                throw failure.hint()
                        .map(hint -> failure.withHint(asTypedHere(hint)))
                        .orElse(failure);
            });
            if (status == CommandLine.ExitCode.OK && words.getFirst().equals("diff") && isForPeople) {
                output.note("there is no difference");
            }
            boolean isAnswered = ANSWERING.contains(words.getFirst()) && status == 1;
            if (status != CommandLine.ExitCode.OK && !isAnswered) {
                throw new RetortException("/" + words.getFirst() + " found what it says above");
            }
        }
    }

    private static PrintStream lines(Consumer<String> lines) {
        return new PrintStream(new VisibleLines(lines), true, StandardCharsets.UTF_8);
    }

    /** What is advised is advised as it is typed in the shell: {@code /upgrade}, not {@code retort upgrade}. */
    private static String asTypedHere(String text) {
        return COMMAND.matcher(text).replaceAll("/");
    }
}
