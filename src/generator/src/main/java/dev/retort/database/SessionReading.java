package dev.retort.database;

import dev.retort.sql.Syntax;
import java.sql.SQLException;

/** The reader of how one connection's session has its server read SQL. */
public interface SessionReading {
    /** Of a product whose sessions read alike. */
    SessionReading ALIKE = last -> last;

    /** As the session reads SQL now, which may be as it did before. */
    Syntax now(Syntax last) throws SQLException;

    /** Notes a statement that is to be sent. */
    default void sending(String sql, Syntax last) {}
}
