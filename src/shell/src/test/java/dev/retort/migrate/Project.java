package dev.retort.migrate;

import dev.retort.config.Config;
import dev.retort.database.Database;
import dev.retort.database.PasswordPrompt;
import dev.retort.database.open.DatabaseOpener;
import dev.retort.internal.url.DatabaseUrl;
import dev.retort.migrate.script.MigrationListener;
import dev.retort.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A project in a folder of the test's own, and the database it migrates. */
public final class Project implements AutoCloseable {
    private final Config config;
    private final Database database;
    private final List<String> activities = new ArrayList<>();

    private Project(Config config) throws IOException {
        this.config = config;
        this.database = DatabaseOpener.open(config, true, PasswordPrompt.NOBODY, _ -> {});
        Files.createDirectories(config.migrations());
        Files.createDirectories(config.undos());
    }

    public static Project onMariaDb(Path folder) throws IOException {
        return new Project(TestServer.config(folder, TestServer.createSchema()));
    }

    public static Project on(DatabaseUrl url, Path folder) throws IOException {
        return new Project(TestServer.config(folder, url));
    }

    /** As a project's configuration says. */
    public static Project of(Config config) throws IOException {
        return new Project(config);
    }

    public static Project onSqlite(Path folder) throws IOException {
        DatabaseUrl url = DatabaseUrl.parse("jdbc:sqlite:" + folder.resolve("data.db"), Path.of(""));
        return on(url, folder);
    }

    /** On a server of its own. */
    static Project onItsOwnServer(Path folder) throws IOException {
        return new Project(TestServer.embedded(folder));
    }

    public Project migration(String name, String sql) throws IOException {
        Files.writeString(config.migrations().resolve(name), sql);
        return this;
    }

    public Project undo(String name, String sql) throws IOException {
        Files.writeString(config.project().resolve("db/undo").resolve(name), sql);
        return this;
    }

    public Migrations migrations() {
        return new Migrations(config, database);
    }

    public List<String> upgrade() {
        return upgrade("latest");
    }

    public List<String> upgrade(String target) {
        return migrations()
                .upgrade(target, MigrationListener.showing(activities::add))
                .done();
    }

    public List<String> downgrade(String target) {
        return migrations()
                .downgrade(target, MigrationListener.showing(activities::add))
                .done();
    }

    /** What was told of the work, in order. */
    List<String> activities() {
        return activities;
    }

    public Config config() {
        return config;
    }

    public Database database() {
        return database;
    }

    /** The rows of a query, their columns joined by commas. */
    public List<String> rows(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    row.add(String.valueOf(result.getString(column)));
                }
                rows.add(String.join(",", row));
            }
            return rows;
        }
    }

    public void execute(String... statements) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
