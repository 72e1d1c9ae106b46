package dev.retort;

import java.sql.Connection;

/** The degree to which a transaction sees what others do meanwhile: the four levels of the SQL standard, from the least to the most. */
public enum Isolation {
    /** Sees what others have not committed. PostgreSQL has {@link #READ_COMMITTED} in its place. */
    READ_UNCOMMITTED(Connection.TRANSACTION_READ_UNCOMMITTED),

    /** Sees at each statement what was committed before it. PostgreSQL's usual one. */
    READ_COMMITTED(Connection.TRANSACTION_READ_COMMITTED),

    /** Sees what was committed before its first query. The usual one of MariaDB and MySQL. */
    REPEATABLE_READ(Connection.TRANSACTION_REPEATABLE_READ),

    /** As if transactions ran one after the other. SQLite's only one. */
    SERIALIZABLE(Connection.TRANSACTION_SERIALIZABLE);

    private final int level;

    Isolation(int level) {
        this.level = level;
    }

    /** {@return the constant of {@link Connection} for it} */
    public int level() {
        return level;
    }
}
