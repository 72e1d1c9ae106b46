package dev.retort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.database.SqlFailure;
import dev.retort.internal.url.DatabaseUrl;
import dev.retort.testing.TestDatabase;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.DataTypeException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an application reads by {@code session.dsl().fetch("select …")} is what is stored, or an error that shows it. */
class PlainSqlTest {

    private static void onSqlite(Consumer<DSLContext> work) {
        on(TestDatabase.SQLITE.createSchema(), work);
    }

    private static void onMariaDb(Consumer<DSLContext> work) {
        on(TestDatabase.MARIADB_11_4.createSchema(), work);
    }

    private static void on(DatabaseUrl url, Consumer<DSLContext> work) {
        String user = url.user()
                .map(name -> (url.jdbc().contains("?") ? "&" : "?") + "user=" + name)
                .orElse("");
        try (Retort retort = Retort.open(url.jdbc() + user)) {
            retort.transaction(session -> {
                work.accept(session.dsl());
            });
        }
    }

    @Test
    void eachRowOfSqlite_hasTheTypeOfItsOwnValue() {
        onSqlite(db -> {
            Result<Record> rows =
                    db.fetch("select 1 as x union all select 2.5 union all select 'a' union all select null");
            assertEquals(Arrays.asList(1L, 2.5, "a", null), rows.getValues("x"));
            assertEquals(1, rows.get(0).get("x", Integer.class));
            assertEquals(new BigDecimal("2.5"), rows.get(1).get("x", BigDecimal.class));
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "POSTGRES_14", "SQLITE"})
    void number_isAnErrorWhereItsFieldHasNoPlaceForIt(TestDatabase kind) {
        on(kind.createSchema(), db -> {
            assertEquals(7, db.fetchValue(DSL.inline(7).cast(Integer.class)));
            assertEquals(7, db.fetchValue(DSL.field("7.00", Integer.class)));
            assertNull(db.fetchValue(DSL.field("nullif(1.5, 1.5)", Integer.class)));
            assertEquals(Long.MIN_VALUE, db.fetchValue(DSL.field("-9223372036854775808", Long.class)));
            assertEquals(new BigDecimal("1.5"), db.fetchValue(DSL.field("1.5", BigDecimal.class)));
            for (String stored : List.of("9223372036854775807", "-2147483649", "'a'", "1.5", "'1.5'", "1.5e0")) {
                refused(db, stored, Integer.class);
            }
            for (Class<?> type : List.of(Byte.class, Short.class, Integer.class, Long.class)) {
                refused(db, "1.5", type);
                refused(db, "9223372036854775808", type);
            }
            refused(db, "40000", Short.class);
            refused(db, "200", Byte.class);
            for (Class<?> type : List.of(Float.class, Double.class)) {
                refused(db, "'a'", type);
            }
        });
    }

    private static void refused(DSLContext db, String stored, Class<?> type) {
        DataAccessException thrown = assertThrows(
                DataAccessException.class, () -> db.fetchValue(DSL.field(stored, type)), stored + " " + type);
        String said = String.valueOf(SqlFailure.of(thrown).getMessage());
        String shown = stored.equals("9223372036854775808") ? "922337203685477" : stored.replaceAll("'|e0", "");
        assertTrue(said.replace(".", "").contains(shown.replace(".", "")), said);
    }

    @Test
    void conversionThatWouldLoseTheValue_isAnErrorThatShowsIt() {
        onSqlite(db -> {
            Record row = db.fetchSingle("select 'a' as x, '' as y, 'true' as z");
            assertEquals("not of the type Integer: 'a'", refused(row, "x", Integer.class));
            assertEquals("not of the type Boolean: 'a'", refused(row, "x", Boolean.class));
            assertEquals("not of the type BigDecimal: ''", refused(row, "y", BigDecimal.class));
            assertEquals(true, row.get("z", Boolean.class));
            Record text = db.fetchSingle("select '2024-02-31' as day, '2024-01-31 10:00:00' as at");
            assertEquals("not of the type LocalDate: '2024-02-31'", refused(text, "day", LocalDate.class));
            assertEquals("not of the type Date: '2024-02-31'", refused(text, "day", Date.class));
            assertEquals(LocalDateTime.of(2024, 1, 31, 10, 0), text.get("at", LocalDateTime.class));
            assertEquals(Timestamp.valueOf("2024-01-31 10:00:00"), text.get("at", Timestamp.class));
            assertEquals("a", row.get("x", String.class));
        });
    }

    @Test
    void dateOfMariaDbThatIsNone_isItsText_andNoDate() {
        onMariaDb(db -> {
            db.execute("set sql_mode = 'ALLOW_INVALID_DATES'");
            db.execute("create temporary table t (day date)");
            db.execute("insert into t values ('2024-01-31'), ('2024-02-31')");
            List<?> days = db.fetch("select day from t").getValues("day");
            assertEquals(List.of(LocalDate.of(2024, 1, 31), new UnreadableValue("2024-02-31", "a date")), days);
            Record row = db.fetch("select day from t").get(1);
            assertEquals("2024-02-31", row.get("day", String.class));
            assertEquals("not a date: '2024-02-31'", refused(row, "day", LocalDate.class));
            assertEquals("not a date: '2024-02-31'", refused(row, "day", Date.class));
            assertEquals("not a date: '2024-02-31'", refused(row, "day", Integer.class));
            DataAccessException mapping = assertThrows(DataAccessException.class, () -> row.into(Day.class));
            assertEquals(
                    "not a date: '2024-02-31'",
                    Objects.requireNonNull(mapping.getCause(DataTypeException.class))
                            .getMessage());
        });
    }

    @Test
    void severalResults_areReadSo_too() {
        onMariaDb(db -> assertEquals(
                129L,
                db.fetchMany("select cast(b'10000001' as unsigned) as x")
                        .getFirst()
                        .getValue(0, "x")));
    }

    private static String refused(Record row, String column, Class<?> type) {
        return String.valueOf(assertThrows(DataTypeException.class, () -> row.get(column, type))
                .getMessage());
    }

    /** What rows are mapped to. */
    record Day(LocalDate day) {}
}
