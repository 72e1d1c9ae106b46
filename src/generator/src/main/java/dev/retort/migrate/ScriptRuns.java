package dev.retort.migrate;

import dev.retort.database.Database;
import dev.retort.migrate.journal.StatementJournal;
import dev.retort.migrate.journal.WatchedRun;
import dev.retort.migrate.mariadb.CommittingRun;
import dev.retort.migrate.mariadb.UnrecordedRun;
import dev.retort.migrate.postgres.SeparateRun;
import dev.retort.migrate.script.MigrationListener;
import dev.retort.migrate.script.MigrationScript;
import java.sql.Connection;
import java.sql.SQLException;

/** The runs of scripts, each of the kind that its database needs. */
enum ScriptRuns {
    /** What a run has done is written down, and continued by the next. */
    RECORDED,
    /** The database is thrown away, and no run continued. */
    UNRECORDED;

    /** Begins a script, or continues it. */
    WatchedRun open(MigrationScript script, Connection connection, Database database, MigrationListener listener)
            throws SQLException {
        if (!database.dialect().commitsDefinitions()) {
            return SeparateRun.open(script, new StatementJournal(connection, database), database.dialect(), listener);
        }
        return this == RECORDED
                ? CommittingRun.open(script, new StatementJournal(connection, database), listener)
                : UnrecordedRun.open(script, connection, database.schema(), listener);
    }
}
