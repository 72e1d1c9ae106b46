package dev.retort.cli.command;

import dev.retort.RetortException;
import dev.retort.cli.console.MigrationLog;
import dev.retort.cli.console.Progress;
import dev.retort.cli.lint.FindingText;
import dev.retort.cli.lint.LintResult;
import dev.retort.cli.lint.ProjectLint;
import dev.retort.cli.run.OpenProject;
import dev.retort.config.Config;
import dev.retort.migrate.Migrated;
import dev.retort.migrate.MigratedSchema;
import dev.retort.migrate.Migrations;
import dev.retort.project.ProjectStatus;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command that applies pending migrations and regenerates. */
@Command(
        name = "upgrade",
        description = "Apply pending migrations to the project's database, then regenerate.",
        footer = {
            "",
            "After a failure it goes on at the statement that failed.",
            "",
            "Examples:",
            "  retort upgrade             everything that is pending",
            "  retort upgrade 3           up to version 3; +1 is the next one alone",
            "  retort upgrade --sql       print what would run, and change nothing"
        })
final class UpgradeCommand extends MigratingCommand {
    /** The option with which the shell has it say first what lint finds. */
    static final String SHOWING_FINDINGS = "--showing-findings";

    @Parameters(
            arity = "0..1",
            paramLabel = "VERSION",
            defaultValue = Migrations.LATEST,
            description = "The version to go up to, +N for the next N, or latest, which is the default.")
    private String target = Migrations.LATEST;

    @Option(names = SHOWING_FINDINGS, hidden = true, description = "Say first what lint finds in what is pending.")
    private boolean showsFindings;

    @Override
    OpenProject open(Config config, Progress progress, boolean looking) {
        return looking ? super.open(config, progress, true) : OpenProject.orNew(run(), config, progress);
    }

    @Override
    String script(OpenProject project) {
        return project.migrations().upgradeSql(target);
    }

    @Override
    void migrate(OpenProject project) {
        if (showsFindings) {
            LintResult found = new ProjectLint(run(), project.config(), Set.of()).ofPending(project, target);
            run().err().print(FindingText.of(found.findings()));
        }
        try (MigrationLog log = project.log(MigrationLog.Verb.APPLY)) {
            Regenerated regenerated = new Regenerated(project, log);
            Migrated migrated;
            try {
                migrated =
                        log.watching(project.progress(), () -> project.schema().upgrade(target, answers(project, log)));
            } catch (RetortException e) {
                throw regenerated.afterFailure(target, e);
            }
            ProjectStatus projectStatus = project.schema().projectStatus();
            String state = projectStatus.isAstray() ? "" : state(project);
            regenerated.after(source(project, projectStatus), migrated.done(), state);
            if (projectStatus.isAstray()) {
                project.upToDateStamp().forget();
                throw projectStatus.error();
            }
        }
    }

    /** What can be wrong with the files still, is nothing that keeps the database from being up to date. */
    private MigratedSchema source(OpenProject project, ProjectStatus projectStatus) {
        try {
            return project.schema().source(projectStatus, target);
        } catch (RetortException e) {
            throw new RetortException(
                    e.kind(),
                    "the migrations are applied to " + project.database().displayName()
                            + ", but no sources can be made of them: " + e.message(),
                    e.location().orElse(null),
                    e.hint().orElse(null),
                    e);
        }
    }

    private String state(OpenProject project) {
        return target.equals(Migrations.LATEST)
                ? "all migrations are applied to " + project.database().displayName()
                : HistoryText.atVersion(project.migrations().history());
    }
}
