package dev.retort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.testing.TestDatabase;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.jooq.Record;
import org.jooq.Table;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Keys of every type, which are equal where the database says so. */
@Tag("slow")
class KeyTypesTest {

    @TempDir
    private Path folder;

    private static KeyCase open(TestDatabase kind, Path folder, String parentType, String childType) throws Exception {
        String prelude = parentType.startsWith("text collate \"folded\"")
                ? "create collation folded (provider = icu, locale = 'und-u-ks-level2', deterministic = false)"
                : "select 1";
        return KeyCase.open(
                kind,
                folder,
                prelude,
                "create table parent (id " + parentType + " not null primary key, name varchar(20))",
                "create table child (id integer not null primary key, parent_id " + childType
                        + ", constraint fk_child foreign key (parent_id) references parent (id)"
                        + " on delete cascade on update cascade)");
    }

    /** The columns' types, the parent's key in SQL, and the child's. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        MARIADB_11_4 | varchar(20)     | varchar(20)   | 'abc'  | 'ABC'
        MARIADB_11_4 | varchar(20)     | varchar(20)   | 'abc'  | 'abc  '
        MARIADB_11_4 | varchar(20)     | char(20)      | 'abc ' | 'abc'
        MARIADB_11_4 | datetime        | datetime      | '2024-01-01 10:00:00' | '2024-01-01 10:00:00'
        MARIADB_11_4 | decimal(10,2)   | decimal(10,2) | 1.50   | 1.5
        MARIADB_11_4 | binary(4)       | binary(4)     | 'ab'   | 'ab'
        MARIADB_11_4 | enum('a','b')   | enum('a','b') | 'a'    | 'A'
        MARIADB_11_4 | uuid            | uuid          | '123e4567-e89b-12d3-a456-426655440000' | '123E4567-E89B-12D3-A456-426655440000'
        MYSQL_8_0    | varchar(20) collate utf8mb4_0900_ai_ci | varchar(20) collate utf8mb4_0900_ai_ci | 'Straße' | 'STRASSE'
        MYSQL_8_0    | char(20) collate utf8mb4_general_ci | varchar(20) collate utf8mb4_general_ci | 'abc ' | 'ABC'
        POSTGRES_14  | bigint          | integer       | 7      | 7
        POSTGRES_14  | integer         | bigint        | 7      | 7
        POSTGRES_14  | numeric(10,2)   | integer       | 7      | 7
        POSTGRES_14  | numeric         | numeric       | 1.50   | 1.5
        POSTGRES_14  | char(5)         | varchar(5)    | 'ab'   | 'ab'
        POSTGRES_14  | char(5)         | char(9)       | 'ab'   | 'ab'
        POSTGRES_14  | varchar(5)      | char(5)       | 'ab'   | 'ab'
        POSTGRES_14  | text collate "folded" | text collate "folded" | 'abc' | 'ABC'
        POSTGRES_14  | timestamptz     | timestamptz   | '2024-01-01 10:00+00' | '2024-01-01 12:00+02'
        POSTGRES_14  | double precision | real         | 0.5    | 0.5
        POSTGRES_14  | uuid            | uuid          | '123e4567-e89b-12d3-a456-426655440000' | '123E4567-E89B-12D3-A456-426655440000'
        POSTGRES_14  | bytea           | bytea         | '\\x00ff' | '\\x00ff'
        SQLITE       | varchar(20) collate nocase | varchar(20) | 'abc'  | 'ABC'
        SQLITE       | text collate rtrim | text       | 'abc'  | 'abc  '
        SQLITE       | integer         | varchar(20)   | 7      | '7'
        SQLITE       | varchar(20)     | integer       | '7'    | 7
        SQLITE       | decimal(10,2)   | decimal(10,2) | 1.5    | 1.50
        SQLITE       | decimal(10,2)   | integer       | 7      | 7
        """)
    void relation_isWhatTheDatabaseJoins(
            TestDatabase kind, String parentType, String childType, String parentKey, String childKey)
            throws Exception {
        try (KeyCase keys = open(kind, folder, parentType, childType)) {
            keys.data().retort().transaction(session -> {
                session.dsl().execute("insert into parent values (" + parentKey + ", 'first')");
                session.dsl()
                        .execute("insert into child values (1, " + childKey + "), (2, " + parentKey + "), (3, null)");
            });
            try (Session session = keys.session()) {
                Record parent =
                        session.query(keys.parent()).with(keys.children()).one();
                keys.data().statements();
                assertEquals(
                        List.of(1, 2),
                        KeyCase.values(keys.childrenOf(parent).all(), "id").stream()
                                .map(id -> ((Number) id).intValue())
                                .toList());
                assertEquals(2, keys.childrenOf(parent).count());
                for (Record child : keys.childrenOf(parent).all()) {
                    assertSame(parent, keys.parentOf(child));
                }
                assertEquals(List.of(), keys.data().statements());
            }
            try (Session session = keys.session()) {
                List<? extends Record> children = session.query(keys.child())
                        .with(keys.parents())
                        .orderBy(keys.child().field("id"))
                        .all();
                keys.data().statements();
                Record parent = keys.parentOf(children.getFirst());
                assertNotNull(parent);
                assertSame(parent, keys.parentOf(children.get(1)));
                assertEquals(List.of(), keys.data().statements());
                assertEquals(2, keys.childrenOf(parent).count());
            }
            try (Session session = keys.session()) {
                List<? extends Record> children = session.query(keys.child())
                        .orderBy(keys.child().field("id"))
                        .all();
                Record parent = keys.parentOf(children.getFirst());
                assertNotNull(parent);
                keys.data().statements();
                assertSame(parent, keys.parentOf(children.getFirst()));
                assertEquals(List.of(), keys.data().statements());
                assertSame(parent, keys.parentOf(children.get(1)));
                assertSame(parent, session.get(keys.parent(), parent.get("id")).orElseThrow());
                keys.remove(parent, children.getFirst());
                session.commit();
                assertEquals(1, keys.childrenOf(parent).count());
            }
            try (Session session = keys.session()) {
                session.dsl().execute("update child set parent_id = " + childKey + " where id = 1");
                List<? extends Record> children = session.query(keys.child())
                        .orderBy(keys.child().field("id"))
                        .all();
                GeneratedRecord<?> parent =
                        (GeneratedRecord<?>) session.query(keys.parent()).one();
                KeyCase.set(parent, "name", "second");
                session.commit();
                assertEquals(
                        "second",
                        session.refresh(parent).query(keys.parent()).one().get("name"));
                session.delete(parent).commit();
                assertEquals(0, session.query(keys.parent()).count());
                assertFalse(session.contains((GeneratedRecord<?>) children.getFirst()));
                assertFalse(session.contains((GeneratedRecord<?>) children.get(1)));
                assertTrue(session.contains((GeneratedRecord<?>) children.get(2)));
            }
        }
    }

    /** The type of a key, a value that the database has in another form, and one more of the same. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        MARIADB_11_4 | datetime      | 2024-01-01T10:00:00.6 | 2024-01-02T10:00:00.6
        MARIADB_11_4 | datetime(3)   | 2024-01-01T10:00:00.0006 | 2024-01-02T10:00:00.0006
        MARIADB_11_4 | time          | 10:00:00.6 | 11:00:00.6
        MARIADB_11_4 | decimal(10,2) | 1.005      | 2.005
        MARIADB_11_4 | char(5)       | ab__       | cd__
        MARIADB_11_4 | binary(4)     | bytes:ab   | bytes:cd
        MARIADB_11_4 | varbinary(4)  | bytes:ab   | bytes:cd
        MARIADB_11_4 | uuid          | uuid       | uuid
        MARIADB_10_2 | datetime      | 2024-01-01T10:00:00.6 | 2024-01-02T10:00:00.6
        MARIADB_10_2 | char(5)       | ab__       | cd__
        MARIADB_10_2 | decimal(10,2) | 1.005      | 2.005
        MYSQL_8_0    | datetime      | 2024-01-01T10:00:00.6 | 2024-01-02T10:00:00.6
        MYSQL_8_0    | decimal(10,2) | 1.005      | 2.005
        MYSQL_8_0    | char(5)       | ab__       | cd__
        MYSQL_8_0    | binary(4)     | bytes:ab   | bytes:cd
        POSTGRES_14  | timestamp(0)  | 2024-01-01T10:00:00.6 | 2024-01-02T10:00:00.6
        POSTGRES_14  | timestamp     | 2024-01-01T10:00:00.123456789 | 2024-01-02T10:00:00.123456789
        POSTGRES_14  | timestamptz(0) | 2024-01-01T10:00:00.6+02:00 | 2024-01-02T10:00:00.6+02:00
        POSTGRES_14  | time(0)       | 10:00:00.6 | 11:00:00.6
        POSTGRES_14  | numeric(10,2) | 1.005      | 2.005
        POSTGRES_14  | numeric       | 1.50       | 2.50
        POSTGRES_14  | char(5)       | ab         | cd
        POSTGRES_14  | inet          | 10.0.0.1/32 | 10.0.0.2/32
        POSTGRES_14  | text          | ab         | cd
        POSTGRES_14  | bytea         | bytes:ab   | bytes:cd
        POSTGRES_14  | real          | 0.1        | 0.2
        POSTGRES_14  | double precision | 0.1     | 0.2
        SQLITE       | datetime      | 2024-01-01T10:00:00.123456789 | 2024-01-02T10:00:00.123456789
        SQLITE       | decimal(10,2) | 12345678901234567.25 | 22345678901234567.25
        SQLITE       | decimal(10,2) | 1.50       | 2.50
        SQLITE       | real          | 0.1        | 0.2
        SQLITE       | varchar(20)   | ab         | cd
        """)
    void key_isWhatTheDatabaseMadeOfIt(TestDatabase kind, String type, String first, String second) throws Exception {
        try (KeyCase keys = open(kind, folder, type, type);
                Session session = keys.session()) {
            GeneratedRecord<?> one = KeyCase.row(keys.parent(), "id", value(keys, first), "name", "one");
            GeneratedRecord<?> two = KeyCase.row(keys.parent(), "id", value(keys, second), "name", "two");
            GeneratedRecord<?> child = KeyCase.row(keys.child(), "id", 1);
            keys.refer(child, one);
            session.addAll(one, two).add(child).commit();

            assertEquals(2, session.query(keys.parent()).count());
            assertSame(
                    one,
                    session.query(keys.parent()).where(name(keys).eq("one")).one());
            assertSame(one, keys.parentOf(child));
            assertSame(child, keys.childrenOf(one).one());
            assertSame(
                    child,
                    keys.childrenOf(session.query(keys.parent())
                                    .with(keys.children())
                                    .where(name(keys).eq("one"))
                                    .one())
                            .one());
            session.refresh(one);

            session.delete(child);
            KeyCase.set(one, "name", "changed");
            session.commit();
            assertEquals(
                    1,
                    session.query(keys.parent()).where(name(keys).eq("changed")).count());
            session.delete(one).commit();
            session.delete(two).commit();
            assertEquals(0, session.query(keys.parent()).count());

            GeneratedRecord<?> third = KeyCase.row(keys.parent(), "id", value(keys, first), "name", "three");
            session.add(third).commit();
            KeyCase.set(third, "id", value(keys, second));
            session.commit();
            assertSame(third, session.query(keys.parent()).one());
            assertSame(third, session.get(keys.parent(), third.get("id")).orElseThrow());
            KeyCase.set(third, "id", value(keys, first));
            session.flush();
            session.rollback();
            assertSame(third, session.query(keys.parent()).one());
            session.delete(third).commit();
            assertEquals(0, session.query(keys.parent()).count());
        }
    }

    /** Of several rows at once the database is asked what it made of their keys. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        MARIADB_11_4 | datetime      | 2024-01-0#T10:00:00.6
        MARIADB_11_4 | decimal(10,2) | #.005
        MARIADB_11_4 | char(5)       | #__
        MARIADB_10_2 | datetime      | 2024-01-0#T10:00:00.6
        MYSQL_8_0    | datetime      | 2024-01-0#T10:00:00.6
        MYSQL_8_0    | char(5)       | #__
        POSTGRES_14  | timestamp(0)  | 2024-01-0#T10:00:00.6
        POSTGRES_14  | char(5)       | #
        SQLITE       | datetime      | 2024-01-0#T10:00:00.123456
        SQLITE       | time          | 10:00:0#.123456
        SQLITE       | decimal(10,2) | #2345678901234567.25
        """)
    void keysOfSeveralRows_changeAtOnce(TestDatabase kind, String type, String value) throws Exception {
        try (KeyCase keys = open(kind, folder, type, type);
                Session session = keys.session()) {
            GeneratedRecord<?> one = KeyCase.row(keys.parent(), "id", value(keys, value.replace('#', '1')));
            GeneratedRecord<?> two = KeyCase.row(keys.parent(), "id", value(keys, value.replace('#', '2')));
            session.addAll(one, two).commit();
            KeyCase.set(one, "id", value(keys, value.replace('#', '3')));
            KeyCase.set(two, "id", value(keys, value.replace('#', '4')));
            session.commit();
            assertSame(one, session.get(keys.parent(), one.get("id")).orElseThrow());
            assertEquals(
                    List.of(one, two),
                    session.query(keys.parent())
                            .orderBy(keys.parent().field("id"))
                            .all());
            session.deleteAll(List.of(one, two)).commit();
            assertEquals(0, session.query(keys.parent()).count());
        }
    }

    /** These servers tell six digits of such a number, by which rows cannot be told apart or found again. */
    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "MARIADB_10_2", "MYSQL_8_0"})
    void floatOfSingleLength_isNoKey(TestDatabase kind) throws Exception {
        try (KeyCase keys = KeyCase.open(
                        kind,
                        folder,
                        "create table parent (id float not null primary key, code float, name varchar(20), unique (code))",
                        "create table child (id integer not null primary key, parent_id float not null,"
                                + " constraint fk_child foreign key (parent_id) references parent (id))",
                        "create table exact (id double not null primary key)");
                Session session = keys.session()) {
            session.dsl()
                    .execute("insert into parent (id, code, name) values (16777215, 1, 'one'), (16777216, 2, 'two')");
            assertEquals(List.of(), keys.parent().getKeys());
            assertEquals(List.of(), keys.child().getReferences());
            assertEquals(
                    List.of("one", "two"),
                    KeyCase.values(
                            session.query(keys.parent()).orderBy(name(keys)).all(), "name"));
            RetortException refused = assertThrows(
                    RetortException.class, () -> session.query(keys.parent()).get(16777215));
            assertEquals("parent has no primary key, by which get(…) could find a row", refused.message());
            Table<?> exact = keys.table("EXACT");
            GeneratedRecord<?> row = KeyCase.row(exact, "id", 0.1 + 0.2);
            session.add(row).commit();
            assertSame(row, session.query(exact).get(0.1 + 0.2).orElseThrow());
            assertSame(row, session.query(exact).one());
            session.delete(row).commit();
        }
    }

    @SuppressWarnings("unchecked")
    private static org.jooq.Field<String> name(KeyCase keys) throws ReflectiveOperationException {
        return (org.jooq.Field<String>) keys.parent().field("name");
    }

    private static Object value(KeyCase keys, String text) throws ReflectiveOperationException {
        if (text.startsWith("bytes:")) {
            return text.substring("bytes:".length()).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        }
        return text.equals("uuid")
                ? java.util.UUID.randomUUID()
                : KeyCase.converted(
                        text.replace('_', ' '), keys.parent().field("id").getType());
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "MARIADB_10_2", "MYSQL_8_0", "POSTGRES_14"})
    void referenceThatTheDatabaseRounds_isToWhatItRefersToThere(TestDatabase kind) throws Exception {
        try (KeyCase keys = open(kind, folder, "decimal(10,2)", "decimal(10,2)");
                Session session = keys.session()) {
            GeneratedRecord<?> one = KeyCase.row(keys.parent(), "id", new BigDecimal("1.5"), "name", "one");
            GeneratedRecord<?> two = KeyCase.row(keys.parent(), "id", new BigDecimal("2.5"), "name", "two");
            GeneratedRecord<?> child = KeyCase.row(keys.child(), "id", 1, "parent_id", new BigDecimal("1.501"));
            session.addAll(one, two).flush();
            session.add(child).flush();
            assertSame(one, keys.parentOf(child));
            assertEquals(List.of(child), keys.childrenOf(one).all());
            KeyCase.set(child, "parent_id", new BigDecimal("2.499"));
            session.flush();
            assertSame(two, keys.parentOf(child));
            assertEquals(0, keys.childrenOf(one).count());
            session.rollback();
            session.add(two).flush();
        }
    }
}
