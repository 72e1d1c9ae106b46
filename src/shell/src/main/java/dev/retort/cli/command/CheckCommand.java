package dev.retort.cli.command;

import dev.retort.cli.console.Progress;
import dev.retort.cli.run.Run;
import dev.retort.cli.run.Version;
import dev.retort.config.Config;
import dev.retort.config.Options;
import dev.retort.database.Database;
import dev.retort.migrate.history.MigrationHistory;
import dev.retort.project.ProjectSchema;
import dev.retort.project.ProjectStatus;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says whether the database is where the migrations say that it should be. */
@Command(
        name = "check",
        description = "Exit 1 and list why, if the database is not what the migrations make it.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "Listed is what is pending, late, changed, renamed, missing, failed, or done in part,",
            "and what in the schema the migrations do not make.",
            "Nothing is changed.",
            "",
            "Example: retort check && ./deploy"
        })
public final class CheckCommand implements Callable<Integer> {
    private final Run run;

    @Option(names = "--json", description = "Write one JSON document.")
    private boolean json;

    @Option(
            names = "--undo",
            description = "Run every undo on a scratch database instead, and list what does not come back as it was.")
    private boolean undo;

    public CheckCommand(Run run) {
        this.run = run;
    }

    @Override
    public Integer call() {
        Options options = run.common().toOptions();
        Config config = run.invocation().projectConfig(options);
        if (undo) {
            return new UndoCheck(run, config, json).execute();
        }
        try (Progress progress = run.progress();
                Database database = run.login().open(config, progress);
                ProjectSchema project =
                        new ProjectSchema(config, database, run.invocation().upToDateStamp(options), progress)) {
            project.migrations().requireAsked();
            MigrationHistory history = project.migrations().history();
            ProjectStatus projectStatus = project.projectStatus(history);
            progress.clear();
            report(new HistoryText(history, run.invocation().streams().out()), projectStatus);
            return projectStatus.isWell() ? 0 : 1;
        }
    }

    private void report(HistoryText text, ProjectStatus projectStatus) {
        if (json) {
            text.print(text.checkJson(projectStatus));
        } else if (!projectStatus.isWell()) {
            text.print(text.troubles(projectStatus));
        } else if (!run.common().quiet()) {
            run.invocation()
                    .streams()
                    .err()
                    .println("all migrations are applied, and as they were: " + AtVersion.of(text.history()));
        }
    }
}
