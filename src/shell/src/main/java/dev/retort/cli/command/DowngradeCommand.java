package dev.retort.cli.command;

import dev.retort.cli.console.MigrationLog;
import dev.retort.cli.console.Progress;
import dev.retort.cli.run.Run;
import dev.retort.cli.run.Version;
import dev.retort.config.Config;
import dev.retort.config.Options;
import dev.retort.database.Database;
import dev.retort.migrate.Migrated;
import dev.retort.migrate.Migrations;
import dev.retort.migrate.history.HistoryEntry;
import dev.retort.migrate.history.MigrationHistory;
import dev.retort.project.ProjectSchema;
import dev.retort.project.ProjectStatus;
import dev.retort.project.UpToDateStamp;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
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
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "What undoes db/migration/V3__students.sql stands in db/undo/U3__students.sql.",
            "",
            "Examples:",
            "  retort downgrade -1        the last one",
            "  retort downgrade 2         everything above version 2",
            "  retort downgrade base      everything",
            "  retort downgrade -1 --sql  print what would run, and change nothing"
        })
public final class DowngradeCommand implements Callable<Integer> {
    private final Run run;

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
        this.run = run;
    }

    @Override
    public Integer call() {
        if (target.startsWith("-") && !target.matches("-\\d+")) {
            // -1 is no option, and so nothing that looks like one is refused before this.
            throw new UnmatchedArgumentException(
                    Objects.requireNonNull(specification).commandLine(), List.of(target));
        }
        Options options = run.common().toOptions();
        UpToDateStamp upToDateStamp = run.invocation().upToDateStamp(options);
        Config config = run.invocation().projectConfig(options);
        if (!sql) {
            run.ensureState(config.project());
        }
        try (Progress progress = run.progress();
                Database database = run.login().open(config, progress);
                ProjectSchema project = new ProjectSchema(config, database, upToDateStamp, progress)) {
            Migrations migrations = project.migrations();
            if (sql) {
                String script = migrations.downgradeSql(target);
                progress.clear();
                run.invocation().streams().out().print(script);
            } else {
                // Cut off in the middle, the next command must look at the database.
                upToDateStamp.forget();
                try (MigrationLog log = run.migrationLog(MigrationLog.Verb.UNDO, progress)) {
                    Migrated migrated = log.watching(
                            progress, () -> migrations.downgrade(target, inDoubt.answers(run, progress, log)));
                    MigrationHistory history = migrations.history();
                    ProjectStatus projectStatus = project.projectStatus(history);
                    String level =
                            history.current().flatMap(HistoryEntry::version).orElse(Migrations.LATEST);
                    new Regenerated(run, config, upToDateStamp)
                            .after(
                                    project.source(projectStatus, level),
                                    migrated.done(),
                                    progress,
                                    log,
                                    AtVersion.of(history));
                    projectStatus.warning().ifPresent(run.invocation().streams().err()::println);
                }
            }
        }
        return 0;
    }
}
