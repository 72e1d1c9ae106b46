package dev.retort.migrate;

import dev.retort.RetortException;
import dev.retort.config.Config;
import dev.retort.database.Database;
import dev.retort.migrate.javacode.JavaMigrations;
import dev.retort.migrate.journal.HistoryTable;
import dev.retort.migrate.journal.StatementJournal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationVersion;

/** The history made to say that a database is at a version. No migration runs; Flyway itself writes the rows. */
record Stamp(Config config, Database database, Flyway flyway) {
    static final String BASE = "base";

    private static final String SCHEMA = "SCHEMA";

    /**
     * Marks what is up to a version as applied, and everything else as not.
     *
     * @param target a version, {@code latest} or {@code base}
     * @throws RetortException when there is no such version
     */
    void at(String target) throws SQLException {
        Optional<MigrationVersion> version = version(target);
        if (version.isPresent()) {
            JavaMigrations.of(config, database).requireChecksums(version);
        }
        boolean wentBack = remove(row -> row.version().isPresent()
                && !version.filter(kept -> kept.compareTo(row.version().get()) >= 0)
                        .isPresent());
        if (wentBack || version.isEmpty()) {
            // What is applied again when it changes may hold what is now said not to be there.
            remove(row -> row.version().isEmpty());
        }
        forgetParts();
        if (version.isPresent()) {
            int last = lastRank();
            mark(version.get());
            if (!target.equals(Migrations.LATEST)) {
                remove(row -> row.version().isEmpty() && row.rank() > last);
            }
        }
    }

    private Optional<MigrationVersion> version(String target) {
        if (target.equals(BASE)) {
            return Optional.empty();
        }
        MigrationInfoService info = flyway.info();
        if (!target.equals(Migrations.LATEST)) {
            return Optional.of(UpgradeTarget.parsed(target, info, "latest is the last, base is before the first"));
        }
        return Optional.of(Arrays.stream(info.all())
                .filter(migration -> migration.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> new RetortException("there are no migrations yet that could be marked")
                        .withHint("retort revision -m \"what it does\" begins the first")));
    }

    private void mark(MigrationVersion version) throws SQLException {
        Flyway marking = ConfiguredFlyway.of(config, database)
                .skipExecutingMigrations(true)
                .validateOnMigrate(false)
                .outOfOrder(true)
                .target(version)
                .load();
        // Rows of files that were changed, are gone, or failed are set right first.
        marking.repair();
        marking.migrate();
    }

    private boolean remove(Predicate<HistoryTable.Row> unwanted) throws SQLException {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            HistoryTable history = history(connection);
            List<HistoryTable.Row> rows = history.rows().stream()
                    .filter(row -> !row.type().equals(SCHEMA))
                    .filter(unwanted)
                    .toList();
            for (HistoryTable.Row row : rows) {
                history.remove(row);
            }
            connection.commit();
            return !rows.isEmpty();
        }
    }

    private int lastRank() throws SQLException {
        try (Connection connection = database.connect()) {
            return history(connection).rows().stream()
                    .mapToInt(HistoryTable.Row::rank)
                    .max()
                    .orElse(0);
        }
    }

    private void forgetParts() throws SQLException {
        try (Connection connection = database.connect()) {
            StatementJournal journal = new StatementJournal(connection, database);
            for (StatementJournal.Begun begun :
                    journal.exists() ? journal.begun() : List.<StatementJournal.Begun>of()) {
                journal.forget(begun.migration());
            }
        }
    }

    private HistoryTable history(Connection connection) {
        return HistoryTable.in(connection, database);
    }
}
