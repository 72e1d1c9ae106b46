package dev.retort.cli.shell;

import dev.retort.RetortException;
import dev.retort.database.Database;
import dev.retort.database.SqlFailure;
import dev.retort.migrate.schema.SchemaFingerprint;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The questions to a database about its schema, asked through a connection of its own that it keeps until it is closed. Several threads
 * may ask.
 */
public final class SchemaProbe implements AutoCloseable {
    private static final int SECONDS = 10;

    private static final String NO_HISTORY = "no history";

    private final Database database;
    private @Nullable Connection connection;

    public SchemaProbe(Database database) {
        this.database = database;
    }

    /**
     * A migration that the history has.
     *
     * @param rank its number in the history
     * @param name {@code V5 "add article"}
     */
    record Applied(int rank, String name) {}

    /** What costs little to ask, and changes with every migration, or with every change of the schema. */
    public String mark() {
        Optional<String> version = database.dialect().schemaVersion();
        return ask(statement -> version.isPresent() ? text(statement, version.get()) : history(statement));
    }

    /** Asks first whether there is one: a question about a table that is not there is an error in the server's log. */
    private String history(Statement statement) throws SQLException {
        try {
            return !isThere(statement)
                    ? NO_HISTORY
                    : text(
                            statement,
                            "select count(*), max(installed_rank), sum(checksum), sum(case when success then 1 else 0"
                                    + " end) from " + table());
        } catch (SQLException e) {
            if (isAbsent(e)) {
                return NO_HISTORY;
            }
            throw e;
        }
    }

    private boolean isThere(Statement statement) throws SQLException {
        String question = database.dialect().countOfTables(database.schema(), List.of(database.historyTable()));
        return !text(statement, question).startsWith("0");
    }

    private String table() {
        return database.dialect().qualified(database.schema(), database.historyTable());
    }

    /** The class of SQL states that tell of a wrong name, and SQLite's code, which has none. */
    private static boolean isAbsent(SQLException e) {
        return e.getSQLState() == null ? e.getErrorCode() == 1 : e.getSQLState().startsWith("42");
    }

    /** The fingerprint of everything in the schema that generated code depends on. */
    String fingerprint() {
        return ask(statement -> SchemaFingerprint.of(statement.getConnection(), database));
    }

    /** The migrations that the history says are applied, in the order in which they ran. */
    public List<Applied> applied() {
        return ask(statement -> {
            List<Applied> applied = new ArrayList<>();
            if (!isThere(statement)) {
                return applied;
            }
            try (ResultSet row = statement.executeQuery("select installed_rank, version, description" + " from "
                    + table() + " where success order by installed_rank")) {
                while (row.next()) {
                    String version = row.getString(2) == null ? "R" : "V" + row.getString(2);
                    applied.add(new Applied(row.getInt(1), version + " \"" + row.getString(3) + "\""));
                }
            } catch (SQLException e) {
                if (!isAbsent(e)) {
                    throw e;
                }
            }
            return applied;
        });
    }

    private static String text(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            StringBuilder text = new StringBuilder();
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                text.append(row.getString(column)).append(' ');
            }
            return text.toString();
        }
    }

    private synchronized <T> T ask(Question<T> question) {
        try {
            Connection open = connection == null ? database.connect() : connection;
            connection = open;
            try (Statement statement = open.createStatement()) {
                statement.setQueryTimeout(SECONDS);
                return question.put(statement);
            }
        } catch (SQLException | RetortException e) {
            close();
            throw e instanceof SQLException sql ? SqlFailure.of(sql) : (RetortException) e;
        }
    }

    @Override
    public synchronized void close() {
        Connection open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException _) {
                // The server has closed it already.
            }
        }
    }

    private interface Question<T> {
        T put(Statement statement) throws SQLException;
    }
}
