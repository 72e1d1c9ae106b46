package dev.retort.migrate.history;

import dev.retort.database.Database;
import dev.retort.migrate.journal.HistoryTable;
import dev.retort.migrate.journal.StatementJournal;
import dev.retort.migrate.script.MigrationTitle;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.RepairOutput;
import org.flywaydb.core.api.output.RepairResult;

/** Flyway's repair of the history, and the journal's with it. It says in words what was done. */
public record Repair(Database database, Flyway flyway) {

    public List<String> run(boolean fromStart) throws SQLException {
        List<String> done = new ArrayList<>();
        RepairResult result = flyway.repair();
        result.migrationsRemoved.forEach(row -> done.add("forgot that " + name(row) + " failed"));
        result.migrationsDeleted.forEach(row -> done.add("accepted that the file of " + name(row) + " is gone"));
        result.migrationsAligned.forEach(row -> done.add("accepted the file of " + name(row) + " as it is now"));
        if (fromStart) {
            done.addAll(forgetParts());
        }
        return done;
    }

    private List<String> forgetParts() throws SQLException {
        try (Connection connection = database.connect()) {
            StatementJournal journal = new StatementJournal(connection, database);
            List<String> forgotten = new ArrayList<>();
            for (StatementJournal.Begun begun :
                    journal.inPart(HistoryTable.in(connection, database).rows())) {
                journal.forget(begun.migration());
                forgotten.add("forgot how far " + (begun.isUndo() ? "the undoing of " : "") + begun.title()
                        + " had come (" + statements(begun.done()) + "): it begins anew");
            }
            return forgotten;
        }
    }

    private static String statements(int count) {
        return count == 1 ? "1 statement" : count + " statements";
    }

    private static String name(RepairOutput row) {
        return MigrationTitle.of(row.version, row.description);
    }
}
