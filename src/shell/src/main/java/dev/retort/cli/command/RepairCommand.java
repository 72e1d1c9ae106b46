package dev.retort.cli.command;

import dev.retort.cli.console.Progress;
import dev.retort.cli.run.OpenProject;
import dev.retort.config.Config;
import dev.retort.migrate.script.MigrationListener;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command that sets the history right. */
@Command(
        name = "repair",
        description = "Make the history agree with the files: forget failures, accept files as they are.",
        footer = {
            "",
            "After a failed upgrade it is not needed: mend the file and upgrade again.",
            "",
            "Example: retort repair    then retort check"
        })
final class RepairCommand extends Subcommand {
    @Option(
            names = "--from-start",
            description = "Forget, too, how far a migration came that is applied in part: the next upgrade begins it"
                    + " anew. First take back what it did.")
    private boolean fromStart;

    @Override
    public Integer call() {
        Config config = run().config();
        run().ensureState(config.project());
        run().upToDateStamp().schemas(config).forget();
        try (Progress progress = run().progress();
                OpenProject project = OpenProject.of(run(), config, progress)) {
            List<String> done = project.migrations().repair(fromStart, MigrationListener.showing(progress));
            progress.clear();
            done.forEach(run()::say);
            if (done.isEmpty()) {
                run().say("nothing to repair");
            }
        }
        return 0;
    }
}
