package dev.retort.cli.command;

import dev.retort.cli.console.MigrationLog;
import dev.retort.cli.run.OpenProject;
import dev.retort.migrate.Migrated;
import dev.retort.migrate.Migrations;
import dev.retort.migrate.history.HistoryEntry;
import dev.retort.migrate.history.MigrationHistory;
import dev.retort.project.ProjectStatus;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command that undoes migrations and regenerates. */
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
final class DowngradeCommand extends MigratingCommand {
    @Parameters(
            paramLabel = "VERSION",
            description = "The version to go down to, -N for the last N, or base for the empty database.")
    private String target = "";

    @Override
    public Integer call() {
        if (target.startsWith("-") && !target.matches("-\\d+")) {
            // -1 is no option, and so nothing that looks like one is refused before this.
            throw new UnmatchedArgumentException(spec().commandLine(), List.of(target));
        }
        return super.call();
    }

    @Override
    String script(OpenProject project) {
        return project.migrations().downgradeSql(target);
    }

    @Override
    void migrate(OpenProject project) {
        // Cut off in the middle, the next command must look at the database.
        project.upToDateStamp().forget();
        Migrations migrations = project.migrations();
        try (MigrationLog log = project.log(MigrationLog.Verb.UNDO)) {
            Migrated migrated =
                    log.watching(project.progress(), () -> migrations.downgrade(target, answers(project, log)));
            MigrationHistory history = migrations.history();
            ProjectStatus projectStatus = project.schema().projectStatus(history);
            String level = history.current().flatMap(HistoryEntry::version).orElse(Migrations.LATEST);
            new Regenerated(project, log)
                    .after(
                            project.schema().source(projectStatus, level),
                            migrated.done(),
                            HistoryText.atVersion(history));
            projectStatus.warning().ifPresent(run().err()::println);
        }
    }
}
