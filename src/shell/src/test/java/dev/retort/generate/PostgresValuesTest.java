package dev.retort.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.GeneratedRecord;
import dev.retort.Retort;
import dev.retort.RetortException;
import dev.retort.Session;
import dev.retort.database.SqlFailure;
import dev.retort.internal.row.ExactRows;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.TimeZone;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Table;
import org.jooq.conf.StatementType;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of PostgreSQL are read and written as they are, or not at all. */
@Tag("slow")
@Isolated
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresValuesTest {
    private static final Path SCHEMA =
            Path.of("src", "shell", "src", "test", "resources", "generate", "types-postgres", "schema.sql");

    @TempDir
    private static Path folder;

    private GeneratedCase generated;
    private Table<?> extreme;

    @BeforeAll
    void create() throws SQLException, IOException {
        generated = GeneratedCase.open("types-postgres", Files.readString(SCHEMA), folder);
        extreme = (Table<?>) generated.constant("Tables", "EXTREME");
    }

    @AfterAll
    void close() {
        generated.close();
    }

    @BeforeEach
    void begin() {
        db().execute("begin");
    }

    @AfterEach
    void rollBack() {
        db().execute("rollback");
    }

    private DSLContext db() {
        return generated.db();
    }

    @Test
    void everyType_isWrittenAsItWasRead() {
        for (String name : new String[] {"EXTREME", "LISTS"}) {
            Table<?> table = (Table<?>) generated.constant("Tables", name);
            Field<Integer> id = column(table, "id");
            for (Record row : generated.db().selectFrom(table).fetch()) {
                Record copy = generated.db().newRecord(table);
                for (Field<?> field : table.fields()) {
                    copy.set(column(table, field.getName()), row.get(field));
                }
                copy.set(id, row.get(id) + 100);
                generated.db().insertInto(table).set(copy).execute();
            }
            for (Field<?> field : table.fields()) {
                // A day and 24 hours are the same interval, in other words.
                String text = field.getType() == Duration.class ? "" : "::text";
                String differing = "select a.%1$s::text as stored, b.%1$s::text as written from %2$s a"
                        + " join %2$s b on b.id = a.id + 100 where a.%1$s%3$s is distinct from b.%1$s%3$s";
                Result<Record> rows = generated.db().fetch(differing.formatted(field.getName(), name, text));
                assertTrue(rows.isEmpty() || field.equals(id), field + "\n" + rows);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "da | infinity                | a date",
                "da | 0044-03-15 BC           | a date",
                "ts | -infinity               | a date and time",
                "ts | 0044-03-15 10:00:00 BC  | a date and time",
                "tt | infinity                | a date and time",
                "ti | 24:00:00                | a time of day",
                "tz | 24:00:00+00             | a time of day",
                "nu | NaN                     | a decimal number",
                "iv | 1 mon                   | of a fixed length"
            })
    void valueThatJavaHasNot_isShownAndReadAsText(String name, String value, String kind) {
        db().execute("update extreme set " + name + " = '" + value + "'");
        Field<?> field = column(extreme, name);
        DataAccessException thrown = assertThrows(
                DataAccessException.class,
                () -> db().select(field).from(extreme).fetch());
        RetortException error = SqlFailure.of(thrown);
        assertEquals("\"extreme\".\"" + name + "\" is not " + kind + ": '" + value + "'", error.getMessage());
        assertEquals(
                "select the column as text: COLUMN.cast(String.class)",
                error.hint().orElseThrow());
        assertEquals(value, db().select(field.cast(String.class)).from(extreme).fetchAny(0));
    }

    @ParameterizedTest
    @CsvSource({
        "date '0044-03-15 BC', java.time.LocalDate, 0044-03-15 BC",
        "date 'infinity', java.time.LocalDate, infinity",
        "date '1582-10-10', java.sql.Date, 1582-10-10",
        "timestamp '2024-03-10 02:30:01', java.sql.Timestamp, 2024-03-10 02:30:01",
        "timestamp '0044-03-15 12:00 BC', java.time.LocalDateTime, 0044-03-15 12:00:00 BC",
        "time '24:00', java.time.LocalTime, 24:00:00"
    })
    void valueOfAnExpression_isAnErrorWhereTheDriverGivesAnother(String sql, Class<?> type, String shown) {
        TimeZone here = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
        try {
            DataAccessException thrown = assertThrows(
                    DataAccessException.class,
                    () -> ExactRows.in(db().configuration())
                            .dsl()
                            .select(DSL.field(sql, type))
                            .fetch());
            assertTrue(SqlFailure.of(thrown).getMessage().endsWith(": '" + shown + "'"), thrown::toString);
        } finally {
            TimeZone.setDefault(here);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "Asia/Kathmandu", "America/Sao_Paulo"
            })
    void everyMoment_isReadAndWrittenAsItIs_inEachZone(String zone) {
        TimeZone here = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try {
            for (LocalDateTime moment : List.of(
                    LocalDateTime.of(2024, 3, 10, 2, 30),
                    LocalDateTime.of(2024, 3, 31, 2, 30, 0, 1_000),
                    LocalDateTime.of(2024, 10, 6, 2, 15),
                    LocalDateTime.of(2018, 11, 4, 0, 30),
                    LocalDateTime.of(1986, 1, 1, 0, 5),
                    LocalDateTime.of(1582, 10, 10, 12, 0),
                    LocalDateTime.of(1, 1, 1, 0, 0),
                    LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_000))) {
                assertStored("ts", moment, moment.toString().replace('T', ' '));
                assertStored("da", moment.toLocalDate(), moment.toLocalDate().toString());
                assertStored("ti", moment.toLocalTime(), moment.toLocalTime().toString());
                assertStored("tz", moment.toLocalTime().atOffset(ZoneOffset.ofHours(5)), "");
                assertStored("tt", moment.atOffset(ZoneOffset.ofHours(-12)), "");
                assertArrayStored(moment);
            }
            db().update(extreme)
                    .set(PostgresValuesTest.<LocalDate>column(extreme, "da"), LocalDate.of(-43, 3, 15))
                    .execute();
            assertEquals("0044-03-15 BC", db().fetchValue("select da::text from extreme where id = 1"));
        } finally {
            TimeZone.setDefault(here);
        }
    }

    private void assertArrayStored(LocalDateTime moment) {
        Table<?> lists = (Table<?>) generated.constant("Tables", "LISTS");
        Field<LocalDateTime[]> field = column(lists, "ts");
        db().update(lists).set(field, new LocalDateTime[] {moment, null}).execute();
        assertEquals(
                Arrays.asList(moment, null),
                Arrays.asList(db().select(field)
                        .from(lists)
                        .where(field.eq(new LocalDateTime[] {moment, null}))
                        .fetchAny(field)));
    }

    /** Writes the value with a variable and as a literal, and compares what the server holds and what is read. */
    private <T> void assertStored(String name, T value, String text) {
        DSLContext literal = DSL.using(
                db().configuration().derive(db().settings().withStatementType(StatementType.STATIC_STATEMENT)));
        Field<T> field = column(extreme, name);
        for (DSLContext way : List.of(db(), literal)) {
            db().execute("update extreme set " + name + " = null");
            way.update(extreme).set(field, value).execute();
            String stored = String.valueOf(db().fetchValue("select " + name + "::text from extreme where id = 1"));
            assertTrue(stored.startsWith(text), () -> name + ": " + value + " is stored as " + stored);
            // From the sixth time on, the driver is given values in binary form.
            for (int i = 0; i < 7; i++) {
                T read = way.select(field).from(extreme).where(field.eq(value)).fetchAny(field);
                assertEquals(instant(value), instant(read), () -> name + ": " + value);
            }
        }
    }

    /** An instant is read with the offset of the connection's time zone. */
    private static Object instant(Object value) {
        return value instanceof OffsetDateTime moment ? moment.toInstant() : value;
    }

    @Test
    void keysOfTypesThatJavaHasNot_areFoundAsSqlFindsThem() {
        Table<?> keyed = (Table<?>) generated.constant("Tables", "KEYED");
        Table<?> child = (Table<?>) generated.constant("Tables", "CHILD");
        Field<String> code = column(keyed, "code");
        Field<String> address = column(keyed, "address");
        assertEquals(1, db().fetchCount(keyed, code.eq("ABC")));
        assertEquals(1, db().fetchCount(keyed, code.in("ABC", "x")));
        assertEquals(1, db().fetchCount(keyed, address.eq("10.0.0.1/32")));
        assertEquals(1, db().fetchCount(keyed, address.between("10.0.0.0", "10.0.0.9")));
        assertTrue(db().renderInlined(code.eq("it's")).endsWith(" = 'it''s'"), db().renderInlined(code.eq("it's")));
        try (Retort retort = generated.retort();
                Session session = retort.session()) {
            GeneratedRecord<?> row = (GeneratedRecord<?>) session.query(keyed).one();
            row.set(column(keyed, "address"), "10.0.0.1");
            GeneratedRecord<?> other = (GeneratedRecord<?>) session.dsl().newRecord(keyed);
            other.set(code, "other");
            other.set(address, "::1");
            other.set(PostgresValuesTest.<OffsetDateTime>column(keyed, "at"), OffsetDateTime.now());
            other.set(PostgresValuesTest.<BigDecimal>column(keyed, "amount"), BigDecimal.ONE);
            session.add(other);
            session.flush();
            other.set(address, "::2");
            session.flush();
            assertEquals(1, session.dsl().fetchCount(keyed, address.eq("::2")));
            session.delete(other);
            session.flush();
            assertEquals(1, session.dsl().fetchCount(keyed));
            assertEquals(
                    1,
                    session.dsl()
                            .fetchCount(
                                    child,
                                    PostgresValuesTest.<String>column(child, "code")
                                            .eq(row.get(code))));
            session.rollback();
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> Field<T> column(Table<?> table, String name) {
        return (Field<T>) table.field(name);
    }
}
