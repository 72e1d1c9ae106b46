package dev.retort.migrate;

import dev.retort.RetortException;
import dev.retort.config.Config;
import dev.retort.database.Database;
import dev.retort.database.ServerNotices;
import dev.retort.migrate.journal.HistoryTable;
import dev.retort.migrate.journal.StatementJournal;
import dev.retort.migrate.journal.WatchedRun;
import dev.retort.migrate.lock.MigrationLock;
import dev.retort.migrate.script.FailedStatement;
import dev.retort.migrate.script.FailurePoint;
import dev.retort.migrate.script.InitialStatements;
import dev.retort.migrate.script.MigrationListener;
import dev.retort.migrate.script.MigrationScript;
import dev.retort.migrate.script.MigrationTitle;
import dev.retort.migrate.script.ScriptReader;
import dev.retort.migrate.undo.UndoPlan;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Migrations undone, one after the other. A migration's row leaves the history in the transaction in which the last
 * statement of its undoing is committed, or noted as done.
 */
record Downgrade(Config config, Database database, ScriptReader reader, MigrationListener listener) {

    /** Undoes what the plan says, and gives the names of what was undone. */
    List<String> run(UndoPlan plan) throws SQLException {
        List<MigrationScript> scripts = plan.steps().stream().map(this::script).toList();
        refuseEmpty(scripts);
        scripts.forEach(script -> script.refuseReachingFiles(database.dialect()));
        List<String> done = new ArrayList<>();
        for (int index = 0; index < scripts.size(); index++) {
            UndoPlan.Step step = plan.steps().get(index);
            MigrationScript script = scripts.get(index);
            long since = System.nanoTime();
            boolean isTransaction = !database.dialect().commitsDefinitions() && script.isTransactional();
            listener.began(name(step.migration()), isTransaction);
            try (Connection connection = database.connect()) {
                InitialStatements.of(config, database).run(connection);
                if (!isTransaction) {
                    runJournaled(script, step.migration(), connection);
                } else {
                    runInTransaction(script, step, connection);
                }
            }
            listener.ended(name(step.migration()), Duration.ofNanos(System.nanoTime() - since));
            done.add(name(step.migration()));
        }
        return done;
    }

    private MigrationScript script(UndoPlan.Step step) {
        return reader.read(step.name(), "undoing " + name(step.migration()), step.file());
    }

    /** A file that is not filled in yet is as good as none. */
    private static void refuseEmpty(List<MigrationScript> scripts) {
        List<String> empty = scripts.stream()
                .filter(script -> script.statements().isEmpty())
                .map(script -> script.file().toString())
                .toList();
        if (!empty.isEmpty()) {
            throw new RetortException(
                            "nothing was undone, because there is no statement in " + String.join(", ", empty))
                    .withHint("write the statements that take back what the migration does, or do 0; where there is"
                            + " nothing");
        }
    }

    private void runJournaled(MigrationScript script, HistoryTable.Row migration, Connection connection)
            throws SQLException {
        MigrationLock.takeForScript(connection, database, listener);
        WatchedRun run = ScriptRuns.RECORDED.open(script, connection, database, listener);
        for (int number = 1; number <= script.statements().size(); number++) {
            if (run.next()) {
                try {
                    execute(connection, script, number);
                } catch (SQLException e) {
                    throw failure(script, number, e, run.failed());
                }
                run.done();
            }
        }
        connection.setAutoCommit(false);
        forget(migration, connection);
        new StatementJournal(connection, database).clear(script.migration());
        connection.commit();
    }

    private void runInTransaction(MigrationScript script, UndoPlan.Step step, Connection connection)
            throws SQLException {
        connection.setAutoCommit(false);
        int number = 0;
        try {
            while (number < script.statements().size()) {
                number++;
                listener.running(script.activity(number));
                execute(connection, script, number);
            }
        } catch (SQLException e) {
            connection.rollback();
            throw failure(script, number, e, FailurePoint.NOTHING_LEFT);
        }
        forget(step.migration(), connection);
        connection.commit();
    }

    /** Repeatable migrations go with the first version that is undone: they are applied again, to whatever is there then. */
    private void forget(HistoryTable.Row migration, Connection connection) throws SQLException {
        HistoryTable history = HistoryTable.in(connection, database);
        for (HistoryTable.Row row : history.rows()) {
            boolean same = row.version().equals(migration.version())
                    && (row.version().isPresent() || row.description().equals(migration.description()));
            if (same || (row.version().isEmpty() && migration.version().isPresent())) {
                history.remove(row);
            }
        }
    }

    private void execute(Connection connection, MigrationScript script, int number) throws SQLException {
        String sql = script.statements().get(number - 1).sql();
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            boolean rows = statement.execute(sql);
            while (rows || statement.getUpdateCount() != -1) {
                rows = statement.getMoreResults();
            }
            SQLWarning remark = statement.getWarnings();
            if (remark != null) {
                ServerNotices.of(remark, database.dialect()).forEach(notice -> script.tell(number, notice, listener));
            }
        }
    }

    private static RetortException failure(
            MigrationScript script, int number, SQLException e, FailurePoint failurePoint) {
        return new FailedStatement(script.file(), script.place(number).line(), failurePoint, "downgrade").explain(e);
    }

    private static String name(HistoryTable.Row migration) {
        return MigrationTitle.of(migration.version().orElse(null), migration.description());
    }
}
