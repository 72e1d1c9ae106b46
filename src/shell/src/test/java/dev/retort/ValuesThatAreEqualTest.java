package dev.retort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.testing.TestDatabase;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.JSON;
import org.jooq.JSONB;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Values that are written in two ways and are one for the column, and values that a column does not have. */
@Tag("slow")
class ValuesThatAreEqualTest {

    @TempDir
    private Path folder;

    /** A type, the value that is there, and one that is set; whether that is sent. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        MARIADB_11_4 | decimal(10,2)  | 1.00 | 1.0     | false
        MARIADB_11_4 | decimal(10,2)  | 1.00 | 1.01    | true
        MARIADB_11_4 | double         | 1.0  | 1       | false
        MARIADB_11_4 | json           | {"a": 1, "b": "x y"} | {"a":1,"b":"x y"} | false
        MARIADB_11_4 | json           | {"a": 1, "b": "x y"} | {"a":1,"b":"xy"} | true
        MYSQL_8_0    | decimal(10,2)  | 1.00 | 1       | false
        MYSQL_8_0    | json           | {"a": 1} | {"a":1} | false
        MYSQL_8_0    | json           | {"a": 1} | {"a":2} | true
        POSTGRES_14  | numeric(10,2)  | 1.00 | 1.0     | false
        POSTGRES_14  | numeric        | 1.00 | 1.0     | true
        POSTGRES_14  | timestamptz    | 2024-01-01T10:00Z | 2024-01-01T12:00+02:00 | false
        POSTGRES_14  | timestamptz    | 2024-01-01T10:00Z | 2024-01-01T12:00:01+02:00 | true
        POSTGRES_14  | json           | {"a": 1} | {"a":1} | false
        POSTGRES_14  | json           | {"a": 1} | {"a":11} | true
        POSTGRES_14  | jsonb          | {"a": 1, "b": [1, 2]} | {"b":[1,2],"a":1} | false
        POSTGRES_14  | jsonb          | {"a": 1} | {"a":1.5} | true
        SQLITE       | decimal(10,2)  | 1.00 | 1.0     | false
        SQLITE       | decimal(10,2)  | 1.50 | 1.5     | false
        SQLITE       | json           | {"a": 1} | {"a":1} | false
        SQLITE       | json           | {"a": "1"} | {"a": "1 "} | true
        """)
    void equalValue_isNoChange(TestDatabase kind, String type, String before, String after, boolean isSent)
            throws Exception {
        try (KeyCase rows = KeyCase.open(
                        kind, folder, "create table parent (id integer not null primary key, value_ " + type + ")");
                Session session = rows.session()) {
            GeneratedRecord<?> row = KeyCase.row(rows.parent(), "id", 1, "value_", value(rows, before));
            session.add(row).commit();
            Object stored = session.refresh(row).query(rows.parent()).one().get("value_");
            List<Changes> told = new ArrayList<>();
            session.onCommit(told::add);
            KeyCase.set(row, "value_", value(rows, after));
            rows.data().statements();
            session.flush();
            assertEquals(
                    isSent ? List.of("update parent") : List.of(), rows.data().steps());
            session.commit();
            assertTrue(session.pending().updated().isEmpty());
            assertEquals(isSent ? 1 : 0, told.size());
            if (!isSent) {
                assertEquals(stored, row.get("value_"));
            }
        }
    }

    private static Object value(KeyCase rows, String text) throws ReflectiveOperationException {
        Class<?> type = rows.parent().field("value_").getType();
        if (type == OffsetDateTime.class) {
            return OffsetDateTime.parse(text);
        }
        if (type == JSON.class) {
            return JSON.json(text);
        }
        return type == JSONB.class ? JSONB.jsonb(text) : KeyCase.converted(text, type);
    }

    @ParameterizedTest
    @EnumSource
    void get_findsByWhatIsEqual_andNothingByWhatIsNoKey(TestDatabase kind) throws Exception {
        try (KeyCase rows = KeyCase.open(
                        kind,
                        folder,
                        "create table parent (id integer not null primary key, name varchar(20))",
                        "create table child (id bigint not null primary key, name varchar(20))",
                        "create table label (id varchar(20) not null primary key, name varchar(20))",
                        "insert into parent values (7, 'a'), (0, 'zero')",
                        "insert into child values (7, 'a'), (0, 'zero')",
                        "insert into label values ('7', 'a')");
                Session session = rows.session()) {
            for (String table : List.of("PARENT", "CHILD")) {
                GeneratedRecord<?> seven =
                        (GeneratedRecord<?>) session.get(rows.table(table), 7).orElseThrow();
                for (Object same : List.of(
                        "7",
                        7L,
                        (short) 7,
                        "7.0",
                        " 7 ",
                        7.0,
                        new java.math.BigDecimal("7.00"),
                        java.math.BigInteger.valueOf(7))) {
                    assertSame(seven, session.get(rows.table(table), same).orElseThrow(), () -> same + " of " + table);
                    session.expunge(seven);
                    seven = (GeneratedRecord<?>)
                            session.get(rows.table(table), same).orElseThrow();
                }
                for (Object none : List.of(
                        "abc",
                        "",
                        "7.5",
                        7.5,
                        "7abc",
                        4294967303L,
                        "18446744073709551623",
                        "1e999999999",
                        true,
                        Double.NaN,
                        "NaN",
                        "null")) {
                    assertEquals(Optional.empty(), session.get(rows.table(table), none), () -> none + " of " + table);
                    assertEquals(
                            404,
                            org.junit.jupiter.api.Assertions.assertThrows(
                                            NotFoundException.class,
                                            () -> session.query(rows.table(table))
                                                    .getOr404(none))
                                    .status());
                }
                assertEquals(Optional.empty(), session.query(rows.table(table)).get((Object) null));
            }
            assertEquals("a", session.get(rows.table("LABEL"), 7).orElseThrow().get("name"));
            assertEquals(Optional.empty(), session.get(rows.table("LABEL"), 8));
        }
    }
}
