package dev.retort.internal.row;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.retort.Retort;
import dev.retort.database.Database;
import dev.retort.database.SqlFailure;
import dev.retort.database.open.DatabaseOpener;
import dev.retort.internal.url.DatabaseUrl;
import dev.retort.testing.TestServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.junit.jupiter.api.Test;

/** Nested rows are all there, however long they are, or there is an error. */
class WholeGroupsTest {
    private static final String SHORT = "set session group_concat_max_len = 1024";

    private static DatabaseUrl fortyNames() {
        DatabaseUrl url = TestServer.createSchema();
        TestServer.execute(url, """
            create table child as select seq as id, repeat('x', 100) as name from seq_1_to_40
            """);
        return url;
    }

    private static int nested(DSLContext dsl) {
        return dsl.select(multiset(select(field("name", String.class)).from("child")))
                .fetchSingle()
                .value1()
                .size();
    }

    @Test
    void multiset_hasAllItsRows_onAConnectionWithALowLimit() {
        DatabaseUrl url = fortyNames();
        try (Retort retort = Retort.open(url.jdbc() + "&user=root")) {
            int rows = retort.transaction(session -> {
                session.dsl().execute(SHORT);
                return nested(session.dsl());
            });
            assertEquals(40, rows);
        }
    }

    @Test
    void textThatIsCutAllTheSame_isAnError() throws SQLException {
        try (Database database = DatabaseOpener.open(TestServer.config(Path.of("target"), fortyNames()), _ -> {});
                Connection connection = database.connect()) {
            DSLContext dsl = DSL.using(ExactRows.in(new DefaultConfiguration()
                    .set(connection)
                    .set(SQLDialect.MARIADB)
                    .set(new Settings().withRenderGroupConcatMaxLenSessionVariable(false))));
            assertEquals(40, nested(dsl));
            dsl.execute(SHORT);
            DataAccessException error = assertThrows(DataAccessException.class, () -> nested(dsl));
            assertEquals(
                    "the server cut the text of a group: it is longer than group_concat_max_len",
                    SqlFailure.of(error).getMessage());
            assertThrows(DataAccessException.class, () -> dsl.fetch("select group_concat(name) from child"));
        }
    }
}
