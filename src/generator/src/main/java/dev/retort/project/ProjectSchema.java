package dev.retort.project;

import dev.retort.RetortException;
import dev.retort.config.Config;
import dev.retort.database.Database;
import dev.retort.migrate.Migrated;
import dev.retort.migrate.MigratedSchema;
import dev.retort.migrate.Migrations;
import dev.retort.migrate.history.AppliedState;
import dev.retort.migrate.history.HistoryEntry;
import dev.retort.migrate.history.HistoryEntry.State;
import dev.retort.migrate.history.MigrationHistory;
import dev.retort.migrate.scratch.ScratchDatabase;
import dev.retort.migrate.script.MigrationListener;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The schema that a project's migrations make. While its database has just that, it is read from there; else a scratch database is
 * migrated from the files, and stays open until this is closed.
 */
public final class ProjectSchema implements AutoCloseable {
    private final Config config;
    private final Database database;
    private final Migrations migrations;
    private final SchemaMemory memory;
    private final Consumer<String> progress;
    private @Nullable ScratchDatabase scratch;
    private @Nullable String fingerprint;

    public ProjectSchema(Config config, Database database, UpToDateStamp upToDateStamp, Consumer<String> progress) {
        this.config = config;
        this.database = database;
        this.migrations = new Migrations(config, database);
        this.memory = upToDateStamp.schemas(config);
        this.progress = progress;
    }

    public Migrations migrations() {
        return migrations;
    }

    /** The relation of the database to the migrations now. Nothing of the project's is changed. */
    public ProjectStatus projectStatus() {
        return !migrations.hasMigrations() || migrations.isKnownToAgree()
                ? projectStatus(new MigrationHistory(database.displayName(), List.of()))
                : projectStatus(migrations.history());
    }

    /** The relation of the database to the migrations, of which the history is known. */
    public ProjectStatus projectStatus(MigrationHistory history) {
        return projectStatus(history, () -> {});
    }

    /**
     * As {@link #projectStatus(MigrationHistory)}, beside other work.
     *
     * @param beforeScratch is run before a scratch database is made, whose server takes memory
     */
    public ProjectStatus projectStatus(MigrationHistory history, Runnable beforeScratch) {
        List<HistoryEntry> troubles = history.troubles();
        boolean isPlain = !history.holdsMore()
                && migrations.hasMigrations()
                && troubles.stream().allMatch(entry -> entry.state() == State.PENDING);
        return new ProjectStatus(
                database.displayName(),
                database.embedded(),
                troubles,
                isPlain ? differences(level(history), beforeScratch) : List.of(),
                history.holdsMore(),
                migrations.wayBack(history));
    }

    /**
     * The version that an empty database is brought to, to be as this one should be; empty where none would do: repeatable migrations
     * are those of the files, which may need versions that are pending.
     */
    private static String level(MigrationHistory history) {
        if (history.troubles().isEmpty()) {
            return Migrations.LATEST;
        }
        boolean isVersioned =
                history.entries().stream().allMatch(entry -> entry.version().isPresent());
        return isVersioned ? history.current().flatMap(HistoryEntry::version).orElse("") : "";
    }

    /** How the schema differs from what the migrations make that are applied. */
    private List<String> differences(String level, Runnable beforeScratch) {
        AppliedState state = migrations.appliedState();
        if (state.isEmpty() || state.hasBaseline() || level.isEmpty()) {
            return List.of();
        }
        String present = fingerprint();
        List<String> known = memory.fingerprints(state);
        if (known.contains(present)) {
            return List.of();
        }
        beforeScratch.run();
        Optional<ScratchDatabase> other = scratch();
        if (other.isPresent()) {
            return differencesFrom(other.get(), level, state, present);
        }
        if (known.isEmpty()) {
            memory.remember(state, present);
            return List.of();
        }
        return List.of("the schema was changed since the migrations made it; retort repair accepts it as it is");
    }

    private List<String> differencesFrom(ScratchDatabase other, String level, AppliedState state, String present) {
        String made;
        try {
            made = other.migrated(level, progress).fingerprint();
        } catch (RetortException e) {
            if (e.kind() != RetortException.Kind.FAILURE) {
                throw e;
            }
            return List.of(OneLine.of(e));
        }
        memory.remember(state, made);
        if (made.equals(present)) {
            return List.of();
        }
        List<String> differences = migrations.differencesFrom(other.database());
        if (differences.isEmpty()) {
            memory.remember(state, present);
        }
        return differences;
    }

    /** Applies what is pending, up to a target. */
    public Migrated upgrade(String target, MigrationListener listener) {
        if (target.equals(Migrations.LATEST) && migrations.isKnownToAgree()) {
            memory.ensure(migrations::keepUndos);
            return new Migrated(new MigratedSchema(database, fingerprint(), 0), List.of());
        }
        boolean isSound = isSound();
        fingerprint = null;
        Migrated migrated = migrations.upgrade(target, listener);
        fingerprint = migrated.schema().fingerprint();
        memory.ensure(migrations::keepUndos);
        AppliedState state = migrations.appliedState();
        if (isSound && state.isInOrder() && !state.hasBaseline()) {
            memory.remember(state, migrated.schema().fingerprint());
        }
        return migrated;
    }

    /** Whether what is applied on top of the schema as it is makes what it would in an empty database. */
    private boolean isSound() {
        if (!migrations.hasMigrations()) {
            return false;
        }
        AppliedState state = migrations.appliedState();
        return state.isEmpty()
                ? migrations.isBlank()
                : memory.fingerprints(state).contains(fingerprint());
    }

    /** The relation of the database to the migrations once Retort's own has all migrations applied; one that was given is left alone, as is one astray. */
    public ProjectStatus brought() {
        ProjectStatus projectStatus = projectStatus();
        if (projectStatus.isWell() || projectStatus.isAstray() || !database.embedded()) {
            return projectStatus;
        }
        upgrade(Migrations.LATEST, MigrationListener.showing(progress));
        return projectStatus();
    }

    /**
     * The schema that generated sources are made from: the migrations', up to where the database is, or all of them.
     *
     * @param projectStatus the database's relation to the migrations
     * @param target the version to which the migrations go where the database is no source
     * @throws RetortException when it is none, and there can be no scratch database
     */
    public MigratedSchema source(ProjectStatus projectStatus, String target) {
        Optional<ScratchDatabase> other =
                projectStatus.isAstray() || projectStatus.holdsMore() ? scratch() : Optional.empty();
        if (other.isPresent()) {
            return other.get().migrated(target, progress);
        }
        if (projectStatus.isAstray()) {
            throw migrations.appliedState().hasBaseline() ? projectStatus.error() : projectStatus.errorWithoutScratch();
        }
        return live(projectStatus);
    }

    /** The database's schema as it is. */
    public MigratedSchema live(ProjectStatus projectStatus) {
        long pending = projectStatus.troubles().stream()
                .filter(entry -> entry.state() == State.PENDING)
                .count();
        return new MigratedSchema(database, fingerprint(), (int) pending);
    }

    /** The fingerprint of the database's schema, which is read once unless something is applied: it takes long where there are many tables. */
    private String fingerprint() {
        String known = fingerprint;
        if (known == null) {
            known = migrations.fingerprint();
            fingerprint = known;
        }
        return known;
    }

    public static String pendingText(MigratedSchema schema) {
        return schema.pending() == 1 ? "1 migration is pending" : schema.pending() + " migrations are pending";
    }

    public boolean hasScratch() {
        return scratch().isPresent();
    }

    /** What was there before a baseline, no file need say; and what the application alone can run, makes no scratch database. */
    private Optional<ScratchDatabase> scratch() {
        if (scratch == null && !migrations.appliedState().hasBaseline() && migrations.isRunnable()) {
            scratch = ScratchDatabase.open(config, progress).orElse(null);
        }
        return Optional.ofNullable(scratch);
    }

    @Override
    public void close() {
        if (scratch != null) {
            scratch.close();
            scratch = null;
        }
    }
}
