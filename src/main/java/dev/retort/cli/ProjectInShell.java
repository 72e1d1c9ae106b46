package dev.retort.cli;

import dev.retort.RetortException;
import dev.retort.shell.Output;
import dev.retort.shell.ProjectCommands;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/** Retort's own command line, run from within a shell, on the shell's project and database. */
final class ProjectInShell implements ProjectCommands {
    private final RetortCommand root;

    /** @param root what the shell itself was started with */
    ProjectInShell(RetortCommand root) {
        this.root = root;
    }

    @Override
    public void run(List<String> words, Output output, Runnable checkpoint) {
        try (PrintStream out = new PrintStream(new VisibleLines(output::text), true, StandardCharsets.UTF_8);
                PrintStream err = new PrintStream(new VisibleLines(output::note), true, StandardCharsets.UTF_8)) {
            Streams streams =
                    new Streams(InputStream.nullInputStream(), out, out, err, false, output.terminal(), false);
            RetortCommand command = root.within(streams, checkpoint);
            List<RetortException> failures = new ArrayList<>();
            CommandLine commandLine = CommandLineRunner.commandLine(command)
                    .setParameterExceptionHandler((failure, given) -> {
                        failures.add(CommandLineRunner.usage(failure));
                        return CommandLine.ExitCode.USAGE;
                    })
                    .setExecutionExceptionHandler((failure, failed, parsed) -> {
                        failures.add(CommandLineRunner.asError(failure));
                        return CommandLine.ExitCode.SOFTWARE;
                    })
                    .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                    .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
            int status = commandLine.execute(words.toArray(String[]::new));
            failures.stream().findFirst().ifPresent(failure -> {
                throw failure;
            });
            if (status != CommandLine.ExitCode.OK) {
                throw new RetortException("/" + words.getFirst() + " found what it says above");
            }
        }
    }
}
