package dev.retort.cli.diff;

import dev.retort.RetortException;
import dev.retort.cli.console.Progress;
import dev.retort.cli.run.Run;
import dev.retort.config.Config;
import dev.retort.config.ConfigLoader;
import dev.retort.config.Options;
import dev.retort.config.Target;
import dev.retort.config.flyway.FoundSettings;
import dev.retort.database.Database;
import dev.retort.diff.Difference;
import dev.retort.diff.source.LeftOutSchemas;
import dev.retort.diff.source.RenameChoice;
import dev.retort.diff.source.SchemaComparison;
import dev.retort.diff.source.SchemaSide;
import dev.retort.migrate.Migrations;
import dev.retort.migrate.revision.Revision;
import dev.retort.migrate.revision.RevisionText;
import dev.retort.migrate.revision.Revisions;
import dev.retort.migrate.script.MigrationListener;
import dev.retort.project.NewProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A new project that is made of a database: its first migration makes what is there, and counts as applied.
 *
 * @param from the database, as it was typed
 * @param folder the project's folder
 */
public record ProjectFromDatabase(Run run, String from, Path folder) {
    private static final String SCHEMA = "db/schema.sql";
    private static final String BY_HAND =
            "make an empty project with retort init, and write its first migration by hand, with what is named above; retort stamp"
                    + " says that it is applied";

    /** Makes it, and gives the paths of what was made. Nothing is, unless the whole database is understood. */
    public List<Path> make() {
        refuseProject();
        ConfigLoader loader = run.invocation().configLoader();
        Config explored = whole(loader.exploring(from, run.common().toOptions()));
        try (Progress progress = run.progress();
                Database database = run.login().open(explored, progress)) {
            Difference difference;
            DifferenceText text;
            try (SchemaComparison comparison = SchemaComparison.on(explored, progress)) {
                difference = comparison.asFiles(comparison.between(
                        new SchemaSide.Empty(),
                        new SchemaSide.InDatabase(database),
                        RenameChoice.NONE,
                        Optional.empty()));
                text = new DifferenceText(difference, comparison.model());
            }
            progress.clear();
            text.requireProven(run, "no project is made", BY_HAND);
            Optional<String> url = loader.writtenFor(folder, explored.url().orElseThrow());
            List<Path> made = new ArrayList<>(new NewProject(
                            folder,
                            new FoundSettings(List.of(), "", List.of(), List.of()),
                            url,
                            explored.target().schemas())
                    .make());
            made.addAll(write(text, difference));
            stamp(explored, database, progress);
            progress.clear();
            run.say(
                    url.isPresent()
                            ? "db/retort.toml names the database; the migration is stamped as applied there"
                            : "the migration is stamped as applied; the database is outside of the project, so name it"
                                    + " in RETORT_URL or with --url");
            return made;
        }
    }

    /** The database with all of its schemas, where none are named. */
    private Config whole(Config config) {
        Target target = config.target();
        if (!target.schemas().isEmpty()) {
            return config;
        }
        try (Progress progress = run.progress();
                Database database = run.login().open(config, progress)) {
            List<String> others = LeftOutSchemas.of(database);
            return others.isEmpty()
                    ? config
                    : config.on(new Target(
                            target.url(),
                            target.isOfFolder(),
                            target.access(),
                            Stream.concat(database.schemas().stream(), others.stream())
                                    .toList()));
        }
    }

    private void refuseProject() {
        if (Files.exists(folder.resolve("db/migration")) || Files.exists(folder.resolve("db/retort.toml"))) {
            throw RetortException.usage(folder + " is a project already")
                    .withHint("name another folder: retort init --from URL DIR; or in the project: retort revision"
                            + " --from-database -m TEXT");
        }
        if (Files.exists(folder.resolve(SCHEMA))) {
            throw RetortException.usage("there is a " + SCHEMA + " in " + folder + " already");
        }
    }

    private List<Path> write(DifferenceText text, Difference difference) {
        List<Path> made = new ArrayList<>();
        Config config = run.invocation().configLoader().project(folder, Options.NONE);
        List<RevisionText.Pair> pairs = difference.stages().stream()
                .map(stage -> new RevisionText.Pair(
                        text.revision(List.of(), stage.up()), text.revision(List.of(), stage.down())))
                .toList();
        for (Revision revision : new Revisions(config).create("first schema", Instant.now(), pairs)) {
            made.add(revision.migration());
            made.add(revision.undo());
        }
        Path schema = folder.resolve(SCHEMA);
        try {
            Files.writeString(
                    schema,
                    "-- How the schema should be: retort revision --auto -m TEXT writes the migration to it.\n\n"
                            + text.sql(difference.up()),
                    StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new RetortException(schema + " cannot be written: " + e.getMessage(), e);
        }
        made.add(schema);
        return made;
    }

    private void stamp(Config explored, Database database, Progress progress) {
        Config config =
                run.invocation().configLoader().project(folder, Options.NONE).on(explored.target());
        run.ensureState(config.project());
        try {
            new Migrations(config, database).stamp(Migrations.LATEST, MigrationListener.showing(progress));
        } catch (RetortException e) {
            throw new RetortException(
                            "the project is made, but its migration cannot be stamped as applied in "
                                    + database.displayName() + ": " + e.message(),
                            e)
                    .withHint("retort stamp latest does that, as a user who may make tables there");
        }
    }
}
