package dev.retort.cli.command;

import dev.retort.cli.console.Progress;
import dev.retort.cli.run.Run;
import dev.retort.cli.run.Version;
import dev.retort.config.Config;
import dev.retort.database.Database;
import dev.retort.migrate.Migrations;
import dev.retort.migrate.script.MigrationListener;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Sets the history right. */
@Command(
        name = "repair",
        description = "Make the history agree with the files: forget failures, accept files as they are.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "After a failed upgrade it is not needed: mend the file and upgrade again.",
            "",
            "Example: retort repair    then retort check"
        })
public final class RepairCommand implements Callable<Integer> {
    private final Run run;

    @Option(
            names = "--from-start",
            description = "Forget, too, how far a migration came that is applied in part: the next upgrade begins it"
                    + " anew. First take back what it did.")
    private boolean fromStart;

    public RepairCommand(Run run) {
        this.run = run;
    }

    @Override
    public Integer call() {
        Config config = run.invocation().projectConfig(run.common().toOptions());
        run.ensureState(config.project());
        run.invocation().upToDateStamp(run.common().toOptions()).schemas(config).forget();
        try (Progress progress = run.progress();
                Database database = run.login().open(config, progress)) {
            List<String> done = new Migrations(config, database).repair(fromStart, MigrationListener.showing(progress));
            progress.clear();
            PrintStream err = run.invocation().streams().err();
            if (!run.common().quiet()) {
                done.forEach(err::println);
                if (done.isEmpty()) {
                    err.println("nothing to repair");
                }
            }
        }
        return 0;
    }
}
