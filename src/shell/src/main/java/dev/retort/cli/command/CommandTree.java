package dev.retort.cli.command;

import dev.retort.RetortException;
import dev.retort.cli.run.MissingArtifact;
import dev.retort.cli.run.Run;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The tree of Retort's commands, as picocli reads them, and what it says of a command line that it refuses. */
public final class CommandTree {
    private CommandTree() {}

    /** Retort's commands, and how their words are read. */
    public static CommandLine of(Run run) {
        return new CommandLine(new RetortCommand(run))
                .addMixin("common", run.common())
                .addSubcommand(new ShellCommand())
                .addSubcommand(new InitCommand())
                .addSubcommand(new RevisionCommand())
                .addSubcommand(new DiffCommand())
                .addSubcommand(new LintCommand())
                .addSubcommand(new UpgradeCommand())
                .addSubcommand(new CommandLine(new DowngradeCommand()).setUnmatchedOptionsArePositionalParams(true))
                .addSubcommand(new HistoryCommand())
                .addSubcommand(new CurrentCommand())
                .addSubcommand(new CheckCommand())
                .addSubcommand(new StampCommand())
                .addSubcommand(new RepairCommand())
                .addSubcommand(new ResetCommand())
                .addSubcommand(new GenerateCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true);
    }

    /** What picocli made of a command line that it refuses, as an error of ours. */
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

    /** Whatever goes wrong, as an error to be told. */
    public static RetortException asError(Throwable failure) {
        return MissingArtifact.in(failure)
                .orElseGet(() -> failure instanceof RetortException error
                        ? error
                        : new RetortException("something went wrong that should not have: " + failure, failure));
    }
}
