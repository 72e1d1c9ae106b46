package dev.retort.diff.source;

import dev.retort.RetortException;
import dev.retort.config.Config;
import dev.retort.database.Database;
import dev.retort.database.Dialect;
import dev.retort.database.DialectPart;
import dev.retort.database.SqlFailure;
import dev.retort.diff.Difference;
import dev.retort.diff.StatementRun;
import dev.retort.diff.UnequalException;
import dev.retort.diff.model.NoStatementException;
import dev.retort.diff.model.NotUnderstood;
import dev.retort.diff.model.SchemaModel;
import dev.retort.diff.model.SchemaSnapshot;
import dev.retort.diff.source.SchemaSide.Empty;
import dev.retort.diff.source.SchemaSide.InDatabase;
import dev.retort.diff.source.SchemaSide.MadeByMigrations;
import dev.retort.diff.source.SchemaSide.WrittenInFiles;
import dev.retort.migrate.scratch.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The scratch database of a comparison, on which one schema is made after the other. For one thread; closing removes it. */
final class ScratchSchemas implements AutoCloseable {
    private final Config config;
    private final ScratchDatabase scratch;
    private final SchemaModel model;
    private final Consumer<String> progress;
    /** The databases whose settings the scratch database has. */
    private final List<Database> originals = new ArrayList<>();

    /** Whether the scratch database is known to hold nothing. */
    private boolean isBlank = true;

    private ScratchSchemas(Config config, ScratchDatabase scratch, SchemaModel model, Consumer<String> progress) {
        this.config = config;
        this.scratch = scratch;
        this.model = model;
        this.progress = progress;
    }

    /**
     * Those on a scratch database of the kind that a configuration has.
     *
     * @throws RetortException of the kind USAGE when there can be none, or schemas of the product cannot be compared
     */
    static ScratchSchemas on(Config config, Consumer<String> progress) {
        progress.accept("making a scratch database");
        ScratchDatabase scratch = ScratchDatabase.openAnywhere(config, progress);
        try {
            return new ScratchSchemas(config, scratch, model(scratch.database()), progress);
        } catch (RuntimeException e) {
            scratch.close();
            throw e;
        }
    }

    private static SchemaModel model(Database database) {
        return DialectPart.of(SchemaModel.class, database.dialect())
                .orElseThrow(() ->
                        RetortException.usage("schemas of " + database.dialect().title() + " cannot be compared"));
    }

    SchemaModel model() {
        return model;
    }

    ScratchDatabase scratch() {
        return scratch;
    }

    /** The scratch database, in which statements may be run: what they leave is removed before the next schema is made. */
    Database changed() {
        isBlank = false;
        return scratch.database();
    }

    private Dialect dialect() {
        return scratch.database().dialect();
    }

    /** Gives the scratch database the settings of a database that takes part. */
    void adopt(SchemaSide side) throws SQLException {
        if (side instanceof InDatabase(Database database)) {
            try (Connection original = database.connectToRead();
                    Connection connection = scratch.database().connect()) {
                requireSameVersion(original, connection, database);
            }
            originals.add(database);
            adoptSettings();
        }
    }

    private void adoptSettings() throws SQLException {
        for (Database original : originals) {
            try (Connection connection = original.connectToRead();
                    Connection own = scratch.database().connect()) {
                model.adoptSettings(own, connection);
            }
        }
    }

    private void requireSameVersion(Connection original, Connection own, Database database) throws SQLException {
        if (!database.dialect().equals(dialect())) {
            throw RetortException.usage(database.displayName() + " is of "
                            + database.dialect().title() + ", and the other side of "
                            + dialect().title())
                    .withHint("schemas are compared on servers of one product: name two databases of it, or files that"
                            + " are written for it");
        }
        String is = model.series(original.getMetaData());
        String has = model.series(own.getMetaData());
        if (!is.equals(has)) {
            throw RetortException.usage(database.displayName() + " is on " + is + ", and the scratch database on " + has
                            + ": each says in its own way what is in a schema")
                    .withHint("RETORT_SHADOW_URL, or [shadow] url in db/retort.toml, names a server of the same version"
                            + " on which scratch databases may be made");
        }
    }

    /** The schemas of two sides, of which the scratch database holds the first afterwards, unless it is in a database of its own. */
    Schemas both(SchemaSide from, SchemaSide to) throws SQLException {
        if (!areMadeApart(from, to)) {
            SchemaSnapshot wanted = snapshot(to);
            return new Schemas(snapshot(from), wanted);
        }
        SideWork<SchemaSnapshot> wanted = SideWork.of(() -> {
            try (ScratchSchemas other = new ScratchSchemas(config, scratch.another(), model, _ -> {})) {
                return other.snapshot(to);
            } catch (SQLException e) {
                throw SqlFailure.of(e, "the schemas cannot be compared");
            }
        });
        try {
            return new Schemas(snapshot(from), wanted.result());
        } catch (RetortException | SQLException e) {
            // Which of them tells what is wrong must not be a matter of time.
            wanted.result();
            throw e;
        }
    }

    /** The schemas of the two sides of a comparison. */
    record Schemas(SchemaSnapshot from, SchemaSnapshot to) {}

    /** Whether each is made on a scratch database of its own: migrations run one at a time. */
    private boolean areMadeApart(SchemaSide from, SchemaSide to) {
        boolean isOfFiles = from instanceof WrittenInFiles || to instanceof WrittenInFiles;
        return isOfFiles
                && Stream.of(from, to)
                        .allMatch(side -> side instanceof WrittenInFiles || side instanceof MadeByMigrations)
                && scratch.allowsAnother();
    }

    /** The schema of a side, which is made on the scratch database unless it is in a database of its own. */
    SchemaSnapshot snapshot(SchemaSide side) throws SQLException {
        return switch (side) {
            case InDatabase(Database database) -> {
                progress.accept("reading " + database.displayName());
                try (Connection connection = database.connectToRead()) {
                    yield model.read(connection, database).without(model.hidden(connection));
                }
            }
            case MadeByMigrations(String target) -> {
                clear();
                if (scratch.isBesideGiven()) {
                    new ContainedMigrations(config, model).require(scratch.database());
                }
                isBlank = false;
                scratch.migrate(target, progress);
                yield model.read(scratch.database());
            }
            case WrittenInFiles files -> {
                empty();
                yield loaded(files);
            }
            case Empty _ -> {
                clear();
                yield model.read(scratch.database());
            }
        };
    }

    private SchemaSnapshot loaded(WrittenInFiles files) throws SQLException {
        new LoadedFiles(model, scratch.database(), this::empty, progress).load(files.files());
        return model.read(scratch.database());
    }

    /** Makes the schema of a live database on the scratch database; gives what went wrong, if something did. */
    Optional<Difference> made(SchemaSnapshot wanted) throws SQLException {
        progress.accept("making its schema on a scratch database");
        empty();
        SchemaSnapshot empty = model.read(scratch.database());
        try (Connection connection = scratch.database().connect()) {
            List<String> remaining = new ArrayList<>();
            try {
                StatementRun.execute(connection, model.changes(empty, wanted));
                remaining.addAll(model.read(connection, scratch.database()).differencesFrom(wanted));
            } catch (NoStatementException e) {
                return Optional.of(new Difference(List.of(), e.differences(), List.of()));
            } catch (UnequalException e) {
                remaining.addAll(e.remaining());
            }
            List<NotUnderstood> obscure = wanted.notUnderstood();
            return remaining.isEmpty() && obscure.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Difference(List.of(), obscure, remaining));
        }
    }

    /** Empties the scratch database, for something to be made in it. */
    private void empty() throws SQLException {
        clear();
        isBlank = false;
    }

    private void clear() throws SQLException {
        if (!isBlank) {
            if (!scratch.database().renewed()) {
                try (Connection connection = scratch.database().connect()) {
                    model.clear(connection, scratch.database());
                }
            }
            adoptSettings();
            isBlank = true;
        }
    }

    @Override
    public void close() {
        scratch.close();
    }
}
