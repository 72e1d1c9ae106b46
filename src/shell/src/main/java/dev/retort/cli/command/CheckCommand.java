package dev.retort.cli.command;

import dev.retort.cli.console.Progress;
import dev.retort.cli.run.OpenProject;
import dev.retort.config.Config;
import dev.retort.migrate.history.MigrationHistory;
import dev.retort.project.ProjectStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command that says whether the database is where the migrations say that it should be. */
@Command(
        name = "check",
        description = "Exit 1 and list why, if the database is not what the migrations make it.",
        footer = {
            "",
            "Listed is what is pending, late, changed, renamed, missing, failed, or done in part,",
            "and what in the schema the migrations do not make.",
            "Nothing is changed.",
            "",
            "Example: retort check && ./deploy"
        })
final class CheckCommand extends Subcommand {
    @Option(names = "--json", description = "Write one JSON document.")
    private boolean json;

    @Option(
            names = "--undo",
            description = "Run every undo on a scratch database instead, and list what does not come back as it was.")
    private boolean undo;

    @Override
    public Integer call() {
        Config config = run().config();
        if (undo) {
            return new UndoCheck(run(), config, json).execute();
        }
        try (Progress progress = run().progress();
                OpenProject project = OpenProject.of(run(), config, progress)) {
            project.migrations().requireAsked();
            MigrationHistory history = project.migrations().history();
            ProjectStatus projectStatus = project.schema().projectStatus(history);
            progress.clear();
            report(new HistoryText(history, run().out()), projectStatus);
            return projectStatus.isWell() ? 0 : 1;
        }
    }

    private void report(HistoryText text, ProjectStatus projectStatus) {
        if (json) {
            text.print(text.checkJson(projectStatus));
        } else if (!projectStatus.isWell()) {
            text.print(text.troubles(projectStatus));
        } else {
            run().say("all migrations are applied, and as they were: " + HistoryText.atVersion(text.history()));
        }
    }
}
