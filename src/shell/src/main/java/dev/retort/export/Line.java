package dev.retort.export;

import dev.retort.eval.text.TypedStatement;

/**
 * A statement that was evaluated in a session, and succeeded.
 *
 * @param type the static type of its value; empty where it has none
 * @param kind what its value is
 * @param number the number of its value among the results of the session; 0 where it has none
 */
public record Line(TypedStatement source, String type, Kind kind, int number) {

    /** What a value is in an application. */
    public enum Kind {
        /** A query of jOOQ's, whose rows were shown. */
        ROWS,
        /** A table, whose rows were shown. */
        TABLE,
        /** A query of a session. */
        SESSION_QUERY,
        /** Rows of a statement of SQL, which is the text of the line. */
        SQL,
        /** Another value that was shown. */
        VALUE,
        /** Nothing that was shown. */
        NOTHING
    }
}
