package dev.retort.testing;

import dev.retort.config.Config;
import dev.retort.config.Naming;
import dev.retort.config.flyway.MigrationSettings;
import dev.retort.database.Database;
import dev.retort.database.UnrestrictedServer;
import dev.retort.database.open.DatabaseOpener;
import dev.retort.internal.url.DatabaseUrl;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A real MariaDB server for the tests of one JVM, started by the first that asks and stopped when the JVM ends. Each
 * test takes a database of its own:
 *
 * <pre>{@code
 * DatabaseUrl url = TestServer.createSchema();
 * TestServer.execute(url, "create table users (id int primary key)");
 * }</pre>
 */
public final class TestServer {
    private static final Path PROJECT = Path.of("target", "test-server");
    private static final String PREFIX = "test_";
    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private TestServer() {}

    /** A new, empty database. */
    public static DatabaseUrl createSchema() {
        String schema = PREFIX + ProcessHandle.current().pid() + "_" + SCHEMAS.incrementAndGet();
        DatabaseUrl url = url(schema);
        execute(url("retort"), "create or replace database " + schema);
        return url;
    }

    /** The URL of a database on this server, whether it exists or not. */
    public static DatabaseUrl url(String schema) {
        return DatabaseUrl.parse(
                        "jdbc:mariadb://localhost/" + schema + "?sslMode=disable&localSocket=" + Server.SOCKET,
                        Path.of(""))
                .withUser(Optional.of("root"));
    }

    /** Runs statements, each of which is one string, in a database of this server. */
    public static void execute(DatabaseUrl url, String... statements) {
        try (Database database = DatabaseOpener.open(config(PROJECT, url), _ -> {});
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The configuration of a project folder with a database that was given. */
    public static Config config(Path project, DatabaseUrl url) {
        return config(project, Optional.of(url));
    }

    /** The configuration of a project folder with a server of its own. */
    public static Config embedded(Path project) {
        return config(project, Optional.empty());
    }

    /** The same, with an embedded PostgreSQL of a version; an empty text for MariaDB. */
    public static Config embedded(Path project, String postgres) {
        return embedded(project)
                .withMigrationSettings(new MigrationSettings(
                        MigrationSettings.NONE.versions(),
                        Map.of(),
                        Map.of(),
                        MigrationSettings.NONE.sources(),
                        Optional.empty(),
                        Optional.of(postgres).filter(text -> !text.isEmpty()).map(Integer::valueOf)));
    }

    private static Config config(Path project, Optional<DatabaseUrl> url) {
        Path absolute = project.toAbsolutePath();
        return new Config(
                absolute,
                url,
                absolute.resolve("db/migration"),
                absolute.resolve("generated-sources"),
                "db",
                Naming.NONE);
    }

    /** Started when it is first touched; the process that this JVM starts ends with it. */
    private static final class Server {
        private static final Path SOCKET = UnrestrictedServer.start();
    }
}
