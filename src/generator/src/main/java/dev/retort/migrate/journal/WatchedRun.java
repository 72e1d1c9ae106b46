package dev.retort.migrate.journal;

import dev.retort.migrate.script.FailurePoint;
import java.sql.SQLException;

/**
 * A script on its way through a database. The caller asks {@link #next} before each statement, in order, and says how it went.
 */
public interface WatchedRun {

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
