package dev.retort.migrate;

import dev.retort.database.Database;
import dev.retort.migrate.journal.ScriptRun;
import dev.retort.migrate.journal.StatementJournal;
import dev.retort.migrate.mariadb.CommittingRun;
import dev.retort.migrate.postgres.SeparateRun;
import dev.retort.migrate.script.MigrationListener;
import dev.retort.migrate.script.MigrationScript;
import java.sql.Connection;
import java.sql.SQLException;

/** The runs of scripts, each of the kind that its database needs. */
final class ScriptRuns {
    private ScriptRuns() {}

    /** Begins a script, or continues it. */
    static ScriptRun open(MigrationScript script, Connection connection, Database database, MigrationListener listener)
            throws SQLException {
        StatementJournal journal = new StatementJournal(connection, database);
        return database.dialect().commitsDefinitions()
                ? CommittingRun.open(script, journal, listener)
                : SeparateRun.open(script, journal, database.dialect(), listener);
    }
}
