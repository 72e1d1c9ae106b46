package dev.retort.cli;

import dev.retort.RetortException;
import dev.retort.cli.command.CheckCommand;
import dev.retort.cli.command.CurrentCommand;
import dev.retort.cli.command.DowngradeCommand;
import dev.retort.cli.command.GenerateCommand;
import dev.retort.cli.command.HistoryCommand;
import dev.retort.cli.command.InitCommand;
import dev.retort.cli.command.RepairCommand;
import dev.retort.cli.command.ResetCommand;
import dev.retort.cli.command.RetortCommand;
import dev.retort.cli.command.RevisionCommand;
import dev.retort.cli.command.ShellCommand;
import dev.retort.cli.command.StampCommand;
import dev.retort.cli.command.UpgradeCommand;
import dev.retort.cli.console.Streams;
import dev.retort.cli.run.Invocation;
import dev.retort.cli.run.MissingArtifact;
import dev.retort.cli.shell.ShellOptions;
import dev.retort.cli.shell.ShellRun;
import dev.retort.render.ErrorText;
import dev.retort.shell.InteractiveShell;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Log;
import org.jooq.tools.JooqLogger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Runs one command line, and turns whatever goes wrong into a sentence and an exit status. */
public final class CommandLineRunner {
    /** What the commands are called, to be known without asking picocli. */
    public static final Set<String> COMMANDS = Set.of(
            "shell",
            "init",
            "revision",
            "upgrade",
            "downgrade",
            "history",
            "current",
            "check",
            "stamp",
            "repair",
            "reset",
            "generate");

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
        // What jOOQ would log, a person is told as an error or not at all.
        JooqLogger.globalThreshold(Log.Level.FATAL);
        RetortCommand root = new RetortCommand(invocation);
        if (isPlainStart(invocation, arguments)) {
            return start(root, arguments);
        }
        CommandLine commandLine = commandLine(root)
                .setParameterExceptionHandler((failure, given) -> report(usage(failure), root))
                .setExecutionExceptionHandler((failure, command, parsed) -> report(asError(failure), root));
        commandLine.setOut(new PrintWriter(streams.out(), true, StandardCharsets.UTF_8));
        try {
            return commandLine.execute(arguments);
        } catch (OutOfMemoryError | StackOverflowError | LinkageError e) {
            return report(asError(e), root);
        }
    }

    /** Retort's commands, and how their words are read. */
    public static CommandLine commandLine(RetortCommand root) {
        return new CommandLine(root)
                .addSubcommand(new ShellCommand(root))
                .addSubcommand(new InitCommand(root))
                .addSubcommand(new RevisionCommand(root))
                .addSubcommand(new UpgradeCommand(root))
                .addSubcommand(new CommandLine(new DowngradeCommand(root)).setUnmatchedOptionsArePositionalParams(true))
                .addSubcommand(new HistoryCommand(root))
                .addSubcommand(new CurrentCommand(root))
                .addSubcommand(new CheckCommand(root))
                .addSubcommand(new StampCommand(root))
                .addSubcommand(new RepairCommand(root))
                .addSubcommand(new ResetCommand(root))
                .addSubcommand(new GenerateCommand(root))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true);
    }

    /**
     * A start of the shell with nothing to read but a URL, or the name of a connection. To have picocli read it would take as
     * long as all the rest.
     */
    private static boolean isPlainStart(Invocation invocation, String... arguments) {
        if (arguments.length == 0) {
            return true;
        }
        String word = arguments[0];
        return arguments.length == 1 && !word.startsWith("-") && (word.contains(":") || isConnection(word, invocation));
    }

    /** Commands come first: a connection with a command's name is opened by {@code retort shell NAME}. */
    private static boolean isConnection(String word, Invocation invocation) {
        try {
            return !COMMANDS.contains(word)
                    && invocation.configLoader().named(word).isPresent();
        } catch (RetortException e) {
            // Where the configuration is read for good, its mistakes are reported.
            return false;
        }
    }

    private int start(RetortCommand root, String... arguments) {
        if (streams.inIsTerminal() && streams.outIsTerminal()) {
            InteractiveShell.preload();
        }
        try {
            return new ShellRun(root, ShellOptions.of(arguments)).run();
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError | LinkageError e) {
            return report(asError(e), root);
        }
    }

    private int report(RetortException error, RetortCommand root) {
        streams.flush();
        boolean colour = streams.errIsTerminal() && root.common().colour(root.invocation());
        streams.err().print(ErrorText.of(error, colour));
        return error.kind().exitStatus();
    }

    public static RetortException usage(ParameterException failure) {
        RetortException error = RetortException.usage(message(failure));
        String command = failure.getCommandLine().getCommandSpec().qualifiedName();
        if (error.message().contains("--password=")) {
            return RetortException.usage("there is no option --password: others could read it in the list of processes")
                    .withHint("without one, the password is asked for; --password-file reads it from a file");
        }
        String suggestion = failure instanceof UnmatchedArgumentException unmatched
                ? unmatched.getSuggestions().stream()
                        .findFirst()
                        .map(nearest -> "did you mean " + nearest + "? ")
                        .orElse("")
                : "";
        return error.withHint(suggestion + command + " --help lists what there is");
    }

    private static String message(ParameterException failure) {
        return switch (failure) {
            case MutuallyExclusiveArgsException _, MaxValuesExceededException _ ->
                "only one of --format, --csv and --json can be given";
            case UnmatchedArgumentException unmatched
            when !unmatched.isUnknownOption() -> "too many arguments: " + String.join(" ", unmatched.getUnmatched());
            default -> decapitalized(failure.getMessage());
        };
    }

    private static String decapitalized(@Nullable String message) {
        String text = Optional.ofNullable(message).orElse("the command line was not understood");
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    public static RetortException asError(Throwable failure) {
        return MissingArtifact.in(failure)
                .orElseGet(() -> failure instanceof RetortException error
                        ? error
                        : new RetortException("something went wrong that should not have: " + failure, failure));
    }
}
