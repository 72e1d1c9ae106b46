package dev.retort.generate;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.RetortException;
import dev.retort.config.Naming;
import dev.retort.database.SqlFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.TimeZone;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.conf.StatementType;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates and times of MariaDB are read as they are, or not at all. */
@Isolated
class MariaDbTimesTest {
    private static final String SCHEMA = """
        create table event (id int primary key auto_increment, da date, ti time, ti6 time(6), dt datetime,
          dt6 datetime(6), ts timestamp(3) null);

        create procedure latest(out da date, out ti time, out dt datetime)
          select event.da, event.ti, event.dt into da, ti, dt from event limit 1;

        """;

    @TempDir
    private Path folder;

    private GeneratedCase generated;
    private Table<?> event;

    @BeforeEach
    void create() throws SQLException, IOException {
        generated = GeneratedCase.open(false, SCHEMA, Naming.NONE, folder);
        event = (Table<?>) generated.constant("Tables", "EVENT");
        db().execute("set sql_mode = 'ALLOW_INVALID_DATES', time_zone = '+00:00'");
        db().execute("insert into event (id) values (1)");
    }

    @AfterEach
    void close() {
        generated.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "ti  | 838:59:59                  | not a time of day: '838:59:59'",
                "ti  | -01:00:00                  | not a time of day: '-01:00:00'",
                "ti  | 24:00:00                   | not a time of day: '24:00:00'",
                "ti6 | -00:00:00.000001           | not a time of day: '-00:00:00.000001'",
                "da  | 2024-02-31                 | not a date: '2024-02-31'",
                "da  | 2024-00-00                 | not a date: '2024-00-00'",
                "da  | 0000-00-00                 | not a date: '0000-00-00'",
                "dt  | 2024-02-31 10:00:00        | not a date and time: '2024-02-31 10:00:00'",
                "dt  | 0000-00-00 00:00:00        | not a date and time: '0000-00-00 00:00:00'",
                "dt6 | 2024-00-01 10:00:00.000001 | not a date and time: '2024-00-01 10:00:00.000001'",
                "ts  | 0000-00-00 00:00:00        | not a date and time: '0000-00-00 00:00:00.000'"
            })
    void valueThatItsTypeCannotHold_isShownAndReadAsText(String column, String value, String reason) {
        db().execute("update event set " + column + " = ?", value);
        Field<?> field = column(column);
        RetortException error = unreadable(db(), field);
        assertEquals("\"event\".\"" + column + "\" is " + reason, error.getMessage());
        assertEquals(
                "select the column as text: COLUMN.cast(String.class)",
                error.hint().orElseThrow());
        assertTrue(reason.contains(
                String.valueOf(db().select(field.cast(String.class)).from(event).fetchAny(0))));
    }

    @Test
    void valueThatComesInTheServersOwnForm_isShownAsWell() throws SQLException {
        db().execute("update event set da = '2024-02-31', ti6 = '-01:00', dt = '2024-02-31 10:00', ts = 0");
        Record server = db().fetchSingle("select @@socket, database()");
        String url = "jdbc:mariadb://localhost/%s?user=root&sslMode=disable&useServerPrepStmts=true&localSocket=%s";
        try (Connection connection = DriverManager.getConnection(url.formatted(server.get(1), server.get(0)))) {
            DSLContext prepared = DSL.using(connection, SQLDialect.MARIADB);
            Map.of("da", "2024-02-31", "ti6", "-01:00:00", "dt", "2024-02-31 10:00:00", "ts", "0000-00-00 00:00:00")
                    .forEach((name, value) -> {
                        String message = String.valueOf(
                                unreadable(prepared, column(name)).getMessage());
                        assertTrue(message.contains("'" + value), message);
                    });
        }
    }

    private RetortException unreadable(DSLContext way, Field<?> field) {
        return SqlFailure.of(assertThrows(
                DataAccessException.class, () -> way.select(field).from(event).fetch()));
    }

    @Test
    void everyMomentThatJavaHas_isReadAndWrittenAsItIs() {
        Map<String, Object> values = Map.of(
                "da", LocalDate.of(1, 1, 1),
                "ti", LocalTime.of(23, 59, 59),
                "ti6", LocalTime.of(0, 0, 0, 1000),
                "dt", LocalDateTime.of(1582, 10, 10, 0, 0),
                "dt6", LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_000),
                "ts", LocalDateTime.of(1970, 1, 1, 0, 0, 1, 1_000_000));
        assertStored(values);
    }

    @Test
    void hourThatTheClocksSkip_isReadAndWrittenAsItIs() {
        TimeZone here = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
        try {
            LocalDateTime skipped = LocalDateTime.of(2024, 3, 31, 2, 30);
            assertStored(Map.of("dt", skipped, "dt6", skipped, "ts", skipped, "ti", LocalTime.of(2, 30)));
        } finally {
            TimeZone.setDefault(here);
        }
    }

    @Test
    void nothing_isReadAndWrittenAsNull() {
        Record row = db().selectFrom(event).fetchSingle();
        for (Field<?> field : event.fields()) {
            assertTrue(field.getName().equals("id") || row.get(field) == null, field.getName());
        }
        db().insertInto(event)
                .columns(column("id"), column("da"))
                .values(2, null)
                .execute();
        assertEquals(2, db().fetchCount(event, column("da").isNull()));
    }

    @Test
    void dateWithATimeOfDay_isNotCutOff() {
        db().execute("update event set da = '2024-01-31'");
        Field<LocalDate> date = column("da");
        Field<LocalDate> midnight = DSL.field("timestamp({0})", date.getDataType(), date);
        Field<LocalDate> morning = DSL.field("timestamp({0}, '10:00')", date.getDataType(), date);
        assertEquals(
                LocalDate.of(2024, 1, 31),
                db().select(midnight).from(event).fetchSingle().value1());
        assertThrows(
                DataAccessException.class,
                () -> db().select(morning).from(event).fetch());
    }

    @Test
    void parameterOfAProcedure_isReadAsItIs() throws ReflectiveOperationException {
        db().execute("update event set da = '2024-01-31', ti = '10:00', dt = '2024-01-31 10:00'");
        Object called = latest();
        assertAll(
                () -> assertEquals(LocalDate.of(2024, 1, 31), got(called, "Da")),
                () -> assertEquals(LocalTime.of(10, 0), got(called, "Ti")),
                () -> assertEquals(LocalDateTime.of(2024, 1, 31, 10, 0), got(called, "Dt")));
        db().execute("update event set ti = '-01:00'");
        assertThrows(ReflectiveOperationException.class, this::latest);
    }

    private Object latest() throws ReflectiveOperationException {
        return generated
                .type("Routines")
                .getMethod("latest", Configuration.class)
                .invoke(null, db().configuration());
    }

    private static Object got(Object routine, String parameter) throws ReflectiveOperationException {
        return routine.getClass().getMethod("get" + parameter).invoke(routine);
    }

    /** Writes the values with variables and as literals, and compares what the server holds and what is read. */
    private void assertStored(Map<String, Object> values) {
        DSLContext literal = DSL.using(
                db().configuration().derive(db().settings().withStatementType(StatementType.STATIC_STATEMENT)));
        values.forEach((name, value) -> {
            Field<Object> field = column(name);
            for (DSLContext way : new DSLContext[] {db(), literal}) {
                db().execute("update event set " + name + " = null");
                way.update(event).set(field, value).execute();
                String written = String.valueOf(db().fetchValue("select cast(" + name + " as char) from event"));
                String text = value.toString().replace('T', ' ');
                assertTrue(
                        written.startsWith(text),
                        () -> name + ": " + text + " is stored as " + written + " by "
                                + way.renderInlined(DSL.val(value, field)));
                Result<?> read =
                        way.select(field).from(event).where(field.eq(value)).fetch();
                assertEquals(1, read.size(), () -> name + " does not equal " + text);
                assertEquals(value, read.getFirst().get(0), name);
            }
        });
    }

    private DSLContext db() {
        return generated.db();
    }

    @SuppressWarnings("unchecked")
    private <T> Field<T> column(String name) {
        return (Field<T>) event.field(name);
    }
}
