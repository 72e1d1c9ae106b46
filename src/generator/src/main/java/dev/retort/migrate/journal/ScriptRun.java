package dev.retort.migrate.journal;

import dev.retort.database.Database;
import dev.retort.migrate.script.FailurePoint;
import dev.retort.migrate.script.MigrationListener;
import dev.retort.migrate.script.MigrationScript;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * One script on its way through a database that keeps what succeeded of it: what is done is written down with each statement, so
 * that the run after an accident goes on where this one was.
 *
 * <p>The caller asks {@link #next} before each statement of the script, in order, and tells how it went.
 */
public sealed interface ScriptRun permits JournaledScript, SeparateStatements {

    /** Begins a script, or goes on with it. */
    static ScriptRun open(MigrationScript script, Connection connection, Database database, MigrationListener listener)
            throws SQLException {
        StatementJournal journal = new StatementJournal(connection, database);
        return database.dialect().commitsDefinitions()
                ? JournaledScript.open(script, journal, listener)
                : SeparateStatements.open(script, journal, database.dialect(), listener);
    }

    /** Whether the next statement of the script is to be run: not when it is done. */
    boolean next() throws SQLException;

    /** The statement that was to be run has succeeded. */
    void done() throws SQLException;

    /**
     * The statement that was to be run has failed: what it had done is undone where that can be, what succeeded before it
     * is committed.
     *
     * @return what is in the database now
     */
    FailurePoint failed();

    /** All statements have succeeded: what is not committed yet is. */
    void finish() throws SQLException;
}
