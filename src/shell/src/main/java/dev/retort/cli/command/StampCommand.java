package dev.retort.cli.command;

import dev.retort.cli.console.Progress;
import dev.retort.cli.run.Run;
import dev.retort.cli.run.Version;
import dev.retort.config.Config;
import dev.retort.database.Database;
import dev.retort.migrate.Migrations;
import dev.retort.migrate.history.MigrationHistory;
import dev.retort.migrate.script.MigrationListener;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes the history say that the database is at a version. */
@Command(
        name = "stamp",
        description = "Say at which version the database is already; no migration runs.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "So one takes over a database that has its tables from elsewhere, or sets right a",
            "history that does not tell the truth.",
            "",
            "Example: retort stamp 3    versions up to 3 count as applied, later ones do not"
        })
public final class StampCommand implements Callable<Integer> {
    private final Run run;

    @Parameters(paramLabel = "VERSION", description = "A version, latest, or base for none.")
    private String target = "";

    public StampCommand(Run run) {
        this.run = run;
    }

    @Override
    public Integer call() {
        Config config = run.invocation().projectConfig(run.common().toOptions());
        run.ensureState(config.project());
        try (Progress progress = run.progress();
                Database database = run.login().open(config, progress)) {
            MigrationHistory history =
                    new Migrations(config, database).stamp(target, MigrationListener.showing(progress));
            progress.clear();
            if (!run.common().quiet()) {
                run.invocation().streams().err().println(AtVersion.of(history));
            }
        }
        return 0;
    }
}
