package dev.retort.diff.source;

import dev.retort.RetortException;
import dev.retort.config.Config;
import dev.retort.database.Database;
import dev.retort.database.Dialect;
import dev.retort.database.SqlFailure;
import dev.retort.diff.Difference;
import dev.retort.diff.FailingStatement;
import dev.retort.diff.Roundtrip;
import dev.retort.diff.RowEffects;
import dev.retort.diff.hazard.Hazard;
import dev.retort.diff.hazard.HazardFinder;
import dev.retort.diff.model.ObjectName;
import dev.retort.diff.model.Rename;
import dev.retort.diff.model.SchemaFile;
import dev.retort.diff.model.SchemaModel;
import dev.retort.diff.model.SchemaSnapshot;
import dev.retort.diff.model.TableOutline;
import dev.retort.diff.rename.RenameComments;
import dev.retort.diff.rename.RenameOrder;
import dev.retort.diff.rows.RowWitness;
import dev.retort.diff.source.SchemaSide.InDatabase;
import dev.retort.internal.connection.ServerVersion;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The comparison of two schemas on one scratch database, on which both are made in turn unless they are in databases of their own. For one
 * thread; closing removes the scratch database.
 */
public final class SchemaComparison implements AutoCloseable {
    /** How many tables are emptied one by one before all are. */
    private static final int MOST_EMPTIED = 5;

    private final ScratchSchemas schemas;
    private final Consumer<String> progress;

    private SchemaComparison(ScratchSchemas schemas, Consumer<String> progress) {
        this.schemas = schemas;
        this.progress = progress;
    }

    /**
     * A comparison on a scratch database of the kind that a configuration has.
     *
     * @throws RetortException of the kind USAGE when there can be none, or schemas of the product cannot be compared
     */
    public static SchemaComparison on(Config config, Consumer<String> progress) {
        return new SchemaComparison(ScratchSchemas.on(config, progress), progress);
    }

    public SchemaModel model() {
        return schemas.model();
    }

    public Dialect dialect() {
        return schemas.scratch().database().dialect();
    }

    /** The renames that the comments of files tell of. */
    public RenameChoice commented(List<SchemaFile> files) {
        return new RenameComments(files, dialect().syntax())::among;
    }

    /**
     * The difference between two schemas, proven both ways. Where a statement fails because its table has rows, the rest is proven with
     * that table empty, and {@link Difference#rows} tells of it.
     *
     * @param renames is asked which removals and additions are renames
     * @param live a database of the first schema whose rows may be copied; it is only read
     * @throws RetortException when a side cannot be made or read
     */
    public Difference between(SchemaSide from, SchemaSide to, RenameChoice renames, Optional<Database> live) {
        try {
            schemas.adopt(from);
            schemas.adopt(to);
            ScratchSchemas.Schemas both = schemas.both(from, to);
            SchemaSnapshot wanted = both.to();
            SchemaSnapshot present = both.from();
            if (present.differing(wanted).isEmpty()
                    && present.notUnderstood().isEmpty()
                    && wanted.notUnderstood().isEmpty()) {
                return Difference.NONE;
            }
            if (from instanceof InDatabase) {
                Optional<Difference> failed = schemas.made(present);
                if (failed.isPresent()) {
                    return failed.get();
                }
            }
            List<Rename> chosen = RenameOrder.of(present, renames.among(present, wanted));
            progress.accept("going the way up and down on a scratch database");
            return proven(from, present, wanted, chosen, live);
        } catch (SQLException e) {
            throw SqlFailure.of(e, "the schemas cannot be compared");
        }
    }

    /** A difference of which a file would be read by Flyway as other statements than were tried is not proven. */
    public Difference asFiles(Difference difference) {
        return new FlywaysReading(schemas.scratch(), schemas.model()).of(difference);
    }

    /**
     * The hazards of each statement of the way up.
     *
     * @param live a database of the first schema, whose rows are counted; it is only read
     */
    public List<List<Hazard>> hazards(Difference difference, Optional<Database> live) {
        List<String> statements =
                difference.up().stream().map(change -> change.sql()).toList();
        try (Connection connection = schemas.scratch().database().connect()) {
            Optional<HazardFinder> finder =
                    HazardFinder.of(dialect(), Optional.of(ServerVersion.of(connection.getMetaData())));
            if (finder.isEmpty()) {
                return statements.stream().map(_ -> List.<Hazard>of()).toList();
            }
            if (live.isEmpty()) {
                return finder.get().inOrder(statements, difference.tables(), Optional.empty());
            }
            try (Connection rows = live.get().connectToRead()) {
                live.get().dialect().readOnly().barrier().raiseOn(rows);
                return finder.get()
                        .inOrder(
                                statements,
                                difference.tables(),
                                Optional.of(
                                        finder.get().counting(rows, live.get().schema())));
            }
        } catch (SQLException e) {
            throw SqlFailure.of(e, "what the statements would destroy, lock or break cannot be found out");
        }
    }

    private Difference proven(
            SchemaSide side, SchemaSnapshot from, SchemaSnapshot to, List<Rename> renames, Optional<Database> live)
            throws SQLException {
        Set<ObjectName> unfilled = new HashSet<>();
        List<FailingStatement> failing = new ArrayList<>();
        try (LiveRowsSource rows = LiveRowsSource.of(live)) {
            while (true) {
                RowWitness witness = new RowWitness(rows.connection(), unfilled);
                Difference difference =
                        new Roundtrip(schemas.model(), schemas.changed(), witness).run(from, to, renames);
                boolean isAllEmpty = unfilled.size() >= from.tables().size();
                if (difference.failed().isEmpty() || isAllEmpty) {
                    return difference.with(
                            new RowEffects(witness.lost(), witness.emptyTables(), failing), from.tables(), to.tables());
                }
                FailingStatement failed = difference.failed().get();
                failing.add(failed);
                if (failing.size() > MOST_EMPTIED || !unfilled.add(tableOf(failed, from))) {
                    from.tables().forEach(table -> unfilled.add(table.table()));
                }
                progress.accept("going the way once more, with fewer rows");
                Optional<Difference> unmade = remade(side, from);
                if (unmade.isPresent()) {
                    return unmade.get();
                }
            }
        }
    }

    /** The table that a statement is about, which has its former name where it has another by then. */
    private static ObjectName tableOf(FailingStatement failed, SchemaSnapshot from) {
        ObjectName object = failed.change().object();
        String name = object.owner().isEmpty() ? object.name() : object.owner();
        return from.tables().stream()
                .map(TableOutline::table)
                .filter(table -> table.name().equals(name) && table.schema().equals(object.schema()))
                .findFirst()
                .orElse(object);
    }

    /** Makes the first schema once more; gives what went wrong, if something did. */
    private Optional<Difference> remade(SchemaSide side, SchemaSnapshot from) throws SQLException {
        if (side instanceof InDatabase) {
            return schemas.made(from);
        }
        schemas.snapshot(side);
        return Optional.empty();
    }

    /**
     * How the first schema differs from the second, a line for each object and for what is not understood. No statement is looked for.
     *
     * @throws RetortException when a side cannot be made or read
     */
    public List<String> lines(SchemaSide from, SchemaSide to) {
        try {
            schemas.adopt(from);
            schemas.adopt(to);
            ScratchSchemas.Schemas both = schemas.both(from, to);
            List<String> lines = new ArrayList<>(both.from().differencesFrom(both.to()));
            Stream.concat(both.from().notUnderstood().stream(), both.to().notUnderstood().stream())
                    .distinct()
                    .forEach(obscure -> lines.add("? " + obscure));
            return lines;
        } catch (SQLException e) {
            throw SqlFailure.of(e, "the schemas cannot be compared");
        }
    }

    @Override
    public void close() {
        schemas.close();
    }
}
