package dev.retort.cli;

import dev.retort.RetortException;
import dev.retort.cli.command.CommandTree;
import dev.retort.cli.console.ProcessEnd;
import dev.retort.cli.console.Streams;
import dev.retort.cli.run.ExitStatus;
import dev.retort.cli.run.Invocation;
import dev.retort.cli.run.Run;
import dev.retort.render.ErrorText;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.jooq.Log;
import org.jooq.tools.JooqLogger;
import picocli.CommandLine;

/** The run of one command line, which turns whatever goes wrong into a sentence and an exit status. */
public final class CommandLineRunner {
    private final Streams streams;
    private final Path workingDirectory;
    private final Map<String, String> environment;

    CommandLineRunner(Streams streams, Path workingDirectory, Map<String, String> environment) {
        this.streams = streams;
        this.workingDirectory = workingDirectory;
        this.environment = Map.copyOf(environment);
    }

    /** Runs the command line and gives the exit status. */
    int run(String... arguments) {
        Invocation invocation = new Invocation(streams, workingDirectory, environment);
        if (NothingToGenerate.answered(invocation, arguments)) {
            return 0;
        }
        // What jOOQ would log, the user is told as an error or not at all.
        JooqLogger.globalThreshold(Log.Level.FATAL);
        Run run = new Run(invocation);
        CommandLine commandLine = CommandTree.of(run)
                .setParameterExceptionHandler((failure, given) -> report(CommandTree.usage(failure), run))
                .setExecutionExceptionHandler((failure, command, parsed) -> report(CommandTree.asError(failure), run));
        commandLine.setOut(new PrintWriter(streams.out(), true, StandardCharsets.UTF_8));
        try {
            return commandLine.execute(arguments);
        } catch (OutOfMemoryError | StackOverflowError | LinkageError e) {
            return report(CommandTree.asError(e), run);
        }
    }

    private int report(RetortException error, Run run) {
        streams.flush();
        if (ProcessEnd.isUnderWay()) {
            return ExitStatus.of(RetortException.interrupted());
        }
        boolean colour = streams.errIsTerminal() && run.common().colour(run.invocation());
        streams.err().print(ErrorText.of(error, colour));
        return ExitStatus.of(error);
    }
}
