package dev.retort.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.RetortException;
import dev.retort.config.Locking;
import dev.retort.config.Naming;
import dev.retort.config.type.ColumnTypes;
import dev.retort.database.SqlFailure;
import dev.retort.internal.url.DatabaseUrl;
import dev.retort.testing.TestPostgres;
import dev.retort.testing.TestServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Columns that hold how long something lasts are of the type {@link Duration}. */
class TypedColumnsTest {
    private static final Duration LONG = Duration.ofDays(400).plusSeconds(59).plusNanos(123_456_000);
    private static final Duration BACK = Duration.ofMinutes(-90).minusMillis(5);

    @TempDir
    private Path folder;

    @Test
    void intervalOfPostgres_isADuration() throws Exception {
        try (GeneratedCase generated = open(
                TestPostgres.createDatabase(),
                "create table task (id integer primary key, spent interval)",
                ColumnTypes.NONE)) {
            writesAndReads(generated);
            generated.db().execute("insert into task values (9, '1 day 02:00:00')");
            assertEquals(Duration.ofHours(26), spent(generated, 9));
            generated
                    .db()
                    .execute("insert into task values (10, '1 day -02:00:00'), (11, '-1 day 00:00:00.000001'),"
                            + " (12, '3 days -00:00:00.25')");
            assertEquals(Duration.ofHours(22), spent(generated, 10));
            assertEquals(Duration.ofDays(-1).plusNanos(1_000), spent(generated, 11));
            assertEquals(Duration.ofDays(3).minusMillis(250), spent(generated, 12));
        }
    }

    @Test
    void intervalWithMonths_isAnError_asTheyAreOfNoFixedLength() throws Exception {
        try (GeneratedCase generated = open(
                TestPostgres.createDatabase(),
                "create table task (id integer primary key, spent interval)",
                ColumnTypes.NONE)) {
            generated.db().execute("insert into task values (1, '1 month')");
            DataAccessException error = assertThrows(DataAccessException.class, () -> spent(generated, 1));
            String message = String.valueOf(SqlFailure.of(error).getMessage());
            assertTrue(message.contains("not of a fixed length"), message);
        }
    }

    @Test
    void microsecondsOfMariaDb_areADuration_whereTheConfigurationSaysSo() throws Exception {
        try (GeneratedCase generated = open(
                TestServer.createSchema(),
                "create table task (id integer primary key, spent bigint)",
                GeneratedCase.types(folder, "task.spent = \"duration\""))) {
            writesAndReads(generated);
            assertEquals(
                    LONG.toSeconds() * 1_000_000 + 123_456,
                    generated.db().fetchValue("select spent from task where id = 1"));
        }
    }

    @Test
    void numberInAColumnOfTrueAndFalse_isAnErrorThatShowsIt_andIsReadWhereTheConfigurationSaysInteger()
            throws Exception {
        String sql = "create table task (id integer primary key, spent tinyint(1))";
        try (GeneratedCase generated = open(TestServer.createSchema(), sql, ColumnTypes.NONE)) {
            generated.db().execute("insert into task values (1, 1), (2, 0), (3, 2), (4, -1), (5, null)");
            assertEquals(List.of(true, false), List.of(spent(generated, 1), spent(generated, 2)));
            assertNull(spent(generated, 5));
            for (int number : List.of(2, -1)) {
                int id = number == 2 ? 3 : 4;
                RetortException error =
                        SqlFailure.of(assertThrows(DataAccessException.class, () -> spent(generated, id)));
                assertEquals("\"task\".\"spent\" is not true or false: '" + number + "'", error.getMessage());
                assertTrue(error.hint().orElseThrow().contains("[types] TABLE.COLUMN = \"integer\""));
            }
        }
        try (GeneratedCase generated =
                open(TestServer.createSchema(), sql, GeneratedCase.types(folder, "task.spent = \"integer\""))) {
            generated.db().execute("insert into task values (1, 2), (2, -1)");
            assertEquals(List.of(2, -1), List.of(spent(generated, 1), spent(generated, 2)));
        }
    }

    private void writesAndReads(GeneratedCase generated) {
        Table<?> task = task(generated);
        insert(generated, 1, LONG);
        insert(generated, 2, BACK);
        insert(generated, 3, null);
        assertEquals(LONG, spent(generated, 1));
        assertEquals(BACK, spent(generated, 2));
        assertEquals(
                1,
                generated
                        .db()
                        .fetchCount(
                                task,
                                TypedColumnsTest.<Duration>column(task, "spent").gt(Duration.ofDays(399))));
        assertEquals(
                1,
                generated
                        .db()
                        .fetchCount(
                                task,
                                TypedColumnsTest.<Duration>column(task, "spent").isNull()));
    }

    private static void insert(GeneratedCase generated, int id, @Nullable Duration spent) {
        Record row = generated.db().newRecord(task(generated));
        row.set(TypedColumnsTest.<Integer>column(task(generated), "id"), id);
        row.set(TypedColumnsTest.<Duration>column(task(generated), "spent"), spent);
        generated.db().insertInto(task(generated)).set(row).execute();
    }

    private static Object spent(GeneratedCase generated, int id) {
        Table<?> task = task(generated);
        return generated
                .db()
                .select(column(task, "spent"))
                .from(task)
                .where(TypedColumnsTest.<Integer>column(task, "id").eq(id))
                .fetchSingle()
                .value1();
    }

    private static Table<?> task(GeneratedCase generated) {
        return (Table<?>) generated.constant("Tables", "TASK");
    }

    private GeneratedCase open(DatabaseUrl url, String sql, ColumnTypes types) throws Exception {
        return GeneratedCase.open(url, sql, Naming.NONE, Locking.NONE, types, folder);
    }

    @SuppressWarnings("unchecked")
    private static <T> Field<T> column(Table<?> table, String name) {
        return (Field<T>) table.field(name);
    }
}
