package dev.retort.migrate;

import dev.retort.RetortException;
import dev.retort.config.Config;
import dev.retort.database.Database;
import dev.retort.database.SqlFailure;
import dev.retort.migrate.history.AppliedMigrations;
import dev.retort.migrate.history.AppliedState;
import dev.retort.migrate.history.MigrationHistory;
import dev.retort.migrate.history.OtherHistory;
import dev.retort.migrate.history.Repair;
import dev.retort.migrate.javacode.JavaMigrations;
import dev.retort.migrate.journal.HistoryTable;
import dev.retort.migrate.journal.StatementJournal;
import dev.retort.migrate.lock.MigrationLock;
import dev.retort.migrate.schema.SchemaFingerprint;
import dev.retort.migrate.schema.SchemaObjects;
import dev.retort.migrate.script.FailurePoint;
import dev.retort.migrate.script.MigrationFolders;
import dev.retort.migrate.script.MigrationListener;
import dev.retort.migrate.script.ScriptReader;
import dev.retort.migrate.script.ScriptStatement;
import dev.retort.migrate.undo.KeptUndos;
import dev.retort.migrate.undo.UndoPlan;
import dev.retort.migrate.undo.UndoScripts;
import dev.retort.migrate.undo.WayBack;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreMigrationType;
import org.flywaydb.core.api.FlywayException;

/** A project's migrations against one database: what is pending, and bringing the schema up to date. */
public final class Migrations {

    /** The target of an upgrade that applies everything. */
    public static final String LATEST = "latest";

    private final Config config;
    private final Database database;
    private final ScriptRuns runs;

    /** The migrations in the project's folder, for a database that is open. */
    public Migrations(Config config, Database database) {
        this(config, database, ScriptRuns.RECORDED);
    }

    private Migrations(Config config, Database database, ScriptRuns runs) {
        this.config = config;
        this.database = database;
        this.runs = runs;
    }

    /** Those for a database that is thrown away: an upgrade of it that ends early is not continued. */
    public static Migrations ofScratch(Config config, Database database) {
        return new Migrations(config, database, ScriptRuns.UNRECORDED);
    }

    /**
     * Applies what is pending, in order.
     *
     * @param progress is told of each migration before it runs, in a few words
     * @throws RetortException when a migration fails, with its file and line
     */
    public MigratedSchema apply(Consumer<String> progress) {
        return upgrade(LATEST, MigrationListener.showing(progress)).schema();
    }

    /**
     * Applies what is pending up to a version.
     *
     * @param target a version, {@code +N} for the next N, or {@link #LATEST}
     * @throws RetortException when a migration fails, with its file and line
     */
    public Migrated upgrade(String target, MigrationListener listener) {
        List<String> done = applied(target, listener);
        MigratedSchema schema =
                target.equals(LATEST) ? new MigratedSchema(database, fingerprint(database), 0) : inspect();
        return new Migrated(schema, done);
    }

    /** As {@link #upgrade}, without a look at the schema that comes of it; gives the names of what was applied. */
    public List<String> applied(String target, MigrationListener listener) {
        AppliedMigrations remembered = new AppliedMigrations(config, database);
        List<String> done = List.of();
        if (hasMigrations() && !(target.equals(LATEST) && remembered.upToDate())) {
            done = locked(
                    listener,
                    (flyway, watched) ->
                            new Upgrade(config, database, runs, flyway, watched).to(UpgradeTarget.of(target, flyway)));
            if (target.equals(LATEST)) {
                rememberIfAgreed(remembered);
            }
        }
        return done;
    }

    /** Flyway passes over what is applied and in no file. */
    private void rememberIfAgreed(AppliedMigrations remembered) {
        if (database.embedded()) {
            MigrationHistory history = history();
            if (history.troubles().isEmpty() && !history.holdsMore()) {
                remembered.remember();
            }
        }
    }

    /**
     * Undoes what is applied, down to a version.
     *
     * @param target a version, {@code -N} for the last N, or {@code base} for all
     * @throws RetortException when a migration cannot be undone, with its file and line; when a file that says how is
     *     missing, before anything is undone
     */
    public Migrated downgrade(String target, MigrationListener listener) {
        List<String> done = locked(listener, (flyway, watched) -> {
            refuseAppliedInPart();
            return undone(undoPlan(target, flyway), flyway, watched);
        });
        return new Migrated(inspect(), done);
    }

    /** Whether all is applied, and as it was, for certain: neither the files nor the history changed since that was found. */
    public boolean isKnownToAgree() {
        return new AppliedMigrations(config, database).upToDate();
    }

    /** Whether Retort can run all of them: there are Java migrations that the application alone can. */
    public boolean isRunnable() {
        return run(_ -> JavaMigrations.of(config, database).needy().isEmpty());
    }

    public AppliedState appliedState() {
        return withConnection(connection ->
                AppliedState.of(HistoryTable.in(connection, database).rows()));
    }

    public String fingerprint() {
        return fingerprint(database);
    }

    /** Whether there is nothing in the schema, whatever Flyway and Retort keep there. */
    public boolean isBlank() {
        return withConnection(_ -> SchemaObjects.in(database).isEmpty());
    }

    /** How the schema differs from that of another database, a line for each object: {@code + table article}. */
    public List<String> differencesFrom(Database other) {
        return withConnection(_ -> SchemaObjects.in(database).differencesFrom(SchemaObjects.in(other)));
    }

    /** Undoes a repeatable migration alone, where a file says how. */
    void undoRepeatable(String description, MigrationListener listener) {
        locked(listener, (flyway, watched) -> {
            UndoScripts scripts = new UndoScripts(config);
            List<UndoPlan.Step> steps =
                    withConnection(connection ->
                                    HistoryTable.in(connection, database).rows())
                            .stream()
                            .filter(row ->
                                    row.version().isEmpty() && row.description().equals(description))
                            .limit(1)
                            .flatMap(row -> scripts.of(row).map(file -> new UndoPlan.Step(row, file)).stream())
                            .toList();
            return undone(new UndoPlan(steps), flyway, watched);
        });
    }

    /** The statements that an upgrade would run, as a script. */
    public String upgradeSql(String target) {
        return run(flyway -> reading(flyway, reader -> plan(reader).text(UpgradeTarget.of(target, flyway))));
    }

    /** The scripts that an upgrade would run, in order. */
    public List<Path> pendingScripts(String target) {
        return run(flyway -> UpgradeTarget.of(target, flyway).pending().stream()
                .filter(migration -> migration.getType() != CoreMigrationType.JDBC)
                .map(migration -> Path.of(migration.getPhysicalLocation()))
                .toList());
    }

    /** The statements that a downgrade would run, as a script. */
    public String downgradeSql(String target) {
        return run(flyway -> reading(flyway, reader -> plan(reader).text(undoPlan(target, flyway))));
    }

    /** The project's migrations held against what the database says of them. Nothing is written. */
    public MigrationHistory history() {
        return run(flyway -> new HistoryReader(config, database, flyway).read());
    }

    /**
     * Makes the history say that the database is at a version, and runs nothing.
     *
     * @param target a version, {@code latest}, or {@code base} for a database to which nothing is applied
     * @throws RetortException when there is no such version
     */
    public MigrationHistory stamp(String target, MigrationListener listener) {
        locked(listener, (flyway, _) -> {
            new Stamp(config, database, flyway).at(target);
            return true;
        });
        return history();
    }

    /**
     * Sets the history right: forgets failures, and accepts files as they are, or that they are gone.
     *
     * @param fromStart whether to forget, too, how far a migration had come that is applied in part
     * @return what was done, each in a few words
     */
    public List<String> repair(boolean fromStart, MigrationListener listener) {
        return locked(listener, (flyway, _) -> {
            JavaMigrations.of(config, database).requireAsked();
            return new Repair(database, flyway).run(fromStart);
        });
    }

    /**
     * Makes sure that Java migrations which say of themselves what they are were asked.
     *
     * @throws RetortException of the kind USAGE when the user does not trust their code
     */
    public void requireAsked() {
        run(_ -> {
            JavaMigrations.of(config, database).requireAsked();
            return true;
        });
    }

    /** Takes the schema as it is, and counts what is pending. */
    public MigratedSchema inspect() {
        int pending = hasMigrations() ? run(flyway -> flyway.info().pending().length) : 0;
        return new MigratedSchema(database, fingerprint(database), pending);
    }

    /** Takes the schema of a database that belongs to no project as it is. */
    public static MigratedSchema asItIs(Database database) {
        return new MigratedSchema(database, fingerprint(database), 0);
    }

    private static String fingerprint(Database database) {
        try (Connection connection = database.connect()) {
            return SchemaFingerprint.of(connection, database);
        } catch (SQLException e) {
            throw RetortException.connection(
                    "the schema of " + database.displayName() + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Whether there is a folder of migrations; without one, the schema comes from elsewhere. */
    public boolean hasMigrations() {
        return !MigrationFolders.present(config, database.dialect()).isEmpty();
    }

    private List<String> undone(UndoPlan plan, Flyway flyway, MigrationListener watched) throws SQLException {
        return reading(flyway, reader -> new Downgrade(config, database, reader, watched).run(plan));
    }

    private <T> T reading(Flyway flyway, Task<ScriptReader, T> task) throws SQLException {
        try (ScriptReader reader = new ScriptReader(flyway, config.project(), database.dialect())) {
            return task.run(reader);
        }
    }

    /** The statements of a file that is to be a migration, as Flyway splits them. */
    public List<String> statements(Path file) {
        return run(flyway -> reading(
                flyway,
                reader -> reader.read("", "", file).statements().stream()
                        .map(ScriptStatement::sql)
                        .toList()));
    }

    private SqlPlan plan(ScriptReader reader) {
        return new SqlPlan(database.dialect(), reader, withConnection(this::inPart));
    }

    private List<StatementJournal.Begun> inPart(Connection connection) throws SQLException {
        return new StatementJournal(connection, database)
                .inPart(HistoryTable.in(connection, database).rows());
    }

    private void refuseAppliedInPart() {
        withConnection(connection -> {
            inPart(connection).stream()
                    .filter(begun -> !begun.isUndo() && begun.started() > 0)
                    .findFirst()
                    .ifPresent(begun -> {
                        throw new RetortException(begun.title() + " is applied in part")
                                .withHint("complete it with retort upgrade; or undo by hand what it did, and run"
                                        + " retort repair --from-start");
                    });
            return true;
        });
    }

    private UndoPlan undoPlan(String target, Flyway flyway) throws SQLException {
        return undoPlan(target, new HistoryReader(config, database, flyway).read());
    }

    private UndoPlan undoPlan(String target, MigrationHistory history) {
        return withConnection(connection -> UndoPlan.to(
                target,
                HistoryTable.in(connection, database).rows(),
                new UndoScripts(config, history.versionsOfOthers())));
    }

    /**
     * The version down to which the undo files lead that were beside what is applied of another branch; empty where nothing is, or one
     * of them is not known.
     */
    public Optional<String> wayBack(MigrationHistory history) {
        return new WayBack(history, target -> undoPlan(target, history), config.state()).target();
    }

    /** Keeps the undo files of what is applied, for a time when another branch's are there; failing to costs no more than that. */
    public void keepUndos() {
        KeptUndos kept = KeptUndos.of(config);
        if (kept.isComplete(new UndoScripts(config).ofVersions())) {
            return;
        }
        try {
            kept.keep(config.project(), history());
        } catch (IOException e) {
            // They are in the branch all the same.
        }
    }

    private <T> T locked(MigrationListener listener, LockedTask<T> task) {
        try (MigrationLock lock = MigrationLock.on(database, config.state(), listener)) {
            return run(flyway -> {
                if (lock.isAlone()) {
                    beginHistory();
                }
                return task.run(flyway, lock.renewing(listener));
            });
        }
    }

    /** Makes an empty history, which Flyway itself does only in a schema that holds nothing at all. */
    private void beginHistory() throws SQLException {
        Flyway beginning =
                ConfiguredFlyway.of(config, database).baselineVersion("0").load();
        beginning.baseline();
        new Stamp(config, database, beginning).at(Stamp.BASE);
    }

    private <T> T run(Task<Flyway, T> task) {
        Flyway flyway = flyway();
        try {
            return task.run(flyway);
        } catch (FlywayException e) {
            throw new MigrationFailure(config, FailurePoint.UNKNOWN).explain(e, flyway);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private Flyway flyway() {
        try {
            OtherHistory.refuse(config, database);
            return ConfiguredFlyway.of(config, database).load();
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private <T> T withConnection(Task<Connection, T> query) {
        try (Connection connection = database.connect()) {
            return query.run(connection);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private RetortException unreadable(SQLException e) {
        return SqlFailure.of(e, "the history of migrations in " + database.displayName() + " cannot be used");
    }

    private interface Task<A, T> {
        T run(A argument) throws SQLException;
    }

    private interface LockedTask<T> {
        T run(Flyway flyway, MigrationListener watched) throws SQLException;
    }
}
