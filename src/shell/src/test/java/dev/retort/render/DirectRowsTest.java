package dev.retort.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.binding.mariadb.MariaDbBooleanBinding;
import dev.retort.binding.mariadb.MariaDbDateTimeBinding;
import dev.retort.internal.url.DatabaseUrl;
import dev.retort.testing.TestServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.Cursor;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;

class DirectRowsTest {
    @Test
    void rowsOfEveryUsualType_needNoValuesOfJooq() throws Exception {
        DatabaseUrl url = TestServer.createSchema();
        Field<LocalDateTime> at =
                DSL.field("at", SQLDataType.LOCALDATETIME.asConvertedDataType(new MariaDbDateTimeBinding()));
        Field<Boolean> done = DSL.field("done", SQLDataType.BOOLEAN.asConvertedDataType(new MariaDbBooleanBinding()));
        Field<Integer> id = DSL.field("id", SQLDataType.INTEGER);
        try (Connection connection =
                        DriverManager.getConnection(url.jdbc(), url.user().orElse(""), "");
                Cursor<?> cursor = DSL.using(connection, SQLDialect.MARIADB)
                        .select(id, at, done)
                        .from("(select 7 as id, timestamp('2024-02-03 04:05:06') as at, true as done) t")
                        .fetchLazy()) {
            Optional<DirectRows> rows = DirectRows.of(cursor);

            assertTrue(rows.isPresent());
            assertEquals(
                    List.of("7", "2024-02-03 04:05:06", "true"),
                    Arrays.asList(rows.orElseThrow().next()));
        }
    }
}
