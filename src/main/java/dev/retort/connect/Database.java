package dev.retort.connect;

import java.sql.Connection;
import org.jooq.SQLDialect;

/**
 * A database that can be connected to: one that was given by URL, or the project's embedded server, which runs for as
 * long as somebody has it open. Safe for use by several threads.
 */
public interface Database extends AutoCloseable {

    /** The dialect of SQL that the server speaks. */
    SQLDialect dialect();

    /** The schema (MariaDB: database) that was connected to; empty on SQLite. */
    String schema();

    /** Whether Retort runs the server itself, and so migrates it without being asked. */
    boolean embedded();

    /** What to call this database in a message or a prompt: no password, no user. */
    String displayName();

    /**
     * A new connection, in auto-commit mode, that the caller closes.
     *
     * @throws dev.retort.RetortException of the kind CONNECTION when there is none to be had
     */
    Connection connect();

    @Override
    void close();
}
