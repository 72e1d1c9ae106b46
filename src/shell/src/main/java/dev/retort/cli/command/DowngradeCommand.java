package dev.retort.cli.command;

import dev.retort.cli.console.MigrationLog;
import dev.retort.cli.console.Progress;
import dev.retort.cli.run.OpenProject;
import dev.retort.cli.run.Run;
import dev.retort.config.Config;
import dev.retort.migrate.Migrated;
import dev.retort.migrate.Migrations;
import dev.retort.migrate.history.HistoryEntry;
import dev.retort.migrate.history.MigrationHistory;
import dev.retort.project.ProjectStatus;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** Undoes migrations and regenerates. */
@Command(
        name = "downgrade",
        description = "Undo migrations of the project's database, then regenerate.",
        footer = {
            "",
            "What undoes db/migration/V3__students.sql is in db/undo/U3__students.sql.",
            "",
            "Examples:",
            "  retort downgrade -1        the last one",
            "  retort downgrade 2         everything above version 2",
            "  retort downgrade base      everything",
            "  retort downgrade -1 --sql  print what would run, and change nothing"
        })
public final class DowngradeCommand extends Subcommand {
    @Spec
    private @Nullable CommandSpec specification;

    @Parameters(
            paramLabel = "VERSION",
            description = "The version to go down to, -N for the last N, or base for the empty database.")
    private String target = "";

    @Option(names = "--sql", description = "Print the statements that would run, and change nothing.")
    private boolean sql;

    @Mixin
    private final InDoubt inDoubt = new InDoubt();

    public DowngradeCommand(Run run) {
        super(run);
    }

    @Override
    public Integer call() {
        if (target.startsWith("-") && !target.matches("-\\d+")) {
            // -1 is no option, and so nothing that looks like one is refused before this.
            throw new UnmatchedArgumentException(
                    Objects.requireNonNull(specification).commandLine(), List.of(target));
        }
        Config config = run.config();
        if (!sql) {
            run.ensureState(config.project());
        }
        try (Progress progress = run.progress();
                OpenProject project = OpenProject.of(run, config, progress)) {
            if (sql) {
                project.print(project.migrations().downgradeSql(target));
            } else {
                downgrade(project);
            }
        }
        return 0;
    }

    private void downgrade(OpenProject project) {
        // Cut off in the middle, the next command must look at the database.
        project.upToDateStamp().forget();
        Migrations migrations = project.migrations();
        try (MigrationLog log = project.log(MigrationLog.Verb.UNDO)) {
            Migrated migrated =
                    log.watching(project.progress(), () -> migrations.downgrade(target, inDoubt.answers(project, log)));
            MigrationHistory history = migrations.history();
            ProjectStatus projectStatus = project.schema().projectStatus(history);
            String level = history.current().flatMap(HistoryEntry::version).orElse(Migrations.LATEST);
            new Regenerated(project, log)
                    .after(project.schema().source(projectStatus, level), migrated.done(), AtVersion.of(history));
            projectStatus.warning().ifPresent(run.err()::println);
        }
    }
}
