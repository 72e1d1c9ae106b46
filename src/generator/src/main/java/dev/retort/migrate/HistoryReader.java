package dev.retort.migrate;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import dev.retort.config.Config;
import dev.retort.database.Database;
import dev.retort.migrate.history.HistoryEntry;
import dev.retort.migrate.history.HistoryEntry.Applied;
import dev.retort.migrate.history.HistoryEntry.State;
import dev.retort.migrate.history.MigrationHistory;
import dev.retort.migrate.jdbc.Rows;
import dev.retort.migrate.journal.HistoryTable;
import dev.retort.migrate.journal.StatementJournal;
import dev.retort.migrate.script.MigrationTitle;
import dev.retort.migrate.undo.UndoScripts;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.CoreMigrationType;
import org.flywaydb.core.api.ErrorCode;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;

/** The reader of the history through Flyway, which adds what the journal knows. Nothing is written. */
final class HistoryReader {
    /** The states of rows of which a migration may have several, and another one counts. */
    private static final Set<MigrationState> SUPERSEDED =
            Set.of(MigrationState.SUPERSEDED, MigrationState.OUTDATED, MigrationState.UNDONE, MigrationState.DELETED);

    private final Config config;
    private final Database database;
    private final Flyway flyway;
    private final UndoScripts undos;
    private final Map<String, ErrorCode> objections;

    /** A reader that asks a Flyway which runs no callbacks: they might write. */
    HistoryReader(Config config, Database database, Flyway flyway) {
        this.config = config;
        this.database = database;
        this.flyway = flyway;
        this.undos = new UndoScripts(config);
        this.objections = objections(flyway);
    }

    MigrationHistory read() throws SQLException {
        Map<String, List<MigrationInfo>> byMigration = Arrays.stream(
                        flyway.info().all())
                .filter(HistoryReader::isMigration)
                .collect(groupingBy(HistoryReader::key, LinkedHashMap::new, toList()));
        boolean isWritten = byMigration.values().stream().flatMap(List::stream).anyMatch(HistoryReader::hasRow);
        Map<Integer, Instant> times = isWritten ? times() : Map.of();
        Map<String, Integer> inPart = inPart();
        List<HistoryEntry> entries = byMigration.values().stream()
                .map(infos -> entry(infos, times, inPart))
                .toList();
        return new MigrationHistory(database.displayName(), entries);
    }

    /**
     * When each row of the history was written, by its rank and the database's own reckoning: Flyway reads these times as if they
     * were in the time zone of the reader.
     */
    private Map<Integer, Instant> times() throws SQLException {
        try (Connection connection = database.connect()) {
            Map<Integer, Instant> times = new HashMap<>();
            String query = "select installed_rank, " + database.dialect().instant("installed_on") + " from "
                    + HistoryTable.in(connection, database).name();
            Rows.all(connection, query, row -> times.put(row.getInt(1), instant(row.getString(2))));
            return times;
        }
    }

    private static Instant instant(String text) {
        try {
            return LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            return Instant.ofEpochMilli(new BigDecimal(text).movePointRight(3).longValue());
        }
    }

    private static boolean isMigration(MigrationInfo info) {
        return info.getType() != CoreMigrationType.SCHEMA
                && info.getType() != CoreMigrationType.DELETE
                && !info.getType().isUndo();
    }

    /** A baseline and the migration of its version are two things. */
    private static String key(MigrationInfo info) {
        return (info.getType().isBaseline() ? "baseline " : "")
                + MigrationTitle.key(info.getVersion(), info.getDescription());
    }

    private static boolean hasRow(MigrationInfo info) {
        return info.getInstalledRank() != null;
    }

    private static MigrationInfo latest(List<MigrationInfo> infos) {
        return infos.stream()
                .filter(info -> !SUPERSEDED.contains(info.getState()))
                .reduce((first, later) -> later)
                .orElse(infos.getLast());
    }

    private HistoryEntry entry(List<MigrationInfo> infos, Map<Integer, Instant> times, Map<String, Integer> inPart) {
        MigrationInfo info = latest(infos);
        String name = MigrationTitle.key(info.getVersion(), info.getDescription());
        String undoName = info.isVersioned() ? "U" + info.getVersion() : "U" + name;
        boolean undoneInPart = inPart.containsKey(undoName) && hasRow(info);
        boolean appliedInPart = inPart.containsKey(name) && !info.getType().isBaseline();
        return new HistoryEntry(
                Optional.ofNullable(info.getVersion()).map(MigrationVersion::getVersion),
                info.getDescription(),
                info.getType().name(),
                info.getScript(),
                undoneInPart ? State.UNDONE_IN_PART : appliedInPart ? State.APPLIED_IN_PART : state(info),
                Optional.ofNullable(inPart.get(undoneInPart ? undoName : name)),
                Optional.ofNullable(info.getResolvedChecksum()),
                infos.stream()
                        .filter(HistoryReader::hasRow)
                        .reduce((first, later) -> later)
                        .map(row -> applied(row, times)),
                undos(info),
                isTolerated(info));
    }

    private State state(MigrationInfo info) {
        return switch (info.getState()) {
            case PENDING, ABOVE_TARGET, AVAILABLE, OUTDATED -> State.PENDING;
            case BELOW_BASELINE, BASELINE_IGNORED -> State.BELOW_BASELINE;
            case BASELINE -> State.BASELINE;
            case IGNORED -> info.getType().isBaseline() || !info.isShouldExecute() ? State.IGNORED : State.LATE;
            case MISSING_SUCCESS -> State.MISSING;
            case FUTURE_SUCCESS -> State.NEWER;
            case MISSING_FAILED, FUTURE_FAILED, FAILED -> State.FAILED;
            case UNDONE -> State.UNDONE;
            case DELETED -> State.DELETED;
            case SUCCESS, SUPERSEDED -> agreed(info, State.APPLIED);
            case OUT_OF_ORDER -> agreed(info, State.OUT_OF_ORDER);
        };
    }

    /** Whether the file is still what was applied: Flyway knows which differences matter. */
    private State agreed(MigrationInfo info, State otherwise) {
        return switch (info.isVersioned() ? objections.get(info.getVersion().getVersion()) : null) {
            case CoreErrorCode.CHECKSUM_MISMATCH -> State.CHANGED;
            case CoreErrorCode.DESCRIPTION_MISMATCH, CoreErrorCode.TYPE_MISMATCH -> State.RENAMED;
            case null, default -> otherwise;
        };
    }

    private static Map<String, ErrorCode> objections(Flyway flyway) {
        return flyway.validateWithResult().invalidMigrations.stream()
                .filter(invalid -> invalid.version != null)
                .collect(toMap(
                        invalid -> invalid.version, invalid -> invalid.errorDetails.errorCode, (first, _) -> first));
    }

    private static Applied applied(MigrationInfo row, Map<Integer, Instant> times) {
        return new Applied(
                row.getInstalledRank(),
                times.getOrDefault(row.getInstalledRank(), row.getInstalledOn().toInstant()),
                row.getInstalledBy(),
                row.getExecutionTime(),
                Optional.ofNullable(row.getAppliedChecksum()));
    }

    private List<Path> undos(MigrationInfo info) {
        if (info.getType().isBaseline()) {
            return List.of();
        }
        HistoryTable.Row row =
                new HistoryTable.Row(Optional.ofNullable(info.getVersion()), info.getDescription(), info.getScript());
        return undos.all(row).stream()
                .map(file -> config.project().relativize(file))
                .toList();
    }

    /** Flyway passes over migrations of later versions by itself; only what the user has said counts here. */
    private boolean isTolerated(MigrationInfo info) {
        Map<String, String> said = config.migrationSettings().flyway();
        if ("false".equals(said.get("validateOnMigrate"))
                && hasRow(info)
                && agreed(info, State.APPLIED) != State.APPLIED) {
            return true;
        }
        return said.containsKey("ignoreMigrationPatterns")
                && Arrays.stream(flyway.getConfiguration().getIgnoreMigrationPatterns())
                        .anyMatch(pattern -> pattern.matchesMigration(info.isVersioned(), info.getState()));
    }

    /** How many statements are done, by the journal's names of the migrations that are applied or undone in part. */
    private Map<String, Integer> inPart() throws SQLException {
        try (Connection connection = database.connect()) {
            List<HistoryTable.Row> rows = HistoryTable.in(connection, database).rows();
            return new StatementJournal(connection, database)
                    .inPart(rows).stream()
                            .filter(begun -> !begun.isUndo() || begun.started() > 0)
                            .collect(toMap(StatementJournal.Begun::migration, StatementJournal.Begun::done));
        }
    }
}
