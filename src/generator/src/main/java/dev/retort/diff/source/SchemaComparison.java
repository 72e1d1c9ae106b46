package dev.retort.diff.source;

import dev.retort.RetortException;
import dev.retort.config.Config;
import dev.retort.database.Database;
import dev.retort.database.DialectPart;
import dev.retort.database.SqlFailure;
import dev.retort.diff.Difference;
import dev.retort.diff.Roundtrip;
import dev.retort.diff.StatementRun;
import dev.retort.diff.UnequalException;
import dev.retort.diff.model.NoStatementException;
import dev.retort.diff.model.NotUnderstood;
import dev.retort.diff.model.SchemaFile;
import dev.retort.diff.model.SchemaModel;
import dev.retort.diff.model.SchemaSnapshot;
import dev.retort.diff.rename.RenameComments;
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

/**
 * The comparison of two schemas on one scratch database, on which both are made in turn unless they are in databases of their own. For one
 * thread; closing removes the scratch database.
 */
public final class SchemaComparison implements AutoCloseable {
    private final ScratchDatabase scratch;
    private final SchemaModel model;
    private final Consumer<String> progress;
    /** The databases whose settings the scratch database has. */
    private final List<Database> originals = new ArrayList<>();

    /** Whether the scratch database is known to hold nothing. */
    private boolean isBlank = true;

    private SchemaComparison(ScratchDatabase scratch, SchemaModel model, Consumer<String> progress) {
        this.scratch = scratch;
        this.model = model;
        this.progress = progress;
    }

    /**
     * A comparison on a scratch database of the kind that a configuration has.
     *
     * @throws RetortException of the kind USAGE when there can be none, or schemas of the product cannot be compared
     */
    public static SchemaComparison on(Config config, Consumer<String> progress) {
        progress.accept("making a scratch database");
        ScratchDatabase scratch = ScratchDatabase.openAnywhere(config, progress);
        try {
            return new SchemaComparison(scratch, model(scratch.database()), progress);
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

    public SchemaModel model() {
        return model;
    }

    /** The renames that the comments of files tell of. */
    public RenameChoice commented(List<SchemaFile> files) {
        return new RenameComments(files, scratch.database().dialect().syntax())::among;
    }

    /**
     * The difference between two schemas, proven both ways.
     *
     * @param renames is asked which removals and additions are renames
     * @param witness looks at the rows of the scratch database before and after
     * @throws RetortException when a side cannot be made or read
     */
    public Difference between(SchemaSide from, SchemaSide to, RenameChoice renames, Roundtrip.Witness witness) {
        try {
            adopt(from);
            adopt(to);
            SchemaSnapshot wanted = snapshot(to);
            SchemaSnapshot present = snapshot(from);
            if (present.differing(wanted).isEmpty()
                    && present.notUnderstood().isEmpty()
                    && wanted.notUnderstood().isEmpty()) {
                return Difference.NONE;
            }
            if (from instanceof InDatabase) {
                Optional<Difference> failed = made(present);
                if (failed.isPresent()) {
                    return failed.get();
                }
            }
            progress.accept("going the way up and down on a scratch database");
            isBlank = false;
            return new Roundtrip(model, scratch.database(), witness)
                    .run(present, wanted, renames.among(present, wanted));
        } catch (SQLException e) {
            throw SqlFailure.of(e, "the schemas cannot be compared");
        }
    }

    /**
     * How the first schema differs from the second, a line for each object and for what is not understood. No statement is looked for.
     *
     * @throws RetortException when a side cannot be made or read
     */
    public List<String> lines(SchemaSide from, SchemaSide to) {
        try {
            adopt(from);
            adopt(to);
            SchemaSnapshot wanted = snapshot(to);
            SchemaSnapshot present = snapshot(from);
            List<String> lines = new ArrayList<>(present.differencesFrom(wanted));
            Stream.concat(present.notUnderstood().stream(), wanted.notUnderstood().stream())
                    .distinct()
                    .forEach(obscure -> lines.add("? " + obscure));
            return lines;
        } catch (SQLException e) {
            throw SqlFailure.of(e, "the schemas cannot be compared");
        }
    }

    /** The scratch database has the settings of the databases that take part. */
    private void adopt(SchemaSide side) throws SQLException {
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

    private static void requireSameVersion(Connection original, Connection scratch, Database database)
            throws SQLException {
        String is = series(original);
        String has = series(scratch);
        if (!is.equals(has)) {
            throw RetortException.usage(database.displayName() + " is on " + is + ", and the scratch database on " + has
                            + ": each says in its own way what is in a schema")
                    .withHint("RETORT_SHADOW_URL, or [shadow] url in db/retort.toml, names a server of the same version"
                            + " on which scratch databases may be made");
        }
    }

    private static String series(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName() + " "
                + connection.getMetaData().getDatabaseMajorVersion() + "."
                + connection.getMetaData().getDatabaseMinorVersion();
    }

    private SchemaSnapshot snapshot(SchemaSide side) throws SQLException {
        return switch (side) {
            case InDatabase(Database database) -> {
                progress.accept("reading " + database.displayName());
                yield model.read(database);
            }
            case MadeByMigrations(String target) -> {
                clear();
                isBlank = false;
                scratch.migrated(target, progress);
                yield model.read(scratch.database());
            }
            case WrittenInFiles files -> {
                clear();
                isBlank = false;
                yield loaded(files);
            }
            case Empty _ -> {
                clear();
                yield model.read(scratch.database());
            }
        };
    }

    private SchemaSnapshot loaded(WrittenInFiles files) throws SQLException {
        new FileLoading(model, scratch.database(), this::clear, progress).load(files.files());
        return model.read(scratch.database());
    }

    /** Makes the schema of a live database on the scratch database; gives what went wrong, if something did. */
    private Optional<Difference> made(SchemaSnapshot wanted) throws SQLException {
        progress.accept("making its schema on a scratch database");
        clear();
        isBlank = false;
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

    private void clear() throws SQLException {
        if (!isBlank) {
            try (Connection connection = scratch.database().connect()) {
                model.clear(connection, scratch.database());
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
