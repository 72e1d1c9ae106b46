package dev.retort.database.open;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.database.Database;
import dev.retort.internal.url.DatabaseUrl;
import dev.retort.testing.Await;
import dev.retort.testing.TestDatabase;
import dev.retort.testing.TestServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShadowDatabaseTest {
    private static final String ABANDONED = "scratch_of_retort_00000001abcdefab";

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "POSTGRES_14"})
    void scratchDatabaseOfAKilledProcess_goesWhenTheNextIsMade_andOneInUseStays(TestDatabase kind) throws SQLException {
        DatabaseUrl url = kind.createSchema();
        try (Database server = DatabaseOpener.open(TestServer.config(Path.of("target"), url), _ -> {});
                Database first = DatabaseOpener.scratchBeside(TestServer.config(Path.of("target"), url));
                Connection user = first.connect()) {
            execute(server, "create database " + ABANDONED);
            Set<String> before = scratches(server);
            assertTrue(before.contains(ABANDONED));

            DatabaseOpener.scratchBeside(TestServer.config(Path.of("target"), url))
                    .close();

            Set<String> after = scratches(server);
            assertFalse(after.contains(ABANDONED));
            before.remove(ABANDONED);
            assertEquals(before, after);
            assertTrue(user.isValid(1));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "POSTGRES_14"})
    void scratchDatabaseOfAKilledProcess_goesWithIt(TestDatabase kind) throws Exception {
        DatabaseUrl url = kind.createSchema();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        ShadowDatabaseTest.class.getName(),
                        url.jdbc(),
                        url.user().orElse(""))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
                Database server = DatabaseOpener.open(TestServer.config(Path.of("target"), url), _ -> {})) {
            String name = output.readLine();
            assertTrue(scratches(server).contains(name), name);

            process.destroyForcibly().waitFor();

            Await.until(name + " is gone", () -> !scratches(server).contains(name));
        } finally {
            process.destroyForcibly();
        }
    }

    /** Makes a scratch database on a server, says its name, and waits. */
    public static void main(String... arguments) throws IOException, SQLException {
        DatabaseUrl url = DatabaseUrl.parse(arguments[0], Path.of(""))
                .withUser(Optional.of(arguments[1]).filter(user -> !user.isEmpty()));
        Database scratch = DatabaseOpener.scratchBeside(TestServer.config(Path.of("target"), url));
        try (Connection connection = scratch.connect()) {
            new PrintStream(System.out, true, StandardCharsets.UTF_8).println(connection.getCatalog());
        }
        System.in.read();
    }

    private static Set<String> scratches(Database server) throws SQLException {
        Set<String> names = new HashSet<>();
        try (Connection connection = server.connect();
                ResultSet catalog = connection.getMetaData().getCatalogs()) {
            while (catalog.next()) {
                if (catalog.getString(1).startsWith("scratch_of_retort_")) {
                    names.add(catalog.getString(1));
                }
            }
        }
        return names;
    }

    private static void execute(Database server, String sql) throws SQLException {
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
