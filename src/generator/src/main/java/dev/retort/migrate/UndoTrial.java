package dev.retort.migrate;

import dev.retort.RetortException;
import dev.retort.config.Config;
import dev.retort.database.Database;
import dev.retort.migrate.history.HistoryEntry;
import dev.retort.migrate.journal.HistoryTable;
import dev.retort.migrate.schema.SchemaObjects;
import dev.retort.migrate.script.MigrationListener;
import dev.retort.migrate.undo.UndoScripts;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.flywaydb.core.api.MigrationVersion;

/**
 * Every undo of a project tried on scratch databases, from the newest to the oldest: each must bring back the schema that was there
 * before its migration. After one that does not, the next is tried on a new database, so that it is not blamed for the other.
 */
public final class UndoTrial {
    private static final String NOTHING = "/";

    private static final int UNKNOWN = -1;

    private final Config config;
    private final Supplier<Database> empty;
    private final MigrationListener listener;
    private final List<HistoryEntry> migrations = new ArrayList<>();
    /** The schema below each migration. */
    private final List<SchemaObjects> before = new ArrayList<>();

    private Database database;

    /** The level at which the database is: how many migrations are applied, if that is all that was done to it. */
    private int currentLevel;

    /** @param empty gives a new, empty database each time, and may close the one that it gave before */
    public UndoTrial(Config config, Supplier<Database> empty, MigrationListener listener) {
        this.config = config;
        this.empty = empty;
        this.listener = listener;
        this.database = empty.get();
    }

    /**
     * An undo that does not bring back what was there before.
     *
     * @param failure why it does not run, if it does not
     * @param differences how the schema is then, a line for each object
     */
    public record Finding(HistoryEntry migration, Optional<RetortException> failure, List<String> differences) {

        /** The file that undoes the migration, within the project. */
        public Optional<Path> undo() {
            return migration.undos().stream().findFirst();
        }
    }

    /**
     * Tries all.
     *
     * @throws RetortException when the migrations themselves do not run
     */
    public List<Finding> run() {
        List<HistoryEntry> entries = new Migrations(config, database).history().entries();
        entries.stream().filter(entry -> entry.version().isPresent()).forEach(migrations::add);
        for (int level = 0; level < migrations.size(); level++) {
            before.add(objects());
            upgrade(level + 1);
        }
        List<Finding> findings = new ArrayList<>(tryRepeatable(
                entries.stream().filter(entry -> entry.version().isEmpty()).toList()));
        for (int level = migrations.size(); level > 0; level--) {
            HistoryEntry migration = migrations.get(level - 1);
            if (migration.undos().isEmpty()) {
                findings.add(new Finding(migration, Optional.of(missing(migration)), List.of()));
            } else {
                bringTo(level);
                undone(migration, before.get(level - 1)).ifPresent(findings::add);
            }
        }
        return findings;
    }

    /** A new database costs as much as all migrations below: one is made only where an undo is to be tried. */
    private void bringTo(int level) {
        if (currentLevel != level) {
            renew(level);
        }
    }

    private RetortException missing(HistoryEntry migration) {
        return new UndoScripts(config)
                .missing(List.of(new HistoryTable.Row(
                        migration.version().map(MigrationVersion::fromVersion),
                        migration.description(),
                        migration.script())));
    }

    /** All repeatable migrations are applied together, and undone one after the other. */
    private List<Finding> tryRepeatable(List<HistoryEntry> repeatable) {
        List<HistoryEntry> undoable = repeatable.reversed().stream()
                .filter(entry -> !entry.undos().isEmpty())
                .toList();
        if (undoable.isEmpty()) {
            return List.of();
        }
        SchemaObjects without = objects();
        Migrations all = migrations(Map.of());
        all.upgrade(Migrations.LATEST, listener);
        List<Finding> findings = new ArrayList<>();
        for (HistoryEntry entry : undoable) {
            try {
                all.undoRepeatable(entry.description(), listener);
            } catch (RetortException e) {
                findings.add(new Finding(entry, Optional.of(e), List.of()));
            }
        }
        boolean isAllUndone = findings.isEmpty() && undoable.size() == repeatable.size();
        List<String> left = objects().differencesFrom(without).stream()
                .filter(line -> isAllUndone || !line.startsWith("+"))
                .toList();
        if (findings.isEmpty() && !left.isEmpty()) {
            findings.add(new Finding(undoable.getFirst(), Optional.empty(), left));
        }
        renew(migrations.size());
        return findings;
    }

    private Optional<Finding> undone(HistoryEntry migration, SchemaObjects wanted) {
        try {
            migrations().downgrade("-1", listener);
        } catch (RetortException e) {
            if (e.kind() != RetortException.Kind.FAILURE) {
                throw e;
            }
            currentLevel = UNKNOWN;
            return Optional.of(new Finding(migration, Optional.of(e), List.of()));
        }
        SchemaObjects now = objects();
        List<String> differences = new ArrayList<>(now.differencesFrom(wanted));
        differences.addAll(now.rowsMoreOrLess(wanted));
        currentLevel = differences.isEmpty() ? currentLevel - 1 : UNKNOWN;
        return differences.isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding(migration, Optional.empty(), differences));
    }

    private void renew(int level) {
        database = empty.get();
        upgrade(level);
    }

    private void upgrade(int level) {
        if (level > 0) {
            migrations().upgrade(migrations.get(level - 1).version().orElseThrow(), listener);
        }
        currentLevel = level;
    }

    /** The migrations with a version alone: repeatable ones are applied after the last of them, and would run after each. */
    private Migrations migrations() {
        return migrations(Map.of("repeatableSqlMigrationPrefix", NOTHING, "validateMigrationNaming", "false"));
    }

    /** Callbacks run after the last version as well, and are no part of what a migration does. */
    private Migrations migrations(Map<String, String> others) {
        Map<String, String> flyway = new HashMap<>(config.migrationSettings().flyway());
        flyway.putAll(others);
        flyway.put(Upgrade.WITHOUT_CALLBACKS, "true");
        return new Migrations(
                config.withMigrationSettings(config.migrationSettings().withFlyway(flyway)), database);
    }

    private SchemaObjects objects() {
        try {
            return SchemaObjects.in(database);
        } catch (SQLException e) {
            throw new RetortException("the schema of " + database.displayName() + " cannot be read", e);
        }
    }
}
