package dev.retort.cli.command;

import dev.retort.cli.console.Progress;
import dev.retort.cli.run.OpenProject;
import dev.retort.config.Config;
import dev.retort.migrate.history.MigrationHistory;
import dev.retort.migrate.script.MigrationListener;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The command that makes the history say that the database is at a version. */
@Command(
        name = "stamp",
        description = "Say at which version the database is already; no migration runs.",
        footer = {
            "",
            "So one takes over a database that has its tables from elsewhere, or sets right",
            "a history that does not tell the truth.",
            "",
            "Example: retort stamp 3    versions up to 3 count as applied, later ones do not"
        })
final class StampCommand extends Subcommand {
    @Parameters(paramLabel = "VERSION", description = "A version, latest, or base for none.")
    private String target = "";

    @Override
    public Integer call() {
        Config config = run().config();
        run().ensureState(config.project());
        try (Progress progress = run().progress();
                OpenProject project = OpenProject.of(run(), config, progress)) {
            MigrationHistory history = project.migrations().stamp(target, MigrationListener.showing(progress));
            progress.clear();
            run().say(HistoryText.atVersion(history));
        }
        return 0;
    }
}
