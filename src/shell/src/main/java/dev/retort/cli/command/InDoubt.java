package dev.retort.cli.command;

import dev.retort.cli.console.Answers;
import dev.retort.cli.console.MigrationLog;
import dev.retort.cli.console.Progress;
import dev.retort.cli.run.OpenProject;
import dev.retort.cli.run.Run;
import dev.retort.migrate.script.StatementInDoubt.Verdict;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The option that answers for a statement of which it is not known whether it took effect. */
final class InDoubt {

    @Option(
            names = "--in-doubt",
            paramLabel = "skip|run",
            converter = Answer.class,
            description = "What to do with a statement that was cut off, if the database does not tell whether it took"
                    + " effect: go on after it, or run it. Else you are asked.")
    private @Nullable Verdict answer;

    Answers answers(OpenProject project, MigrationLog log) {
        return answers(project.run(), project.progress(), log);
    }

    Answers answers(Run run, Progress progress, MigrationLog log) {
        return new Answers(run.invocation().streams(), progress, Optional.ofNullable(answer), new AtomicInteger(), log);
    }

    /** The answer by the word that the user writes. */
    static final class Answer implements ITypeConverter<Verdict> {
        @Override
        public Verdict convert(String word) {
            return switch (word.toLowerCase(Locale.ROOT)) {
                case "skip" -> Verdict.SKIP;
                case "run" -> Verdict.RUN;
                default -> throw new TypeConversionException("'" + word + "' is neither skip nor run");
            };
        }
    }
}
