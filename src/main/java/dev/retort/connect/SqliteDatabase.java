package dev.retort.connect;

import dev.retort.RetortException;
import dev.retort.config.DatabaseUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jooq.SQLDialect;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

/** A SQLite file. */
final class SqliteDatabase implements Database {
    private static final int BUSY_MILLISECONDS = 10_000;

    private final String jdbc;
    private final Path file;

    private SqliteDatabase(String jdbc, Path file) {
        this.jdbc = jdbc;
        this.file = file;
    }

    /** What to do when the file does not exist. */
    enum Missing {
        IS_AN_ERROR,
        IS_CREATED
    }

    static SqliteDatabase open(DatabaseUrl url, Missing missing) {
        String jdbc = url.jdbc();
        Path file = Path.of(jdbc.replaceFirst("^jdbc:sqlite:(file:)?", "").replaceFirst("\\?.*", ""))
                .toAbsolutePath();
        if (Files.isDirectory(file)) {
            throw RetortException.connection(file + " is a folder, not a SQLite file", null);
        }
        if (!Files.exists(file)) {
            if (missing == Missing.IS_AN_ERROR) {
                throw RetortException.connection("There is no file " + file, null)
                        .withHint("check the path; Retort makes no database that is only looked at");
            }
            create(file);
        }
        if (!Files.isReadable(file)) {
            throw RetortException.connection("You may not read " + file, null);
        }
        SqliteDatabase database = new SqliteDatabase(jdbc, file);
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("select count(*) from sqlite_master");
            return database;
        } catch (SQLException e) {
            throw database.explain(e);
        }
    }

    private static void create(Path file) {
        try {
            OwnerOnly.newFile(file);
        } catch (IOException e) {
            throw RetortException.connection("The file " + file + " cannot be made: " + Failures.reason(e), e);
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
        return String.valueOf(file.getFileName());
    }

    @Override
    public Connection connect() {
        SQLiteConfig config = new SQLiteConfig();
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
            return RetortException.connection(file + " is not a SQLite database", e);
        }
        return RetortException.connection("The SQLite file " + file + " cannot be opened: " + e.getMessage(), e);
    }

    @Override
    public void close() {
        // Each connection belongs to whoever asked for it.
    }
}
