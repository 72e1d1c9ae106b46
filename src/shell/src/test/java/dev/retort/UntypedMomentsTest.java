package dev.retort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.internal.url.DatabaseUrl;
import dev.retort.internal.url.UrlDataSource;
import dev.retort.testing.TestPostgres;
import dev.retort.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.conf.StatementType;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Dates and times that no generated column is around are what they are, where clocks skip an hour and the calendar had a gap. */
@Isolated
class UntypedMomentsTest {
    private static final LocalDateTime SKIPPED = LocalDateTime.parse("2024-03-10T02:30:00");
    private static final LocalDateTime FRACTION = LocalDateTime.parse("2024-03-10T02:30:00.123456");
    private static final LocalDate OCTOBER = LocalDate.parse("1582-10-10");
    private static final LocalTime TIME = LocalTime.parse("10:20:30.123456");
    private static final Table<Record> MOMENTS = DSL.table("moments");
    private static final Field<LocalDateTime> AT = DSL.field("at", LocalDateTime.class);
    private static final Field<LocalDate> DAY = DSL.field("day", LocalDate.class);
    private static final Field<LocalTime> CLOCK = DSL.field("clock", LocalTime.class);

    @TempDir
    private Path folder;

    private final TimeZone usual = TimeZone.getDefault();

    enum Product {
        POSTGRES("timestamp", "time", "cast(%s as text)"),
        MARIADB("datetime(6)", "time(6)", "concat('', %s)"),
        SQLITE("datetime", "time", "%s");

        private final String moment;
        private final String clock;
        private final String text;

        Product(String moment, String clock, String text) {
            this.moment = moment;
            this.clock = clock;
            this.text = text;
        }

        DatabaseUrl create(Path folder) throws SQLException, IOException {
            return switch (this) {
                case POSTGRES -> TestPostgres.createDatabase();
                case MARIADB -> TestServer.createSchema();
                case SQLITE ->
                    DatabaseUrl.parse("jdbc:sqlite:" + Files.createFile(folder.resolve("moments.db")), Path.of(""));
            };
        }
    }

    @BeforeEach
    void liveWhereAnHourIsSkipped() {
        TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
    }

    @AfterEach
    void goHome() {
        TimeZone.setDefault(usual);
    }

    private interface Work {
        void with(DSLContext dsl);
    }

    private void in(Product product, Work work) throws SQLException, IOException {
        UrlDataSource source = new UrlDataSource(product.create(folder));
        try (Retort retort = Retort.open(source);
                Session session = retort.session()) {
            session.dsl()
                    .execute("create table moments (id int, at " + product.moment + ", day date, clock " + product.clock
                            + ")");
            work.with(session.dsl());
        }
    }

    private static String held(Product product, DSLContext dsl, String column) {
        String text = String.valueOf(dsl.fetchValue("select " + String.format(Locale.ROOT, product.text, column)
                + " from moments order by id desc limit 1"));
        return text.replaceFirst("\\.0+$", "");
    }

    @ParameterizedTest
    @EnumSource
    void plainSql_writesWhatWasGiven(Product product) throws SQLException, IOException {
        in(product, dsl -> {
            dsl.execute("insert into moments values (1, ?, ?, ?)", SKIPPED, OCTOBER, TIME);
            assertWritten(product, dsl);
        });
    }

    private static void assertWritten(Product product, DSLContext dsl) {
        assertEquals(
                List.of("2024-03-10 02:30:00", "1582-10-10", "10:20:30.123456"),
                List.of(held(product, dsl, "at"), held(product, dsl, "day"), held(product, dsl, "clock")));
    }

    @ParameterizedTest
    @EnumSource
    void values_areWrittenAsGiven(Product product) throws SQLException, IOException {
        in(product, dsl -> {
            dsl.insertInto(MOMENTS, AT, DAY, CLOCK)
                    .values(SKIPPED, OCTOBER, TIME)
                    .execute();
            assertWritten(product, dsl);
        });
    }

    @ParameterizedTest
    @EnumSource
    void inlinedValues_areWrittenAsGiven(Product product) throws SQLException, IOException {
        in(product, dsl -> {
            dsl.insertInto(MOMENTS, AT, DAY, CLOCK)
                    .values(DSL.inline(SKIPPED), DSL.inline(OCTOBER), DSL.inline(TIME))
                    .execute();
            assertWritten(product, dsl);
        });
    }

    @ParameterizedTest
    @EnumSource
    void staticStatements_writeWhatWasGiven(Product product) throws SQLException, IOException {
        in(product, dsl -> {
            DSL.using(dsl.configuration()
                            .deriveSettings(settings -> settings.withStatementType(StatementType.STATIC_STATEMENT)))
                    .insertInto(MOMENTS, AT, DAY, CLOCK)
                    .values(SKIPPED, OCTOBER, TIME)
                    .execute();
            assertWritten(product, dsl);
        });
    }

    @ParameterizedTest
    @EnumSource
    void batches_writeWhatWasGiven(Product product) throws SQLException, IOException {
        in(product, dsl -> {
            dsl.batch("insert into moments values (1, ?, ?, ?)")
                    .bind(SKIPPED, OCTOBER, TIME)
                    .execute();
            assertWritten(product, dsl);
            dsl.execute("delete from moments");
            dsl.batch(dsl.insertInto(MOMENTS, AT, DAY, CLOCK).values((LocalDateTime) null, null, null))
                    .bind(SKIPPED, OCTOBER, TIME)
                    .execute();
            assertWritten(product, dsl);
        });
    }

    @ParameterizedTest
    @EnumSource
    void updates_writeWhatWasGiven(Product product) throws SQLException, IOException {
        in(product, dsl -> {
            dsl.execute("insert into moments (id) values (1)");
            dsl.update(MOMENTS)
                    .set(AT, SKIPPED)
                    .set(DAY, DSL.val(OCTOBER))
                    .set(Map.of(CLOCK, TIME))
                    .execute();
            assertWritten(product, dsl);
        });
    }

    @ParameterizedTest
    @EnumSource
    void convertedValues_areWrittenAndReadAsGiven(Product product) throws SQLException, IOException {
        DataType<String> words = SQLDataType.LOCALDATETIME.asConvertedDataType(org.jooq.Converter.ofNullable(
                LocalDateTime.class, String.class, Object::toString, LocalDateTime::parse));
        in(product, dsl -> {
            dsl.execute(
                    "insert into moments values (1, ?, ?, ?)", DSL.val("2024-03-10T02:30:00", words), OCTOBER, TIME);
            assertWritten(product, dsl);
            assertEquals(
                    "2024-03-10T02:30",
                    dsl.select(DSL.field("at", words)).from(MOMENTS).fetchOne(0));
        });
    }

    @ParameterizedTest
    @EnumSource
    void untypedFields_areReadAsStored(Product product) throws SQLException, IOException {
        in(product, dsl -> {
            dsl.execute(
                    "insert into moments values (1, '2024-03-10 02:30:00.123456', '1582-10-10', '10:20:30.123456')");
            List<Function<DSLContext, Record>> ways = List.of(
                    any -> any.select(AT, DAY, CLOCK).from(MOMENTS).fetchSingle(),
                    any -> any.select(AT, DAY, CLOCK)
                            .from(MOMENTS)
                            .fetchLazy()
                            .fetchNextOptional()
                            .orElseThrow(),
                    any -> any.resultQuery("select at, day, clock from moments")
                            .coerce(AT, DAY, CLOCK)
                            .fetchSingle(),
                    any -> any.select(DSL.max(AT), DSL.coalesce(DAY, DAY), CLOCK.as("c"))
                            .from(MOMENTS)
                            .groupBy(DAY, CLOCK)
                            .fetchSingle());
            for (Function<DSLContext, Record> way : ways) {
                assertEquals(List.of(FRACTION, OCTOBER, TIME), way.apply(dsl).intoList());
            }
            assertEquals(List.of(FRACTION), dsl.select(AT).from(MOMENTS).fetchInto(LocalDateTime.class));
            assertEquals(
                    new Moments(FRACTION, OCTOBER, TIME),
                    dsl.select(AT, DAY, CLOCK).from(MOMENTS).fetchSingleInto(Moments.class));
            assertEquals(
                    FRACTION, dsl.fetchSingle("select at, day from moments").get("at", LocalDateTime.class));
            // The same field twice, and nested.
            assertEquals(
                    List.of(FRACTION, FRACTION),
                    dsl.select(AT, AT).from(MOMENTS).fetchSingle().intoList());
        });
    }

    record Moments(LocalDateTime at, LocalDate day, LocalTime clock) {}

    @ParameterizedTest
    @EnumSource
    void nestedRows_areReadAsStored(Product product) throws SQLException, IOException {
        in(product, dsl -> {
            dsl.execute(
                    "insert into moments values (1, '2024-03-10 02:30:00.123456', '1582-10-10', '10:20:30.123456')");
            Record row = dsl.select(DSL.field("id", Integer.class), DSL.row(AT, DAY, CLOCK), CLOCK)
                    .from(MOMENTS)
                    .fetchSingle();
            assertEquals(List.of(FRACTION, OCTOBER, TIME), ((Record) row.getValue(1)).intoList());
            assertEquals(TIME, row.get(2));
            assertEquals(
                    FRACTION,
                    ((Record) dsl.select(DSL.row(AT))
                                    .from(MOMENTS)
                                    .fetchSingle()
                                    .getValue(0))
                            .get(0));
            assertEquals(
                    List.of(FRACTION, OCTOBER, TIME),
                    dsl.select(DSL.multiset(DSL.select(AT, DAY, CLOCK).from(MOMENTS)))
                            .fetchSingle()
                            .value1()
                            .get(0)
                            .intoList());
            assertEquals(
                    new Moments(FRACTION, OCTOBER, TIME),
                    dsl.select(DSL.row(AT, DAY, CLOCK).mapping(Moments::new), CLOCK)
                            .from(MOMENTS)
                            .fetchSingle()
                            .value1());
        });
    }

    /** The value that came, or all that the error says. */
    private static String said(java.util.function.Supplier<Object> work) {
        try {
            return String.valueOf(work.get());
        } catch (DataAccessException e) {
            StringBuilder all = new StringBuilder("error:");
            for (Throwable t = e; t != null; t = t.getCause()) {
                all.append(' ').append(t.getMessage());
            }
            return all.toString();
        }
    }

    @ParameterizedTest
    @EnumSource
    void casts_areReadAsStored(Product product) throws SQLException, IOException {
        in(product, dsl -> {
            dsl.execute("insert into moments values (1, '2024-03-10 02:30:00', '1582-10-10', '10:20:30')");
            assertEquals(
                    List.of(SKIPPED, OCTOBER, LocalTime.parse("10:20:30")),
                    dsl.select(
                                    DSL.field("at").cast(LocalDateTime.class),
                                    DSL.field("day").cast(LocalDate.class),
                                    DSL.field("clock").cast(LocalTime.class))
                            .from(MOMENTS)
                            .fetchSingle()
                            .intoList());
        });
    }

    @ParameterizedTest
    @EnumSource
    void comparisons_findTheRow(Product product) throws SQLException, IOException {
        in(product, dsl -> {
            dsl.execute("insert into moments values (1, '2024-03-10 02:30:00', '1582-10-10', '10:20:30')");
            assertEquals(1, dsl.fetchCount(MOMENTS, AT.eq(SKIPPED)));
            assertEquals(1, dsl.fetchCount(MOMENTS, AT.eq(DSL.inline(SKIPPED))));
            assertEquals(1, dsl.fetchCount(MOMENTS, DAY.in(OCTOBER)));
            assertEquals(1, dsl.fetchCount(MOMENTS, DAY.between(OCTOBER, OCTOBER.plusDays(1))));
            assertEquals(0, dsl.fetchCount(MOMENTS, AT.eq(SKIPPED.plusHours(1))));
            assertEquals(1, dsl.fetchCount(MOMENTS, CLOCK.le(LocalTime.parse("10:20:30"))));
        });
    }

    @ParameterizedTest
    @EnumSource
    void typesOfJavaSql_areAnErrorThatShowsWhatTheyLack(Product product) throws SQLException, IOException {
        in(product, dsl -> {
            dsl.execute("insert into moments values (1, '2024-03-10 02:30:00', '1582-10-10', '10:20:30')");
            for (Field<?> field : List.of(DSL.field("at", Timestamp.class), DSL.field("day", Date.class))) {
                String said = said(() -> dsl.select(field).from(MOMENTS).fetchSingle(0));
                assertTrue(said.contains(field.getName().equals("at") ? "'2024-03-10 02:30" : "'1582-10-10'"), said);
            }
            assertThrows(
                    UnreadableValueException.class,
                    () -> dsl.select(AT).from(MOMENTS).fetchSingle().get(AT, Timestamp.class));
        });
    }

    @Test
    void postgres_keepsWhatHasAnOffset_anEra_orIsAnArray() throws SQLException, IOException {
        in(Product.POSTGRES, dsl -> {
            Instant instant = Instant.parse("2024-03-10T07:30:00Z");
            OffsetDateTime moment = OffsetDateTime.parse("2024-03-10T02:30:00+01:00");
            OffsetTime clock = OffsetTime.parse("02:30:00.5+05:45");
            assertEquals(
                    List.of(instant, moment.toInstant(), clock),
                    dsl.select(DSL.val(instant), DSL.val(moment), DSL.val(clock))
                            .fetchSingle(
                                    row -> List.of(row.value1(), row.value2().toInstant(), row.value3())));
            assertEquals("0044-03-15 BC", dsl.fetchValue("select cast(? as text)", LocalDate.parse("-0043-03-15")));
            assertEquals("12024-03-10 02:30:00", dsl.fetchValue("select cast(? as text)", SKIPPED.plusYears(10000)));
            assertEquals("{\"2024-03-10 02:30:00\",NULL}", dsl.fetchValue("select cast(? as text)", (Object)
                    new LocalDateTime[] {SKIPPED, null}));
            assertEquals(
                    List.of(SKIPPED),
                    List.of(dsl.select(DSL.field("array[timestamp '2024-03-10 02:30']", LocalDateTime[].class))
                            .fetchSingle()
                            .value1()));
            assertEquals(
                    List.of(OCTOBER),
                    List.of(dsl.select(DSL.array(DSL.val(OCTOBER)))
                            .fetchSingle()
                            .value1()));
            for (String odd : List.of(
                    "array[timestamp '2024-03-10 02:30'], java.sql.Timestamp[]",
                    "array[array[timestamp '2024-03-10 02:30']], java.time.LocalDateTime[][]",
                    "timestamp 'infinity', java.time.LocalDateTime",
                    "timestamptz 'infinity', java.time.Instant",
                    "timestamptz '-infinity', java.time.OffsetDateTime",
                    "time '24:00', java.time.LocalTime",
                    "date '0044-03-15 BC', java.time.LocalDate")) {
                String[] parts = odd.split(", java", -1);
                Class<?> type = type("java" + parts[1]);
                String said = said(() -> dsl.select(DSL.field(parts[0], type)).fetchSingle(0));
                String stored = parts[0].replaceFirst("^[^']*'([^']*)'.*$", "$1");
                assertTrue(said.startsWith("error:") && said.contains(stored), odd + ": " + said);
            }
        });
    }

    @Test
    void sqlite_hasAFractionOnlyWhereThereIsOne() throws SQLException, IOException {
        in(
                Product.SQLITE,
                dsl -> assertEquals(
                        List.of(
                                "2024-01-01 10:00:05",
                                "2024-01-01 10:00:05.500000",
                                "2024-01-01 00:00:00",
                                "10:00:05",
                                "10:00:00.000001",
                                "2024-01-01 10:00:05"),
                        dsl.fetchSingle(
                                        "select ?, ?, ?, ?, ?, ?",
                                        LocalDateTime.parse("2024-01-01T10:00:05"),
                                        LocalDateTime.parse("2024-01-01T10:00:05.5"),
                                        LocalDateTime.parse("2024-01-01T00:00"),
                                        LocalTime.parse("10:00:05"),
                                        LocalTime.parse("10:00:00.000001999"),
                                        Timestamp.valueOf("2024-01-01 10:00:05"))
                                .intoList()));
    }

    private static Class<?> type(String name) {
        try {
            int dimensions = (name.length() - name.replace("[]", "").length()) / 2;
            Class<?> type = Class.forName(name.replace("[]", ""));
            for (int i = 0; i < dimensions; i++) {
                type = type.arrayType();
            }
            return type;
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
