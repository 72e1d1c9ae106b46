package dev.retort.database.duckdb;

import dev.retort.RetortException;
import dev.retort.database.Database;
import dev.retort.database.DatabaseIdentity;
import dev.retort.database.Dialect;
import dev.retort.internal.url.DataFormat;
import dev.retort.internal.url.DatabaseUrl;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.jooq.SQLDialect;

/**
 * A DuckDB file; or a database in memory that lives as long as this object, and has a view of a file of rows. What is opened reaches no
 * other file, no extension and no server, and cannot be told otherwise.
 */
final class DuckDbDatabase implements Database {
    private static final String MEMORY = "jdbc:duckdb:";

    private final DatabaseIdentity identity;
    /** All connections are of the one engine that this one has started. */
    private final DuckDBConnection keeper;

    private DuckDbDatabase(String name, String historyTable, DuckDBConnection keeper) {
        this.identity = new DatabaseIdentity(Dialect.of(SQLDialect.DUCKDB), "main", historyTable, name);
        this.keeper = keeper;
    }

    /** Opens what a URL names; a file must exist. */
    static DuckDbDatabase open(DatabaseUrl url, boolean readOnly, String historyTable) {
        if (url.file().isEmpty()) {
            return new DuckDbDatabase(":memory:", historyTable, start(MEMORY, ":memory:", false, Optional.empty()));
        }
        Path file = url.file().get();
        if (Files.isDirectory(file)) {
            throw RetortException.connection(file + " is a folder, not a file", null);
        }
        if (!Files.exists(file)) {
            throw RetortException.connection("there is no file " + file, null)
                    .withHint("check the path; Retort makes no DuckDB databases");
        }
        if (!Files.isReadable(file)) {
            throw RetortException.connection("you may not read " + file, null);
        }
        String name = String.valueOf(file.getFileName());
        Optional<RowsFile> rows = DataFormat.of(file).map(format -> new RowsFile(file, format));
        if (rows.isPresent()) {
            return new DuckDbDatabase(name, historyTable, start(MEMORY, name, false, rows));
        }
        if (file.toString().indexOf(';') >= 0) {
            throw RetortException.usage("DuckDB's driver opens no file with a semicolon in its path: " + file)
                    .withHint("give the file or its folder another name");
        }
        return new DuckDbDatabase(
                name, historyTable, start(MEMORY + file, name, readOnly || !Files.isWritable(file), Optional.empty()));
    }

    private static DuckDBConnection start(String jdbc, String name, boolean readOnly, Optional<RowsFile> rows) {
        Properties settings = new Properties();
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("allow_community_extensions", "false");
        settings.setProperty("allow_persistent_secrets", "false");
        // Where memory does not suffice, a query fails: nothing is written besides the database.
        settings.setProperty("temp_directory", "");
        if (rows.isEmpty()) {
            // From the first moment on: a file may bring a log of what is yet to be done.
            settings.setProperty("enable_external_access", "false");
            settings.setProperty("lock_configuration", "true");
        }
        if (readOnly) {
            settings.setProperty(DuckDBDriver.DUCKDB_READONLY_PROPERTY, "true");
        }
        try {
            DuckDBConnection connection =
                    DriverManager.getConnection(jdbc, settings).unwrap(DuckDBConnection.class);
            try (Statement statement = connection.createStatement()) {
                if (rows.isPresent()) {
                    for (String sql : rows.get().statements()) {
                        statement.execute(sql);
                    }
                }
                return connection;
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw explain(name, rows.isPresent(), e);
        }
    }

    private static RetortException explain(String name, boolean isOfRows, SQLException e) {
        String reason = String.valueOf(e.getMessage());
        if (reason.contains("not a valid DuckDB database file")) {
            return RetortException.connection(name + " is not a DuckDB database", e);
        }
        if (reason.contains("Could not set lock on file")) {
            return RetortException.connection("another process has " + name + " open, and may write to it", e)
                    .withHint("close it there, or open it with --read-only in both");
        }
        return RetortException.connection(
                (isOfRows ? "" : "the DuckDB database ") + name + " cannot be opened: " + firstLines(reason), e);
    }

    /** Without the statement, which is ours. */
    private static String firstLines(String reason) {
        return reason.replaceFirst("(?s)\\n\\s*LINE \\d+:.*", "").strip();
    }

    @Override
    public DatabaseIdentity identity() {
        return identity;
    }

    @Override
    public Connection connect() {
        try {
            return keeper.duplicate();
        } catch (SQLException e) {
            throw explain(displayName(), false, e);
        }
    }

    @Override
    public void close() {
        try {
            keeper.close();
        } catch (SQLException _) {
            // There is nothing left that could be done for it.
        }
    }
}
