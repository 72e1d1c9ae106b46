package dev.retort.cli.command;

import dev.retort.RetortException;
import dev.retort.cli.diff.ComparedSides;
import dev.retort.cli.lint.FindingText;
import dev.retort.cli.lint.HazardNames;
import dev.retort.cli.lint.LintResult;
import dev.retort.cli.lint.ProjectLint;
import dev.retort.config.Config;
import dev.retort.database.Dialect;
import dev.retort.diff.hazard.HazardKind;
import dev.retort.text.VisibleText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command that says what migrations would destroy, lock or break. */
@Command(
        name = "lint",
        description = "List what migrations would destroy, lock or break; exit 1 if there is anything.",
        footer = {
            "",
            "Without FILE, what is pending on the project's database is looked at; where",
            "that cannot be reached, every migration. Rows are counted in it, and nothing is",
            "changed.",
            "A comment above a statement, or on its line, says that a finding is meant:",
            "  -- retort:allow drops-column it is read no more",
            "At the top of a file, with an empty line after it, it holds for the whole file.",
            "docs/MIGRATIONS.md lists the hazards.",
            "",
            "Example: retort lint && retort upgrade"
        })
final class LintCommand extends Subcommand {
    @Parameters(arity = "0..*", paramLabel = "FILE", description = "The migrations, or other files of SQL, to look at.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--allow",
            paramLabel = "HAZARD",
            description = "A hazard to pass over, such as drops-column. Repeatable.")
    private List<String> allowed = new ArrayList<>();

    @Option(names = "--json", description = "Write one JSON document.")
    private boolean json;

    @Option(
            names = "--dialect",
            paramLabel = "NAME",
            description = "What files of no project are written in: mariadb, mysql, postgres or sqlite.")
    private @Nullable String dialect;

    @Override
    public Integer call() {
        LintResult result = result(HazardNames.parsed(allowed));
        if (!result.remark().isEmpty()) {
            run().say(VisibleText.line(result.remark()));
        }
        if (json) {
            run().out().print(FindingText.json(result));
        } else {
            run().out().print(FindingText.of(result.findings()));
            if (result.findings().isEmpty()) {
                run().say(nothing(result));
            }
        }
        run().out().flush();
        return result.findings().isEmpty() ? 0 : 1;
    }

    private LintResult result(Set<HazardKind> kinds) {
        Path here = run().invocation().workingDirectory();
        List<Path> named =
                files.stream().map(file -> here.resolve(file).normalize()).toList();
        if (dialect == null) {
            return new ProjectLint(run(), run().config(), kinds).of(named);
        }
        if (named.isEmpty()) {
            throw RetortException.usage("--dialect is about files, and none is named");
        }
        Dialect product = ComparedSides.dialect(dialect);
        Config none = run().invocation().configLoader().scratch(product.product());
        return new ProjectLint(run(), none, kinds).written(product, named);
    }

    private static String nothing(LintResult result) {
        return switch (result.files()) {
            case 0 ->
                VisibleText.line("nothing is pending"
                        + result.counted().map(name -> " on " + name).orElse("")
                        + ": retort lint FILE looks at what is applied");
            case 1 -> "nothing was found in the one file";
            default -> "nothing was found in " + result.files() + " files";
        };
    }
}
