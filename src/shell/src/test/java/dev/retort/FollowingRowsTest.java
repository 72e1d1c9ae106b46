package dev.retort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.testing.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Records that follow by rules of the database's where memory alone does not say so. */
@Tag("slow")
class FollowingRowsTest {
    private static final String FOLDED =
            "create collation folded (provider = icu, locale = 'und-u-ks-level2', deterministic = false)";

    @TempDir
    private Path folder;

    private static GeneratedRecord<?> only(Session session, Table<?> table, Object... id) {
        return (GeneratedRecord<?>) session.query(table).get(id).orElseThrow();
    }

    private static boolean knows(Session session, Record row) {
        return session.contains((GeneratedRecord<?>) row);
    }

    private static List<Object> values(Record row, String... columns) {
        List<Object> values = new ArrayList<>();
        for (String column : columns) {
            Object value = row.get(column);
            values.add(value instanceof Number number ? number.intValue() : value);
        }
        return values;
    }

    /** What a key's values are read as: texts of one collation class are told from each other by their case alone. */
    private record Key(String prelude, String type, String here, String there) {
        static Key of(TestDatabase kind, boolean isText) {
            if (!isText) {
                return new Key("select 1", "integer", "1", "1");
            }
            String type = switch (kind.dialect()) {
                case POSTGRES -> "varchar(20) collate \"folded\"";
                case SQLITE -> "varchar(20) collate nocase";
                default -> "varchar(20)";
            };
            return new Key(kind.dialect() == SQLDialect.POSTGRES ? FOLDED : "select 1", type, "'a'", "'A'");
        }
    }

    private KeyCase family(TestDatabase kind, boolean isText) throws Exception {
        return family(kind, isText, "");
    }

    private KeyCase family(TestDatabase kind, boolean isText, String rule) throws Exception {
        Key key = Key.of(kind, isText);
        KeyCase keys = KeyCase.open(
                kind,
                folder,
                key.prelude,
                "create table parent (id integer not null primary key)",
                "create table child (id " + key.type + " not null primary key, parent_id integer,"
                        + " constraint fk_child foreign key (parent_id) references parent (id) on delete cascade)",
                "create table leaf (id integer not null primary key, child_id " + key.type
                        + ", constraint fk_leaf foreign key (child_id) references child (id) on delete cascade " + rule
                        + ")",
                "create table bud (id integer not null primary key, leaf_id integer, name varchar(20),"
                        + " constraint fk_bud foreign key (leaf_id) references leaf (id) on delete set null)");
        keys.data().retort().transaction(session -> {
            for (String insert : List.of(
                    "parent (id) values (1), (2)",
                    "child (id, parent_id) values (" + key.here + ", 1), (" + (isText ? "'b'" : "2") + ", 2)",
                    "leaf (id, child_id) values (1, " + key.there + "), (2, " + (isText ? "'B'" : "2") + ")",
                    "bud (id, leaf_id) values (1, 1), (2, 2)")) {
                session.dsl().execute("insert into " + insert);
            }
        });
        return keys;
    }

    @ParameterizedTest
    @CsvSource({
        "MARIADB_11_4, false",
        "MARIADB_11_4, true",
        "MYSQL_8_0, false",
        "MYSQL_8_0, true",
        "POSTGRES_14, false",
        "POSTGRES_14, true",
        "SQLITE, false",
        "SQLITE, true"
    })
    void rowBelowOneThatWasNeverLoaded_goesWithTheFirst(TestDatabase kind, boolean isText) throws Exception {
        try (KeyCase keys = family(kind, isText);
                Session session = keys.session()) {
            GeneratedRecord<?> parent = only(session, keys.parent(), 1);
            GeneratedRecord<?> leaf = only(session, keys.table("LEAF"), 1);
            GeneratedRecord<?> otherLeaf = only(session, keys.table("LEAF"), 2);
            GeneratedRecord<?> bud = only(session, keys.table("BUD"), 1);
            GeneratedRecord<?> otherBud = only(session, keys.table("BUD"), 2);
            session.delete(parent).flush();
            assertFalse(knows(session, leaf));
            assertTrue(knows(session, otherLeaf));
            assertTrue(knows(session, bud));
            assertNull(bud.get("leaf_id"));
            assertEquals(List.of(2), values(otherBud, "leaf_id"));
            session.rollback();
            assertTrue(knows(session, leaf));
            assertSame(leaf, only(session, keys.table("LEAF"), 1));
            assertEquals(List.of(1), values(bud, "leaf_id"));
            KeyCase.set(bud, "name", "changed");
            session.delete(leaf).delete(parent).commit();
            assertEquals(1, session.query(keys.table("LEAF")).count());
            assertFalse(knows(session, leaf));
            assertNull(bud.get("leaf_id"));
            assertEquals("changed", session.refresh(bud).contains(bud) ? bud.get("name") : "");
        }
    }

    /** All in one flush: a child gets another key, and then goes with its parent. */
    @ParameterizedTest
    @CsvSource({
        "MARIADB_11_4, false",
        "MARIADB_11_4, true",
        "MYSQL_8_0, true",
        "POSTGRES_14, false",
        "POSTGRES_14, true",
        "SQLITE, false",
        "SQLITE, true"
    })
    void rowThatGetsAnotherKey_goesWithWhatIsAboveIt(TestDatabase kind, boolean isText) throws Exception {
        for (boolean knowsLeaf : List.of(true, false)) {
            try (KeyCase keys = family(kind, isText, "on update cascade");
                    Session session = keys.session()) {
                GeneratedRecord<?> parent = only(session, keys.parent(), 1);
                GeneratedRecord<?> child = only(session, keys.child(), isText ? "a" : 1);
                if (knowsLeaf) {
                    session.query(keys.table("LEAF")).all();
                }
                GeneratedRecord<?> bud = only(session, keys.table("BUD"), 1);
                KeyCase.set(child, "id", isText ? "z" : 9);
                GeneratedRecord<?> leaf = KeyCase.row(keys.table("LEAF"), "id", 7, "child_id", isText ? "Z" : 9);
                session.delete(parent).flush();
                assertFalse(knows(session, child));
                assertNull(bud.get("leaf_id"));
                assertEquals(1, session.query(keys.table("LEAF")).all().size());
                session.rollback();
                assertEquals(List.of(1), values(bud, "leaf_id"));
                assertTrue(knows(session, child));
                KeyCase.set(child, "id", isText ? "z" : 9);
                session.flush();
                session.add(leaf).delete(parent).flush();
                assertFalse(knows(session, leaf));
                assertEquals(1, session.query(keys.table("LEAF")).all().size());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "MYSQL_8_0", "POSTGRES_14", "SQLITE"})
    void rowsWhoseParentsAreKnown_costNoStatement(TestDatabase kind) throws Exception {
        try (KeyCase keys = family(kind, false);
                Session session = keys.session()) {
            GeneratedRecord<?> parent = only(session, keys.parent(), 1);
            GeneratedRecord<?> leaf = only(session, keys.table("LEAF"), 1);
            session.query(keys.child()).all();
            keys.data().statements();
            session.delete(parent).flush();
            assertEquals(List.of("delete parent"), keys.data().steps());
            assertFalse(knows(session, leaf));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "MYSQL_8_0", "POSTGRES_14", "SQLITE"})
    void rowDeepInATree_goesWithTheRoot(TestDatabase kind) throws Exception {
        try (KeyCase keys = KeyCase.open(
                        kind,
                        folder,
                        "create table child (id integer not null primary key, parent_id integer, constraint fk_child"
                                + " foreign key (parent_id) references child (id) on delete cascade)");
                Session session = keys.session()) {
            for (int i = 1; i <= 6; i++) {
                session.dsl().execute("insert into child values (" + i + ", " + (i == 1 ? "null" : i - 1) + ")");
            }
            session.dsl().execute("insert into child values (7, null), (8, 7)");
            session.commit();
            GeneratedRecord<?> root = only(session, keys.child(), 1);
            GeneratedRecord<?> deep = only(session, keys.child(), 6);
            GeneratedRecord<?> between = only(session, keys.child(), 3);
            GeneratedRecord<?> other = only(session, keys.child(), 8);
            session.delete(root).flush();
            assertEquals(
                    List.of(false, false, true),
                    List.of(knows(session, deep), knows(session, between), knows(session, other)));
            session.rollback();
            assertTrue(knows(session, deep));
            session.delete(root).delete(deep).delete(other).commit();
            assertEquals(1, session.query(keys.child()).count());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "MYSQL_8_0", "POSTGRES_14", "SQLITE"})
    void keyThatChanges_isHandedDownThroughRowsThatWereNeverLoaded(TestDatabase kind) throws Exception {
        try (KeyCase keys = KeyCase.open(
                        kind,
                        folder,
                        "create table parent (code integer not null primary key)",
                        "create table child (code integer not null, n integer not null, primary key (code, n),"
                                + " constraint fk_child foreign key (code) references parent (code) on update cascade)",
                        "create table leaf (code integer not null, n integer not null, m integer not null,"
                                + " primary key (code, n, m), constraint fk_leaf foreign key (code, n)"
                                + " references child (code, n) on update cascade)");
                Session session = keys.session()) {
            session.dsl().execute("insert into parent values (1), (2)");
            session.dsl().execute("insert into child values (1, 1), (2, 1)");
            session.dsl().execute("insert into leaf values (1, 1, 1), (2, 1, 1)");
            session.commit();
            GeneratedRecord<?> parent = only(session, keys.parent(), 1);
            GeneratedRecord<?> leaf = only(session, keys.table("LEAF"), 1, 1, 1);
            GeneratedRecord<?> other = only(session, keys.table("LEAF"), 2, 1, 1);
            KeyCase.set(parent, "code", 9);
            session.flush();
            assertEquals(List.of(9, 1, 1), values(leaf, "code", "n", "m"));
            assertEquals(List.of(2, 1, 1), values(other, "code", "n", "m"));
            assertSame(leaf, only(session, keys.table("LEAF"), 9, 1, 1));
            session.rollback();
            assertEquals(List.of(1, 1, 1), values(leaf, "code", "n", "m"));
            assertSame(leaf, only(session, keys.table("LEAF"), 1, 1, 1));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MARIADB_11_4, on delete set null, varchar(20)",
        "MYSQL_8_0, on delete set null, varchar(20)",
        "POSTGRES_14, on delete set default, integer",
        "SQLITE, on delete set default, integer"
    })
    void rowThatIsSetAndGoes_takesAlongWhatRefersToIt(TestDatabase kind, String rule, String type) throws Exception {
        try (KeyCase keys = KeyCase.open(
                        kind,
                        folder,
                        "create table parent (id " + type + " not null primary key)",
                        "create table child (id integer not null primary key, parent_id " + type
                                + ", constraint fk_child"
                                + " foreign key (parent_id) references parent (id) on delete cascade)",
                        "create table leaf (id integer not null primary key, child_id integer, parent_id " + type
                                + ", constraint fk_leaf foreign key (child_id) references child (id) on delete cascade,"
                                + " constraint fk_parent foreign key (parent_id) references parent (id) " + rule + ")",
                        "create table bud (id integer not null primary key, leaf_id integer,"
                                + " constraint fk_bud foreign key (leaf_id) references leaf (id) on delete set null)");
                Session session = keys.session()) {
            for (String insert : List.of(
                    "parent values (1)",
                    "child values (1, 1)",
                    "leaf values (1, 1, 1)",
                    "leaf values (2, null, 1)",
                    "bud values (1, 1)")) {
                session.dsl().execute("insert into " + insert);
            }
            session.commit();
            GeneratedRecord<?> parent =
                    (GeneratedRecord<?>) session.query(keys.parent()).one();
            GeneratedRecord<?> leaf = only(session, keys.table("LEAF"), 1);
            GeneratedRecord<?> other = only(session, keys.table("LEAF"), 2);
            GeneratedRecord<?> bud = only(session, keys.table("BUD"), 1);
            session.delete(parent).flush();
            assertEquals(
                    List.of(false, true, true),
                    List.of(knows(session, leaf), knows(session, other), knows(session, bud)));
            assertNull(other.get("parent_id"));
            assertNull(bud.get("leaf_id"));
            session.rollback();
            assertEquals(List.of(1), values(bud, "leaf_id"));
            assertSame(leaf, only(session, keys.table("LEAF"), 1));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "MYSQL_8_0", "POSTGRES_14", "SQLITE"})
    void rowThatFollowsAChangedKey_isNotTakenForOneThatGoes(TestDatabase kind) throws Exception {
        try (KeyCase keys = family(kind, true, "on update cascade");
                Session session = keys.session()) {
            GeneratedRecord<?> child = only(session, keys.child(), "a");
            GeneratedRecord<?> other = only(session, keys.child(), "b");
            session.query(keys.table("LEAF")).all();
            GeneratedRecord<?> leaf = only(session, keys.table("LEAF"), 1);
            GeneratedRecord<?> otherLeaf = only(session, keys.table("LEAF"), 2);
            KeyCase.set(child, "id", "z");
            session.delete(other).flush();
            assertEquals(List.of(true, false), List.of(knows(session, leaf), knows(session, otherLeaf)));
            assertEquals("z", leaf.get("child_id"));
            assertSame(leaf, only(session, keys.table("LEAF"), 1));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "MYSQL_8_0", "POSTGRES_14", "SQLITE"})
    void rowThatIsReadAfterItFollowed_isReadAgainWhenThatIsUndone(TestDatabase kind) throws Exception {
        for (boolean isKey : List.of(false, true)) {
            try (KeyCase keys = family(kind, false, "on update cascade");
                    Session session = keys.session()) {
                GeneratedRecord<?> child = only(session, keys.child(), 1);
                if (isKey) {
                    KeyCase.set(child, "id", 9);
                } else {
                    session.delete(child);
                }
                session.flush();
                GeneratedRecord<?> read = only(session, keys.table(isKey ? "LEAF" : "BUD"), 1);
                String column = isKey ? "child_id" : "leaf_id";
                assertEquals(Arrays.asList(isKey ? 9 : null), values(read, column));
                session.rollback();
                assertEquals(List.of(1), values(read, column));
            }
        }
    }

    /** The rule, and what a child of tenant 1 and parent 1 has for both when the parent is gone. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "null", textBlock = """
        MARIADB_11_4 | on delete set null               | null | null
        MYSQL_8_0    | on delete set null               | null | null
        POSTGRES_14  | on delete set null               | null | null
        POSTGRES_14  | on delete set default            | 1    | 7
        POSTGRES_18  | on delete set null               | null | null
        POSTGRES_18  | on delete set null (parent_id)   | 1    | null
        POSTGRES_18  | on delete set null (tenant)      | null | 1
        POSTGRES_18  | on delete set default            | 1    | 7
        POSTGRES_18  | on delete set default (tenant)   | 1    | 1
        POSTGRES_18  | on delete set default (parent_id) | 1   | 7
        SQLITE       | on delete set null               | null | null
        SQLITE       | on delete set default            | 1    | 7
        """)
    void columnsThatTheDatabaseSets_areThoseThatItSets(TestDatabase kind, String rule, Integer tenant, Integer parentId)
            throws Exception {
        try (KeyCase keys = KeyCase.open(
                        kind,
                        folder,
                        "create table parent (tenant integer not null, id integer not null, primary key (tenant, id))",
                        "create table child (id integer not null primary key, tenant integer default 1, parent_id"
                                + " integer default 7, constraint fk_child foreign key (tenant, parent_id)"
                                + " references parent (tenant, id) " + rule + ")");
                Session session = keys.session()) {
            boolean keepsTheKey = rule.endsWith("set default (tenant)");
            session.dsl().execute("insert into parent values (1, 1), (1, 7), (2, 1)");
            session.dsl()
                    .execute("insert into child values (1, " + (keepsTheKey ? 2 : 1) + ", 1), (2, 1, 7), (3, 1, null)");
            session.commit();
            List<? extends Record> children = session.query(keys.child())
                    .with(keys.parents())
                    .orderBy(keys.child().field("id"))
                    .all();
            GeneratedRecord<?> parent = only(session, keys.parent(), keepsTheKey ? 2 : 1, 1);
            session.delete(parent).flush();
            List<Object> became = values(children.getFirst(), "tenant", "parent_id");
            assertEquals(Arrays.asList(tenant, parentId), became);
            assertEquals(List.of(1, 7), values(children.get(1), "tenant", "parent_id"));
            assertFalse(children.getFirst().touched());
            Record now = keys.parentOf(children.getFirst());
            assertEquals(
                    tenant == null || parentId == null ? null : only(session, keys.parent(), tenant, parentId), now);
            assertEquals(
                    became,
                    values(
                            session.dsl().fetchSingle("select tenant, parent_id from child where id = 1"),
                            "tenant",
                            "parent_id"));
            session.rollback();
            assertEquals(List.of(keepsTheKey ? 2 : 1, 1), values(children.getFirst(), "tenant", "parent_id"));
            assertSame(parent, keys.parentOf(children.getFirst()));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "null", textBlock = """
        MARIADB_11_4 | on update set null    | null
        MYSQL_8_0    | on update set null    | null
        POSTGRES_14  | on update set null    | null
        POSTGRES_14  | on update set default | 7
        SQLITE       | on update set null    | null
        SQLITE       | on update set default | 7
        """)
    void keyThatChanges_leavesWhatTheRuleSays(TestDatabase kind, String rule, Integer left) throws Exception {
        try (KeyCase keys = KeyCase.open(
                        kind,
                        folder,
                        "create table parent (id integer not null primary key)",
                        "create table child (id integer not null primary key, parent_id integer default 7,"
                                + " constraint fk_child foreign key (parent_id) references parent (id) " + rule + ")");
                Session session = keys.session()) {
            session.dsl().execute("insert into parent values (1), (7)");
            session.dsl().execute("insert into child values (1, 1)");
            session.commit();
            GeneratedRecord<?> child = only(session, keys.child(), 1);
            GeneratedRecord<?> parent = only(session, keys.parent(), 1);
            assertSame(parent, keys.parentOf(child));
            KeyCase.set(parent, "id", 2);
            session.flush();
            assertEquals(Arrays.asList(left), values(child, "parent_id"));
            assertEquals(left == null ? null : only(session, keys.parent(), left), keys.parentOf(child));
            assertEquals(0, keys.childrenOf(parent).count());
            session.rollback();
            assertEquals(List.of(1), values(child, "parent_id"));
            assertSame(parent, keys.parentOf(child));
        }
    }

    /** Which key the row has then the database alone knows. */
    @ParameterizedTest
    @EnumSource(names = {"POSTGRES_14", "SQLITE"})
    void rowWhoseKeyIsSetToADefault_isReadAsAnotherRecord(TestDatabase kind) throws Exception {
        try (KeyCase keys = KeyCase.open(
                        kind,
                        folder,
                        "create table parent (id integer not null primary key)",
                        "create table child (parent_id integer default 9 not null, no integer not null, name varchar(20),"
                                + " primary key (parent_id, no), constraint fk_child foreign key (parent_id) references"
                                + " parent (id) on update set default)");
                Session session = keys.session()) {
            session.dsl().execute("insert into parent values (1), (9)");
            session.dsl().execute("insert into child values (1, 1, 'x')");
            session.commit();
            GeneratedRecord<?> parent = only(session, keys.parent(), 1);
            GeneratedRecord<?> child = only(session, keys.child(), 1, 1);
            KeyCase.set(parent, "id", 2);
            session.flush();
            assertFalse(knows(session, child));
            assertTrue(session.query(keys.child()).get(1, 1).isEmpty());
            assertEquals(List.of(9, 1), values(only(session, keys.child(), 9, 1), "parent_id", "no"));
            session.rollback();
            assertTrue(knows(session, child));
            assertSame(child, only(session, keys.child(), 1, 1));
            assertTrue(session.query(keys.child()).get(9, 1).isEmpty());
            KeyCase.set(parent, "id", 2);
            session.commit();
            assertEquals(1, session.query(keys.child()).count());
            assertEquals(
                    List.of(9, 1), values((Record) session.query(keys.child()).one(), "parent_id", "no"));
        }
    }

    /** Rows without a primary key are no records, and what refers to them goes with them all the same. */
    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "MYSQL_8_0", "POSTGRES_14", "SQLITE"})
    void rowBelowOneWithoutAPrimaryKey_followsTheFirst(TestDatabase kind) throws Exception {
        try (KeyCase keys = KeyCase.open(
                        kind,
                        folder,
                        "create table parent (id integer not null primary key)",
                        "create table child (parent_id integer not null, code integer not null, constraint uq unique"
                                + " (parent_id, code), constraint fk_child foreign key (parent_id) references parent (id)"
                                + " on delete cascade on update cascade)",
                        "create table leaf (id integer not null primary key, parent_id integer, code integer, constraint"
                                + " fk_leaf foreign key (parent_id, code) references child (parent_id, code) on delete"
                                + " cascade on update cascade)",
                        "create table bud (id integer not null primary key, leaf_id integer, constraint fk_bud foreign"
                                + " key (leaf_id) references leaf (id) on delete set null)");
                Session session = keys.session()) {
            for (String insert : List.of(
                    "parent values (1), (2)",
                    "child values (1, 1), (2, 1)",
                    "leaf values (1, 1, 1), (2, 2, 1), (3, null, null)",
                    "bud values (1, 1), (2, 2)")) {
                session.dsl().execute("insert into " + insert);
            }
            session.commit();
            Table<?> leaves = keys.table("LEAF");
            GeneratedRecord<?> parent = only(session, keys.parent(), 1);
            GeneratedRecord<?> leaf = only(session, leaves, 1);
            GeneratedRecord<?> other = only(session, leaves, 2);
            GeneratedRecord<?> bud = only(session, keys.table("BUD"), 1);
            KeyCase.set(parent, "id", 5);
            session.flush();
            assertEquals(List.of(5, 1), values(leaf, "parent_id", "code"));
            session.delete(parent).flush();
            assertFalse(knows(session, leaf));
            assertTrue(knows(session, other));
            assertNull(bud.get("leaf_id"));
            session.rollback();
            assertEquals(List.of(1, 1), values(leaf, "parent_id", "code"));
            assertSame(leaf, only(session, leaves, 1));
            assertEquals(List.of(1), values(bud, "leaf_id"));
            session.delete(parent).commit();
            assertEquals(2, session.query(leaves).count());
            assertTrue(session.query(leaves).get(1).isEmpty());
        }
    }
}
