package dev.retort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.testing.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import org.jooq.Record;
import org.jooq.Table;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys that the database takes for the same in capitals and in small letters, in tables of every shape. */
@Tag("slow")
class FoldedKeysTest {
    private static final String TYPES = """
        MARIADB_11_4 | varchar(20)    | select 1
        MYSQL_8_0    | varchar(20)    | select 1
        POSTGRES_14  | text collate "folded" | create collation folded (provider = icu, locale = 'und-u-ks-level2', deterministic = false)
        POSTGRES_18  | text collate "folded" | create collation folded (provider = icu, locale = 'und-u-ks-level2', deterministic = false)
        SQLITE       | varchar(20) collate nocase | select 1
        """;

    @TempDir
    private Path folder;

    private static Record only(Session session, Table<?> table, Object id) {
        return session.query(table).get(id).orElseThrow();
    }

    private static boolean knows(Session session, Record row) {
        return session.contains((GeneratedRecord<?>) row);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = TYPES)
    void treeOfFoldedKeys_isLoadedChangedAndDeleted(TestDatabase kind, String type, String prelude) throws Exception {
        try (KeyCase keys = KeyCase.open(
                        kind,
                        folder,
                        prelude,
                        "create table child (id " + type + " not null primary key, parent_id " + type
                                + ", name varchar(20), constraint fk_child foreign key (parent_id) references child (id)"
                                + " on delete cascade)");
                Session session = keys.session()) {
            for (String row : List.of("'root', null", "'leaf', 'ROOT'", "'bud', 'LEAF'", "'other', null")) {
                session.dsl().execute("insert into child (id, parent_id) values (" + row + ")");
            }
            session.commit();
            Table<?> child = keys.child();
            Record root = only(session, child, "Root");
            Record leaf = only(session, child, "leaf");
            Record bud = only(session, child, "bud");
            Record other = only(session, child, "other");
            assertSame(root, only(session, child, "ROOT"));
            assertSame(root, keys.parentOf(leaf));
            assertSame(leaf, keys.parentOf(bud));
            assertSame(leaf, keys.childrenOf(root).one());

            session.deleteAll(List.of((GeneratedRecord<?>) root, (GeneratedRecord<?>) leaf))
                    .flush();
            assertFalse(knows(session, bud));
            assertTrue(knows(session, other));
            assertEquals(1, session.query(child).count());
            session.rollback();
            assertEquals(4, session.query(child).count());
            session.delete((GeneratedRecord<?>) root).flush();
            assertEquals(
                    List.of(false, false, true),
                    List.of(knows(session, leaf), knows(session, bud), knows(session, other)));
            assertEquals(1, session.query(child).count());
            session.rollback();
            assertSame(leaf, only(session, child, "LEAF"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = TYPES)
    void keyOfTwoColumns_andRulesThatClearAndChange(TestDatabase kind, String type, String prelude) throws Exception {
        try (KeyCase keys = KeyCase.open(
                        kind,
                        folder,
                        prelude,
                        "create table parent (tenant integer not null, id " + type
                                + " not null, name varchar(20), primary key (tenant, id))",
                        "create table child (id integer not null primary key, tenant integer, parent_id " + type
                                + ", constraint fk_child foreign key (tenant, parent_id) references parent (tenant, id)"
                                + " on delete set null on update cascade)");
                Session session = keys.session()) {
            for (String row : List.of("1, 'abc'", "2, 'abc'", "1, 'xyz'")) {
                session.dsl().execute("insert into parent (tenant, id) values (" + row + ")");
            }
            for (String row : List.of("1, 1, 'ABC'", "2, 2, 'Abc'", "3, 1, 'abc'", "4, 1, 'XYZ'")) {
                session.dsl().execute("insert into child values (" + row + ")");
            }
            session.commit();
            List<? extends Record> parents = session.query(keys.parent())
                    .with(keys.children())
                    .orderBy(keys.parent().field("tenant"), keys.parent().field("id"))
                    .all();
            assertEquals(List.of(2L, 1L, 1L), counts(keys, parents));
            List<? extends Record> children = session.query(keys.child())
                    .with(keys.parents())
                    .orderBy(keys.child().field("id"))
                    .all();
            assertSame(parents.get(0), keys.parentOf(children.get(0)));
            assertSame(parents.get(2), keys.parentOf(children.get(1)));
            assertSame(parents.get(1), keys.parentOf(children.get(3)));
            KeyCase.set(parents.get(0), "id", "def");
            session.flush();
            assertEquals("def", children.get(0).get("parent_id"));
            assertEquals("def", children.get(2).get("parent_id"));
            assertEquals("Abc", children.get(1).get("parent_id"));
            assertSame(parents.get(0), keys.parentOf(children.get(0)));
            session.delete((GeneratedRecord<?>) parents.get(1)).flush();
            assertNull(children.get(3).get("parent_id"));
            assertNull(keys.parentOf(children.get(3)));
            assertEquals(2, keys.childrenOf(parents.get(0)).count());
            session.rollback();
            assertEquals("ABC", children.get(0).get("parent_id"));
            assertEquals("XYZ", children.get(3).get("parent_id"));
            assertSame(parents.get(1), keys.parentOf(children.get(3)));
        }
    }

    private static List<Long> counts(KeyCase keys, List<? extends Record> parents) throws ReflectiveOperationException {
        return List.of(
                keys.childrenOf(parents.get(0)).count(),
                keys.childrenOf(parents.get(1)).count(),
                keys.childrenOf(parents.get(2)).count());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = TYPES)
    void uniqueKeyThatIsReferredTo_isFoundInAnyCase(TestDatabase kind, String type, String prelude) throws Exception {
        try (KeyCase keys = KeyCase.open(
                        kind,
                        folder,
                        prelude,
                        "create table parent (id integer not null primary key, code " + type
                                + " not null, constraint uq_code unique (code))",
                        "create table child (id integer not null primary key, parent_id " + type
                                + ", constraint fk_child foreign key (parent_id) references parent (code))");
                Session session = keys.session()) {
            GeneratedRecord<?> parent = KeyCase.row(keys.parent(), "id", 1, "code", "abc");
            GeneratedRecord<?> child = KeyCase.row(keys.child(), "id", 1, "parent_id", "ABC");
            session.add(parent).flush();
            session.add(child).commit();
            assertSame(parent, keys.parentOf(child));
            assertSame(child, keys.childrenOf(parent).one());
            session.query(keys.parent()).with(keys.children()).all();
            assertEquals(1, keys.childrenOf(parent).count());
            assertEquals(
                    1,
                    session.query(keys.child())
                            .where(cast(keys.parents()), parent)
                            .count());
            keys.remove(parent, child);
            session.commit();
            assertEquals(0, keys.childrenOf(parent).count());
        }
    }

    @SuppressWarnings("unchecked")
    private static org.jooq.Path<Record> cast(org.jooq.Path<?> path) {
        return (org.jooq.Path<Record>) path;
    }
}
