package dev.retort.cli;

import dev.retort.migrate.StatementInDoubt.Verdict;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that answers for a statement of which nobody knows whether it took effect. */
final class InDoubt {

    @Option(
            names = "--in-doubt",
            paramLabel = "skip|run",
            description = "What to do with a statement that was cut off, if the database does not tell whether it took"
                    + " effect: go on behind it, or run it. Else you are asked.")
    private @Nullable Verdict answer;

    Answers answers(RetortCommand root, Progress progress) {
        return new Answers(root.invocation().streams(), progress, Optional.ofNullable(answer));
    }
}
