package dev.retort.cli.command;

import dev.retort.cli.run.Run;
import dev.retort.cli.run.Version;
import dev.retort.config.Config;
import dev.retort.migrate.revision.Revision;
import dev.retort.migrate.revision.Revisions;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a new migration and its undo, ready to fill. */
@Command(
        name = "revision",
        description = "Make the files of the next migration, one that applies it and one that undoes it.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "Prints the two paths. versions = \"timestamp\" in db/retort.toml is for teams.",
            "",
            "Example: retort revision -m \"add articles\""
        })
public final class RevisionCommand implements Callable<Integer> {
    private final Run run;

    @Option(
            names = {"-m", "--message"},
            paramLabel = "TEXT",
            required = true,
            description = "What the migration does, in a few words.")
    private String message = "";

    public RevisionCommand(Run run) {
        this.run = run;
    }

    @Override
    public Integer call() {
        Config config = run.invocation().projectConfig(run.common().toOptions());
        run.ensureState(config.project());
        Revision revision = new Revisions(config).create(message, Instant.now());
        // As the person's next command can take them, wherever it is typed.
        Path here = run.invocation().workingDirectory();
        PrintStream out = run.invocation().streams().out();
        out.println(here.relativize(revision.migration()));
        out.println(here.relativize(revision.undo()));
        return 0;
    }
}
