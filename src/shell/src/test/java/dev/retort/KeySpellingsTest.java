package dev.retort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.TableField;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** New records whose keys are written otherwise than the database has them, and whose rows may be there. */
@Tag("slow")
@SuppressWarnings({"rawtypes", "unchecked"})
class KeySpellingsTest {
    /** The type of a key, and two values which the database takes for one. */
    private static final String SPELLINGS = """
        MARIADB_11_4 | varchar(20)    | abc   | ABC
        MARIADB_11_4 | varchar(20)    | abc   | abc__
        MARIADB_11_4 | char(5)        | ab    | ab__
        MARIADB_11_4 | decimal(10,2)  | 1.005 | 1.0051
        MARIADB_11_4 | datetime       | 2024-01-01T10:00:00.6 | 2024-01-01T10:00:00.7
        MARIADB_11_4 | time           | 10:00:00.6 | 10:00:00.7
        MARIADB_11_4 | binary(4)      | bytes:ab | bytes:ab_
        MARIADB_10_2 | varchar(20)    | abc   | ABC
        MARIADB_10_2 | decimal(10,2)  | 1.005 | 1.0051
        MARIADB_10_2 | datetime       | 2024-01-01T10:00:00.6 | 2024-01-01T10:00:00.7
        MARIADB_10_2 | char(5)        | ab    | ab__
        MYSQL_8_0    | varchar(20)    | abc   | ABC
        MYSQL_8_0    | decimal(10,2)  | 1.005 | 1.0051
        MYSQL_8_0    | datetime       | 2024-01-01T10:00:00.6 | 2024-01-01T10:00:00.7
        MYSQL_8_0    | datetime(3)    | 2024-01-01T10:00:00.0006 | 2024-01-01T10:00:00.0007
        MYSQL_8_0    | char(5)        | ab    | ab__
        MYSQL_8_0    | binary(4)      | bytes:ab | bytes:ab_
        POSTGRES_14  | text collate "folded" | abc | ABC
        POSTGRES_14  | citext         | abc   | ABC
        POSTGRES_18  | citext         | abc   | ABC
        POSTGRES_14  | numeric(10,2)  | 1.005 | 1.0051
        POSTGRES_14  | timestamp(0)   | 2024-01-01T10:00:00.6 | 2024-01-01T10:00:00.7
        POSTGRES_14  | timestamp      | 2024-01-01T10:00:00.1234568 | 2024-01-01T10:00:00.12345684
        POSTGRES_14  | timestamptz(0) | 2024-01-01T10:00:00.6+02:00 | 2024-01-01T09:00:00.7+01:00
        POSTGRES_14  | time(0)        | 10:00:00.6 | 10:00:00.7
        POSTGRES_14  | char(5)        | ab    | ab__
        POSTGRES_14  | real           | 0.1   | 0.1000000001
        SQLITE       | varchar(20) collate nocase | abc | ABC
        SQLITE       | varchar(20) collate rtrim | abc | abc__
        """;

    @TempDir
    private Path folder;

    private KeyCase open(TestDatabase kind, String type) throws Exception {
        String prelude = switch (type) {
            case "citext" -> "create extension citext";
            case "text collate \"folded\"" ->
                "create collation folded (provider = icu, locale = 'und-u-ks-level2', deterministic = false)";
            default -> "select 1";
        };
        return KeyCase.open(
                kind,
                folder,
                prelude,
                "create table parent (id " + type + " not null primary key, name varchar(20))",
                kind.own("create table child (${id}, code " + type + " not null, name varchar(20), unique (code))"));
    }

    private static Object value(KeyCase data, String text) throws Exception {
        if (text.startsWith("bytes:")) {
            return text.substring("bytes:".length()).replace('_', '\0').getBytes(StandardCharsets.UTF_8);
        }
        return KeyCase.converted(
                text.replace('_', ' '),
                Objects.requireNonNull(data.parent().field("id")).getType());
    }

    private static GeneratedRecord parent(KeyCase data, String key, String name) throws Exception {
        return KeyCase.row(data.parent(), "id", value(data, key), "name", name);
    }

    private static TableField code(KeyCase data) throws Exception {
        return (TableField) Objects.requireNonNull(data.child().field("code"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = SPELLINGS)
    void merge_findsTheRow(TestDatabase kind, String type, String first, String second) throws Exception {
        try (KeyCase data = open(kind, type)) {
            try (Session session = data.session()) {
                session.add(parent(data, first, "one")).commit();
            }
            for (String key : List.of(first, second)) {
                String name = key.equals(first) ? "first" : "second";
                try (Session session = data.session()) {
                    GeneratedRecord given = parent(data, key, name);
                    GeneratedRecord<?> merged = session.merge(given);
                    assertFalse(session.contains(given));
                    session.commit();
                    assertSame(merged, session.query(data.parent()).one());
                    assertEquals(name, merged.get("name"));
                }
            }
            try (Session session = data.session()) {
                GeneratedRecord<?> known =
                        (GeneratedRecord<?>) session.query(data.parent()).one();
                assertSame(known, session.merge(parent(data, second, "three")));
                session.commit();
                assertEquals(
                        "three",
                        session.refresh(known).query(data.parent()).one().get("name"));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = SPELLINGS)
    void upsert_changesTheRow(TestDatabase kind, String type, String first, String second) throws Exception {
        try (KeyCase data = open(kind, type);
                Session session = data.session()) {
            GeneratedRecord<?> known = parent(data, first, "one");
            session.add(known).commit();
            List<GeneratedRecord> rows = session.upsert((List) List.of(parent(data, second, "two")));
            assertSame(known, rows.getFirst());
            assertEquals("two", known.get("name"));
            session.commit();
            assertSame(known, session.query(data.parent()).one());
            GeneratedRecord<?> child = KeyCase.row(data.child(), "code", value(data, first), "name", "one");
            session.add(child).commit();
            rows = session.upsert(
                    (List) List.of(KeyCase.row(data.child(), "code", value(data, second), "name", "two")), code(data));
            assertSame(child, rows.getFirst());
            assertEquals("two", child.get("name"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = SPELLINGS)
    void upsertOfBoth_namesThem(TestDatabase kind, String type, String first, String second) throws Exception {
        try (KeyCase data = open(kind, type);
                Session session = data.session()) {
            session.add(parent(data, first, "zero")).commit();
            List<GeneratedRecord> both = List.of(parent(data, first, "one"), parent(data, second, "two"));
            RetortException refused = assertThrows(RetortException.class, () -> session.upsert((List) both));
            assertTrue(
                    refused.message().startsWith("two of the records have the same id: <parent "), refused.message());
            assertTrue(refused.message().contains(" one> and <parent "), refused.message());
            assertTrue(refused.message().endsWith(" two>"), refused.message());
            both.forEach(row -> assertFalse(session.contains(row)));
            session.commit();
            assertEquals("zero", session.query(data.parent()).one().get("name"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = SPELLINGS)
    void getOrCreate_findsTheRow(TestDatabase kind, String type, String first, String second) throws Exception {
        try (KeyCase data = open(kind, type);
                Session session = data.session()) {
            Object one = value(data, first);
            Object two = value(data, second);
            GeneratedRecord<?> made = session.getOrCreate((org.jooq.Table) data.child(), code(data), one);
            session.commit();
            assertSame(made, session.getOrCreate((org.jooq.Table) data.child(), code(data), one));
            assertSame(made, session.getOrCreate((org.jooq.Table) data.child(), code(data), two));
            session.delete(made).commit();
            Map<Object, GeneratedRecord> both =
                    session.getOrCreateAll((org.jooq.Table) data.child(), code(data), List.of(one, two));
            session.commit();
            GeneratedRecord<?> only =
                    (GeneratedRecord<?>) session.query(data.child()).one();
            both.values().forEach(row -> assertSame(only, row));
            both = session.getOrCreateAll((org.jooq.Table) data.child(), code(data), List.of(two, one));
            both.values().forEach(row -> assertSame(only, row));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = SPELLINGS + """
        SQLITE       | datetime       | 2024-01-01T10:00:00.123456789 | -
        SQLITE       | decimal(20,2)  | 12345678901234567.25 | -
        SQLITE       | date           | 2024-01-01 | -
        SQLITE       | blob           | bytes:ab | -
        MARIADB_11_4 | uuid           | 123e4567-e89b-12d3-a456-426655440000 | -
        POSTGRES_14  | inet           | 10.0.0.1/32 | -
        POSTGRES_14  | bytea          | bytes:ab | -
        POSTGRES_14  | double precision | 0.1  | -
        """)
    void valueThatIsGivenAgain_isFound(TestDatabase kind, String type, String first) throws Exception {
        try (KeyCase data = open(kind, type);
                Session session = data.session()) {
            GeneratedRecord<?> one = KeyCase.row(data.child(), "code", value(data, first), "name", "one");
            session.add(one).add(parent(data, first, "one")).commit();
            GeneratedRecord row = parent(data, first, "two");
            assertSame(session.query(data.parent()).one(), session.merge(row));
            session.commit();
            assertEquals("two", session.query(data.parent()).one().get("name"));
            assertSame(one, session.getOrCreate((org.jooq.Table) data.child(), code(data), value(data, first)));
        }
    }
}
