package dev.retort.migrate.history;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.RetortException;
import dev.retort.config.Config;
import dev.retort.database.Database;
import dev.retort.database.open.DatabaseOpener;
import dev.retort.internal.url.DatabaseUrl;
import dev.retort.migrate.journal.HistoryTable;
import dev.retort.testing.TestDatabase;
import dev.retort.testing.TestServer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Schemas whose names JDBC's metadata would take for patterns of each other. */
class SchemaNamedAlikeTest {
    private static final String HISTORY =
            " (installed_rank int, version varchar(50), description varchar(200), type varchar(20), script"
                    + " varchar(1000), checksum int, installed_by varchar(100), installed_on timestamp, execution_time"
                    + " int, success boolean)";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"a_b, axb", "a%b, axxb", "a\\b, ab", "a\\_b, a_b"})
    void historyOfPostgres_isThatOfTheSchemaOfThatName(String name, String other) throws SQLException {
        DatabaseUrl server = TestDatabase.POSTGRES_14.createSchema();
        try (Database database = open(server);
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create schema \"" + name + "\"");
            statement.execute("create schema \"" + other + "\"");
            statement.execute("create table \"" + other + "\".flyway_schema_history" + HISTORY);
            assertFalse(history(connection, database, name).exists());
            assertTrue(history(connection, database, other).exists());

            statement.execute("alter table \"" + other + "\".flyway_schema_history rename to applied");
            Config config = TestServer.config(folder, server);
            assertDoesNotThrow(() -> refuse(config, server, name));
            assertThrows(RetortException.class, () -> refuse(config, server, other));
        }
    }

    private static HistoryTable history(Connection connection, Database database, String schema) {
        return new HistoryTable(connection, database.dialect(), schema, database.historyTable());
    }

    private void refuse(Config config, DatabaseUrl server, String schema) throws SQLException {
        DatabaseUrl url = DatabaseUrl.parse(
                        server.jdbc() + "?currentSchema="
                                + URLEncoder.encode("\"" + schema + "\"", StandardCharsets.UTF_8),
                        Path.of(""))
                .withUser(server.user());
        try (Database database = open(url)) {
            assertEquals(schema, database.schema());
            OtherHistory.refuse(config, database);
        }
    }

    private Database open(DatabaseUrl url) {
        return DatabaseOpener.open(TestServer.config(folder, url), _ -> {});
    }
}
