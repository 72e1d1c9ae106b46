package dev.retort.database.open;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.database.Database;
import dev.retort.internal.url.DatabaseUrl;
import dev.retort.testing.TestDatabase;
import dev.retort.testing.TestServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
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
