package dev.retort.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.database.Database;
import dev.retort.database.open.DatabaseOpener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each database is of the version that it is said to be. */
class TestDatabaseTest {

    @TempDir
    static Path folder;

    @Test
    void readme_saysWhichVersionsAreTested() throws IOException, SQLException {
        String readme = Files.readString(Path.of("README.md"));
        for (String product : List.of("MariaDB", "MySQL", "PostgreSQL")) {
            String versions = Stream.of(TestDatabase.values())
                    .filter(kind -> kind.product().equals(product))
                    .map(TestDatabase::version)
                    .collect(Collectors.joining(", "));
            assertTrue(readme.contains("\n| " + product + " | " + versions + " |"), product + " " + versions);
        }
        try (Connection sqlite = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            String version = sqlite.getMetaData().getDatabaseProductVersion();
            assertTrue(readme.contains("\n| SQLite | " + version + ", which is in the driver |"), version);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("slow")
    void database_isOfItsVersion(TestDatabase kind) throws SQLException {
        try (Database database = DatabaseOpener.open(TestServer.config(folder, kind.createSchema()), _ -> {});
                Connection connection = database.connect()) {
            String version = connection.getMetaData().getDatabaseProductVersion();
            assertTrue(version.startsWith(kind.version()), version);
            assertEquals(kind.dialect(), database.dialect().jooq());
        }
    }
}
