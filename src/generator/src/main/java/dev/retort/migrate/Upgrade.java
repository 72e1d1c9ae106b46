package dev.retort.migrate;

import dev.retort.RetortException;
import dev.retort.config.Config;
import dev.retort.database.Database;
import dev.retort.migrate.history.HistoryEntry.State;
import dev.retort.migrate.javacode.JavaStep;
import dev.retort.migrate.journal.HistoryTable;
import dev.retort.migrate.journal.StatementJournal;
import dev.retort.migrate.script.InitialStatements;
import dev.retort.migrate.script.MigrationFolders;
import dev.retort.migrate.script.MigrationListener;
import dev.retort.migrate.script.MigrationTitle;
import dev.retort.migrate.script.ScriptReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.output.MigrateResult;

/** Pending migrations applied by Flyway, under the journal's eyes where statements commit by themselves. */
record Upgrade(Config config, Database database, ScriptRuns runs, Flyway flyway, MigrationListener listener) {
    /** The setting of Flyway's under which no callback runs; no retort.toml has it. */
    static final String WITHOUT_CALLBACKS = "skipDefaultCallbacks";

    private static final Pattern CALLBACK = Pattern.compile("(?:before|after|create)[A-Z].*\\.sql");

    /** Applies what is pending up to a target, and gives the names of what was applied. */
    List<String> to(UpgradeTarget target) throws SQLException {
        tidyUp(true);
        try (ScriptReader reader = new ScriptReader(flyway, config.project(), database.dialect())) {
            callbacks().forEach(file -> reader.read("", "", file).refuseReachingFiles(database.dialect()));
            UpgradeCallback callback = new UpgradeCallback(config.project(), reader, database, runs, listener);
            try (JavaCode java = JavaCode.load(config, database, target.pending(), callback, listener)) {
                callback.besideCode(!java.callbacks().isEmpty());
                Flyway watched = ConfiguredFlyway.of(config, database)
                        .javaMigrations(java.steps().toArray(JavaStep[]::new))
                        .skipDefaultCallbacks(
                                config.migrationSettings().flyway().containsKey(WITHOUT_CALLBACKS))
                        .callbacks(Stream.concat(Stream.of(callback), java.callbacks().stream())
                                .toArray(Callback[]::new))
                        .initSql(InitialStatements.of(config, database).text())
                        .target(target.version())
                        .load();
                return migrate(watched, callback);
            }
        }
    }

    /** The files that Flyway runs between migrations: of this kind of database alone. */
    private List<Path> callbacks() {
        List<Path> folders = MigrationFolders.of(config, database.dialect());
        return config.migrationFiles().stream()
                .filter(file -> folders.stream().anyMatch(file::startsWith))
                .filter(file ->
                        CALLBACK.matcher(String.valueOf(file.getFileName())).matches())
                .toList();
    }

    private List<String> migrate(Flyway watched, UpgradeCallback callback) throws SQLException {
        try {
            MigrateResult result = watched.migrate();
            if (!result.migrations.isEmpty()) {
                tidyUp(false);
            }
            return result.migrations.stream()
                    .map(output -> MigrationTitle.of(output.version, output.description))
                    .toList();
        } catch (FlywayException e) {
            RetortException failure = callback.lost()
                    .orElseGet(() -> new MigrationFailure(config, callback.failurePoint()).explain(e, flyway));
            throw database.advice(e).map(failure::withHint).orElse(failure);
        }
    }

    /** Forgets what the journal holds of migrations that are complete, and lets those go on that failed. */
    private void tidyUp(boolean readying) throws SQLException {
        try (Connection connection = database.connect()) {
            StatementJournal journal = new StatementJournal(connection, database);
            if (!journal.exists()) {
                return;
            }
            connection.setAutoCommit(false);
            HistoryTable history = HistoryTable.in(connection, database);
            List<HistoryTable.Row> rows = history.rows();
            List<StatementJournal.Begun> inPart = new ArrayList<>();
            for (StatementJournal.Begun begun : journal.begun()) {
                if (begun.isComplete(rows) || (begun.isUndo() && begun.started() == 0)) {
                    journal.forget(begun.migration());
                } else {
                    inPart.add(begun);
                }
            }
            if (readying) {
                inPart.stream()
                        .filter(StatementJournal.Begun::isUndo)
                        .findFirst()
                        .ifPresent(Upgrade::refuse);
                for (HistoryTable.Row row : rows) {
                    if (!row.success()
                            && inPart.stream()
                                    .anyMatch(begun -> begun.migration().equals(row.migration()))) {
                        history.remove(row);
                    }
                }
            }
            connection.commit();
        }
    }

    private static void refuse(StatementJournal.Begun undone) {
        throw new RetortException(undone.title() + " is undone in part").withHint(State.UNDONE_IN_PART.advice());
    }
}
