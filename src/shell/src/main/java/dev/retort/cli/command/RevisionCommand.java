package dev.retort.cli.command;

import dev.retort.config.Config;
import dev.retort.migrate.revision.Revision;
import dev.retort.migrate.revision.Revisions;
import java.nio.file.Path;
import java.time.Instant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command that makes a new migration and its undo, ready to fill. */
@Command(
        name = "revision",
        description = "Make the files of the next migration, one that applies it and one that undoes it.",
        footer = {
            "",
            "Prints the two paths. versions = \"timestamp\" in db/retort.toml is for teams.",
            "",
            "Example: retort revision -m \"add articles\""
        })
final class RevisionCommand extends Subcommand {
    @Option(
            names = {"-m", "--message"},
            paramLabel = "TEXT",
            required = true,
            description = "What the migration does, in a few words.")
    private String message = "";

    @Override
    public Integer call() {
        Config config = run().config();
        run().ensureState(config.project());
        Revision revision = new Revisions(config).create(message, Instant.now());
        // As the user's next command can take them, wherever it is typed.
        Path here = run().invocation().workingDirectory();
        run().out().println(here.relativize(revision.migration()));
        run().out().println(here.relativize(revision.undo()));
        return 0;
    }
}
