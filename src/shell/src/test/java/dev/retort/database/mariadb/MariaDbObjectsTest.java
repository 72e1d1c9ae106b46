package dev.retort.database.mariadb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.retort.database.Database;
import dev.retort.database.SchemaObject;
import dev.retort.database.open.DatabaseOpener;
import dev.retort.testing.TestDatabase;
import dev.retort.testing.TestServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MariaDbObjectsTest {
    private static final String TABLE = "create table film (id int primary key, title varchar(20))";

    private static final String VIEW =
            "create definer = nobody@'%%' view films as select title, id from film order by %d limit 3";

    @Test
    void viewOfNobody_isTheSameInAnotherDatabase_andAnotherWhereItIsSortedOtherwise() throws SQLException {
        requireTold(TestDatabase.MARIADB_11_4);
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_10_2", "MARIADB_10_11", "MYSQL_8_0"})
    @Tag("slow")
    void viewOfNobody_isTheSameInAnotherDatabase_andAnotherWhereItIsSortedOtherwise_alsoElsewhere(TestDatabase kind)
            throws SQLException {
        requireTold(kind);
    }

    private static void requireTold(TestDatabase kind) throws SQLException {
        List<SchemaObject> byTitle = objects(kind, VIEW.formatted(1));
        assertEquals(byTitle, objects(kind, VIEW.formatted(1)));
        assertNotEquals(byTitle, objects(kind, VIEW.formatted(2)));
    }

    private static List<SchemaObject> objects(TestDatabase kind, String view) throws SQLException {
        try (Database database =
                        DatabaseOpener.open(TestServer.config(Path.of("target"), kind.createSchema()), _ -> {});
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(TABLE);
            statement.execute(view);
            return database.dialect().objects(statement);
        }
    }
}
