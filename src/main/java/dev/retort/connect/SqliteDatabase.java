package dev.retort.connect;

import dev.retort.DatabaseUrl;
import dev.retort.RetortException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.SQLDialect;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

/** A SQLite file, or a database in memory that lives as long as this object. */
final class SqliteDatabase implements Database {
    private static final int BUSY_MILLISECONDS = 10_000;

    private static final String IN_MEMORY = "jdbc:sqlite::memory:";
    private static final AtomicInteger MEMORIES = new AtomicInteger();

    private final String jdbc;
    private final String name;
    /** Open for as long as this object is: a database in memory ends with its last connection. */
    private final Connection keeper;

    private SqliteDatabase(String jdbc, String name) {
        this.jdbc = jdbc;
        this.name = name;
        this.keeper = connect();
    }

    /** What to do when the file does not exist. */
    enum Missing {
        IS_AN_ERROR,
        IS_CREATED
    }

    static SqliteDatabase open(DatabaseUrl url, Missing missing) {
        if (url.jdbc().equals(IN_MEMORY)) {
            return new SqliteDatabase(
                    "jdbc:sqlite:file:retort" + MEMORIES.incrementAndGet() + "?mode=memory&cache=shared", ":memory:");
        }
        Path file = Path.of(url.jdbc().replaceFirst("^jdbc:sqlite:(file:)?", "").replaceFirst("\\?.*", ""))
                .toAbsolutePath();
        if (Files.isDirectory(file)) {
            throw RetortException.connection(file + " is a folder, not a SQLite file", null);
        }
        if (!Files.exists(file)) {
            if (missing == Missing.IS_AN_ERROR) {
                throw RetortException.connection("there is no file " + file, null)
                        .withHint(
                                "check the path; a missing database is made by retort upgrade, and only in a project");
            }
            create(file);
        }
        if (!Files.isReadable(file)) {
            throw RetortException.connection("you may not read " + file, null);
        }
        SqliteDatabase database = new SqliteDatabase(url.jdbc(), file.toString());
        try (Statement statement = database.keeper.createStatement()) {
            statement.execute("select count(*) from sqlite_master");
            return database;
        } catch (SQLException e) {
            database.close();
            throw database.explain(e);
        }
    }

    private static void create(Path file) {
        try {
            OwnerOnly.newFile(file);
        } catch (IOException e) {
            throw RetortException.connection("the file " + file + " cannot be made: " + Failures.reason(e), e);
        }
    }

    @Override
    public SQLDialect dialect() {
        return SQLDialect.SQLITE;
    }

    @Override
    public String schema() {
        return "";
    }

    @Override
    public boolean embedded() {
        return false;
    }

    @Override
    public String displayName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    @Override
    public Connection connect() {
        return connect(new SQLiteConfig());
    }

    @Override
    public Connection connectToRead() {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(!jdbc.contains("mode=memory"));
        return connect(config);
    }

    private Connection connect(SQLiteConfig config) {
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_MILLISECONDS);
        try {
            return config.createConnection(jdbc);
        } catch (SQLException e) {
            throw explain(e);
        }
    }

    private RetortException explain(SQLException e) {
        int code = e.getErrorCode();
        if (code == SQLiteErrorCode.SQLITE_NOTADB.code || code == SQLiteErrorCode.SQLITE_CORRUPT.code) {
            return RetortException.connection(name + " is not a SQLite database", e);
        }
        return RetortException.connection("the SQLite database " + name + " cannot be opened: " + e.getMessage(), e);
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
