package dev.retort.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.database.Database;
import dev.retort.database.open.DatabaseOpener;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each database is of the version that it is said to be. */
@Tag("slow")
class TestDatabaseTest {

    @TempDir
    static Path folder;

    @ParameterizedTest
    @EnumSource
    void database_isOfItsVersion(TestDatabase kind) throws SQLException {
        try (Database database = DatabaseOpener.open(TestServer.config(folder, kind.createSchema()), _ -> {});
                Connection connection = database.connect()) {
            String version = connection.getMetaData().getDatabaseProductVersion();
            assertTrue(version.startsWith(kind.version()), version);
            assertEquals(kind.dialect(), database.dialect());
        }
    }
}
