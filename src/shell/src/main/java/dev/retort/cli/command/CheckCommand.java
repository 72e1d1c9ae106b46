package dev.retort.cli.command;

import dev.retort.RetortException;
import dev.retort.cli.console.Progress;
import dev.retort.cli.diff.DriftCheck;
import dev.retort.cli.diff.SchemaCheck;
import dev.retort.cli.run.OpenProject;
import dev.retort.config.Config;
import dev.retort.diff.source.SideWork;
import dev.retort.migrate.history.MigrationHistory;
import dev.retort.project.ProjectStatus;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command that says whether the database is where the migrations say that it should be. */
@Command(
        name = "check",
        description = "Exit 1 and list why, if the database is not what the migrations make it.",
        footer = {
            "",
            "Listed is what is pending, late, changed, renamed, missing, failed, or done in",
            "part, what in the schema the migrations do not make, and, where there is a",
            "db/schema.sql, how that differs from what they make. Nothing is changed.",
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

    @Option(
            names = "--drift",
            description =
                    "Name each difference of the database from what the migrations make that are applied, with the"
                            + " statements that mend it.")
    private boolean drift;

    @Override
    public Integer call() {
        Config config = run().config();
        if (undo && drift) {
            throw RetortException.usage("--undo and --drift are two checks: run one after the other");
        }
        if (drift) {
            return new DriftCheck(run(), config, json).execute();
        }
        if (undo) {
            return new UndoCheck(run(), config, json).execute();
        }
        try (Progress progress = run().progress();
                OpenProject project = OpenProject.of(run(), config, progress)) {
            project.migrations().requireAsked();
            SideWork<Optional<SchemaCheck>> checked = SideWork.of(() -> SchemaCheck.of(run(), config, progress));
            try {
                MigrationHistory history = project.migrations().history();
                ProjectStatus projectStatus = project.schema().projectStatus(history, checked::awaitEnd);
                Optional<SchemaCheck> schema = checked.result();
                progress.clear();
                report(new HistoryText(history, run().out()), projectStatus, schema);
                return projectStatus.isWell() && schema.map(SchemaCheck::isWell).orElse(true) ? 0 : 1;
            } catch (RetortException e) {
                checked.awaitEnd();
                throw e;
            }
        }
    }

    private void report(HistoryText text, ProjectStatus projectStatus, Optional<SchemaCheck> schema) {
        if (json) {
            text.print(text.checkJson(projectStatus, schema));
            return;
        }
        if (!projectStatus.isWell()) {
            text.print(text.troubles(projectStatus));
        } else {
            run().say("all migrations are applied, and as they were: " + HistoryText.atVersion(text.history()));
        }
        schema.filter(check -> !check.isWell()).ifPresent(check -> text.print(check.text()));
    }
}
