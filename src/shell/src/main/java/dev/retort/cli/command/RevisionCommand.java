package dev.retort.cli.command;

import dev.retort.RetortException;
import dev.retort.cli.diff.WrittenRevision;
import dev.retort.cli.lint.HazardNames;
import dev.retort.config.Config;
import dev.retort.diff.hazard.HazardKind;
import dev.retort.migrate.revision.Revision;
import dev.retort.migrate.revision.Revisions;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command that makes a new migration and its undo: ready to fill, or written from a difference. */
@Command(
        name = "revision",
        description = "Make the files of the next migration, one that applies it and one that undoes it.",
        footer = {
            "",
            "Prints the paths. versions = \"timestamp\" in db/retort.toml is for teams.",
            "What --auto and --from-database write was run on a scratch database, up, down",
            "and up again. With nothing to do, nothing is written. What destroys data is",
            "written with --allow, or when you agree at a terminal.",
            "",
            "Example: retort revision -m \"add articles\"",
            "Example: retort revision --auto -m \"add prices\"    after db/schema.sql changed"
        })
final class RevisionCommand extends Subcommand {
    @Option(
            names = {"-m", "--message"},
            paramLabel = "TEXT",
            required = true,
            description = "What the migration does, in a few words.")
    private String message = "";

    @Option(names = "--auto", description = "Write what makes the migrations agree with db/schema.sql.")
    private boolean auto;

    @Option(
            names = "--from-database",
            description = "Write what was done to the database by hand, and stamp it as applied there.")
    private boolean fromDatabase;

    @Option(
            names = "--rename",
            paramLabel = "NAME=NEW",
            description = "A renaming: users.name=username, table:people=persons. Repeatable.")
    private List<String> renames = new ArrayList<>();

    @Option(
            names = "--allow",
            paramLabel = "HAZARD",
            description = "A hazard to write all the same, such as drops-column; see retort lint. Repeatable.")
    private List<String> allowed = new ArrayList<>();

    @Override
    public Integer call() {
        if (auto && fromDatabase) {
            throw RetortException.usage("--auto and --from-database do not go together: the one writes what"
                    + " db/schema.sql has, the other what the database has");
        }
        Set<HazardKind> kinds = HazardNames.parsed(allowed);
        Config config = run().config();
        run().ensureState(config.project());
        WrittenRevision written = new WrittenRevision(run(), config, message, renames, kinds);
        List<Revision> made = auto
                ? written.toSchema()
                : fromDatabase ? written.toDatabase() : List.of(new Revisions(config).create(message, Instant.now()));
        // As the user's next command can take them, wherever it is typed.
        Path here = run().invocation().workingDirectory();
        for (Revision revision : made) {
            run().out().println(here.relativize(revision.migration()));
            run().out().println(here.relativize(revision.undo()));
        }
        return 0;
    }
}
