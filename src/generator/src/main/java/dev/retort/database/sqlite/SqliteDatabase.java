package dev.retort.database.sqlite;

import dev.retort.RetortException;
import dev.retort.database.Database;
import dev.retort.database.DatabaseIdentity;
import dev.retort.database.Dialect;
import dev.retort.database.Failures;
import dev.retort.database.OwnerOnly;
import dev.retort.internal.url.DatabaseUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jooq.SQLDialect;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

/** A SQLite file, or a database in memory that lives as long as this object. */
public final class SqliteDatabase implements Database {
    private static final int BUSY_MILLISECONDS = 10_000;

    private static final AtomicInteger MEMORIES = new AtomicInteger();

    /** The pragmas that the driver knows. */
    private static final Set<String> KNOWN = Arrays.stream(SQLiteConfig.Pragma.values())
            .map(SQLiteConfig.Pragma::getPragmaName)
            .collect(Collectors.toUnmodifiableSet());

    private final DatabaseUrl url;
    private final String jdbc;
    private final String name;
    private final DatabaseIdentity identity;
    /** Open for as long as this object is: a database in memory ends with its last connection. */
    private final Connection keeper;

    private SqliteDatabase(DatabaseUrl url, String jdbc, String name, String historyTable) {
        this.url = url;
        this.jdbc = jdbc;
        this.name = name;
        this.identity = new DatabaseIdentity(
                Dialect.of(SQLDialect.SQLITE), "", historyTable, name.substring(name.lastIndexOf('/') + 1));
        this.keeper = connect();
    }

    /** Opens what a URL names; a file that does not exist is made where it {@code creates}. */
    public static SqliteDatabase open(DatabaseUrl url, boolean creates, String historyTable) {
        if (url.file().isEmpty()) {
            return new SqliteDatabase(
                    url,
                    "jdbc:sqlite:file:retort" + MEMORIES.incrementAndGet() + "?mode=memory&cache=shared",
                    ":memory:",
                    historyTable);
        }
        Path file = url.file().get().toAbsolutePath();
        if (Files.isDirectory(file)) {
            throw RetortException.connection(file + " is a folder, not a SQLite file", null);
        }
        if (!Files.exists(file)) {
            if (!creates) {
                throw RetortException.connection("there is no file " + file, null)
                        .withHint(
                                "check the path; a missing database is made by retort upgrade, and only in a project");
            }
            create(file);
        }
        if (!Files.isReadable(file)) {
            throw RetortException.connection("you may not read " + file, null);
        }
        SqliteDatabase database = new SqliteDatabase(url, url.jdbc(), file.toString(), historyTable);
        try (Statement statement = database.keeper.createStatement()) {
            statement.execute("select count(*) from sqlite_master");
            return database;
        } catch (SQLException e) {
            database.close();
            throw database.explain(e);
        }
    }

    /** A new file in a folder, opened as the URL of another one says. */
    public static SqliteDatabase inFolder(Path folder, DatabaseUrl url, String historyTable) {
        Map<String, String> pragmas = new LinkedHashMap<>(url.parameters());
        pragmas.keySet().retainAll(KNOWN);
        DatabaseUrl.InFile file = new DatabaseUrl.InFile(folder.resolve("scratch.db"));
        return open(new DatabaseUrl(url.product(), file, pragmas, url.user(), url.password()), true, historyTable);
    }

    private static void create(Path file) {
        try {
            OwnerOnly.newFile(file);
        } catch (IOException e) {
            throw RetortException.connection("the file " + file + " cannot be made: " + Failures.reason(e), e);
        }
    }

    @Override
    public DatabaseIdentity identity() {
        return identity;
    }

    @Override
    public Connection connect() {
        return connect(configured());
    }

    @Override
    public Connection connectToRead() {
        SQLiteConfig config = configured();
        config.setReadOnly(url.file().isPresent());
        return connect(config);
    }

    /** Settings with what the URL says: the driver would pass it over in favour of what it is given besides. */
    private SQLiteConfig configured() {
        Properties properties = new Properties();
        properties.setProperty("foreign_keys", "true");
        properties.setProperty("busy_timeout", String.valueOf(BUSY_MILLISECONDS));
        url.parameters().forEach((name, value) -> {
            if (KNOWN.contains(name)) {
                properties.setProperty(name, value);
            }
        });
        return new SQLiteConfig(properties);
    }

    private Connection connect(SQLiteConfig config) {
        try {
            Connection connection = config.createConnection(jdbc);
            try (Statement statement = connection.createStatement()) {
                // What a file brings in its views and triggers may call nothing that reaches out of the database.
                statement.execute("pragma trusted_schema = off");
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
            return connection;
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
