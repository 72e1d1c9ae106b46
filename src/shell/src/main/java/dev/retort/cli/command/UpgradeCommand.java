package dev.retort.cli.command;

import dev.retort.RetortException;
import dev.retort.cli.console.MigrationLog;
import dev.retort.cli.console.Progress;
import dev.retort.cli.run.Run;
import dev.retort.cli.run.Version;
import dev.retort.config.Config;
import dev.retort.config.Options;
import dev.retort.database.Database;
import dev.retort.migrate.Migrated;
import dev.retort.migrate.MigratedSchema;
import dev.retort.migrate.Migrations;
import dev.retort.project.ProjectSchema;
import dev.retort.project.ProjectStatus;
import dev.retort.project.UpToDateStamp;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Applies pending migrations and regenerates. */
@Command(
        name = "upgrade",
        description = "Apply pending migrations to the project's database, then regenerate.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "After a failure it goes on at the statement that failed.",
            "",
            "Examples:",
            "  retort upgrade             everything that is pending",
            "  retort upgrade 3           up to version 3; +1 is the next one alone",
            "  retort upgrade --sql       print what would run, and change nothing"
        })
public final class UpgradeCommand implements Callable<Integer> {
    private final Run run;

    @Parameters(
            arity = "0..1",
            paramLabel = "VERSION",
            defaultValue = Migrations.LATEST,
            description = "The version to go up to, +N for the next N, or latest, which is the default.")
    private String target = Migrations.LATEST;

    @Option(names = "--sql", description = "Print the statements that would run, and change nothing.")
    private boolean sql;

    @Mixin
    private final InDoubt inDoubt = new InDoubt();

    public UpgradeCommand(Run run) {
        this.run = run;
    }

    @Override
    public Integer call() {
        Options options = run.common().toOptions();
        UpToDateStamp upToDateStamp = run.invocation().upToDateStamp(options);
        Config config = run.invocation().projectConfig(options);
        if (!sql) {
            run.ensureState(config.project());
        }
        try (Progress progress = run.progress();
                Database database =
                        sql ? run.login().open(config, progress) : run.login().openOrCreate(config, progress);
                ProjectSchema project = new ProjectSchema(config, database, upToDateStamp, progress)) {
            if (sql) {
                String script = project.migrations().upgradeSql(target);
                progress.clear();
                run.invocation().streams().out().print(script);
            } else {
                try (MigrationLog log = run.migrationLog(MigrationLog.Verb.APPLY, progress)) {
                    upgrade(project, new Regenerated(run, config, upToDateStamp), database, progress, log);
                }
            }
        }
        return 0;
    }

    private void upgrade(
            ProjectSchema project, Regenerated regenerated, Database database, Progress progress, MigrationLog log) {
        Migrated migrated;
        try {
            migrated = log.watching(progress, () -> project.upgrade(target, inDoubt.answers(run, progress, log)));
        } catch (RetortException e) {
            throw regenerated.afterFailure(project, target, e, progress, log);
        }
        ProjectStatus projectStatus = project.projectStatus();
        regenerated.after(
                source(project, projectStatus, database),
                migrated.done(),
                progress,
                log,
                projectStatus.isAstray() ? "" : state(database, project.migrations()));
        if (projectStatus.isAstray()) {
            regenerated.upToDateStamp().forget();
            throw projectStatus.error();
        }
    }

    /** What can be wrong with the files still, is nothing that keeps the database from being up to date. */
    private MigratedSchema source(ProjectSchema project, ProjectStatus projectStatus, Database database) {
        try {
            return project.source(projectStatus, target);
        } catch (RetortException e) {
            throw new RetortException(
                    e.kind(),
                    "the migrations are applied to " + database.displayName() + ", but no sources can be made of them: "
                            + e.message(),
                    e.location().orElse(null),
                    e.hint().orElse(null),
                    e);
        }
    }

    private String state(Database database, Migrations migrations) {
        return target.equals(Migrations.LATEST)
                ? "all migrations are applied to " + database.displayName()
                : AtVersion.of(migrations.history());
    }
}
