package dev.retort.diff.sqlite;

/**
 * A constraint of a table or of one of its columns; a default, a collation and the way in which a column is generated are others to
 * SQLite's grammar.
 *
 * @param normal in its normal form, with its name
 * @param written as a statement has it, with its name
 * @param expression what is in the parentheses of a CHECK, or the value of a default, as it was typed; empty for others
 */
record SqliteConstraint(Kind kind, String normal, String written, String expression) {

    enum Kind {
        PRIMARY_KEY,
        NOT_NULL,
        NULL,
        UNIQUE,
        CHECK,
        DEFAULT,
        COLLATE,
        GENERATED,
        FOREIGN_KEY
    }
}
