package dev.retort.cli.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.retort.database.Database;
import dev.retort.database.open.DatabaseOpener;
import dev.retort.internal.url.DatabaseUrl;
import dev.retort.testing.TestDatabase;
import dev.retort.testing.TestServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TableCountTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "POSTGRES_14", "SQLITE"})
    void tablesAndViewsOfTheSchema_areCounted_andNoOthers(TestDatabase kind) throws SQLException {
        DatabaseUrl other = kind.createSchema();
        DatabaseUrl url = kind.createSchema();
        try (Database elsewhere = DatabaseOpener.open(TestServer.config(folder, other), _ -> {});
                Database database = DatabaseOpener.open(TestServer.config(folder, url), _ -> {})) {
            assertEquals(0, TableCount.of(database));
            run(elsewhere, "create table elsewhere (id int primary key)");
            run(database, "create table film (id int primary key)", "create view film_list as select id from film");
            assertEquals(2, TableCount.of(database));
        }
    }

    private static void run(Database database, String... statements) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }
}
