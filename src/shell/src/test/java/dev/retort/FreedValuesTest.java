package dev.retort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.testing.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.ForeignKey;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Values that one row gives up and another takes in one flush, where the database alone says that they are the same. */
@Tag("slow")
class FreedValuesTest {

    @TempDir
    private Path folder;

    /** A way to say that something is unique, and two spellings of each of three values. */
    private record Unique(String prelude, String column, String constraint, List<String> one, List<String> other) {}

    private static final List<String> SMALL = List.of("abc", "def", "ghi");
    private static final List<String> CAPITAL = List.of("ABC", "DEF", "GHI");
    private static final List<String> MOMENTS =
            List.of("2024-01-01T10:00:00.2", "2024-01-02T10:00:00.2", "2024-01-03T10:00:00.2");
    private static final List<String> SECONDS =
            List.of("2024-01-01T10:00:00", "2024-01-02T10:00:00", "2024-01-03T10:00:00");

    private static Unique constraint(String column, List<String> one, List<String> other) {
        return new Unique("select 1", column, ", constraint uq unique (code)", one, other);
    }

    static Stream<Arguments> ways() {
        List<Arguments> ways = new ArrayList<>();
        for (TestDatabase kind : TestDatabase.values()) {
            ways.add(Arguments.of(
                    kind,
                    switch (kind) {
                        case POSTGRES_14, POSTGRES_18 ->
                            new Unique(
                                    "create collation folded (provider = icu, locale = 'und-u-ks-level2',"
                                            + " deterministic = false)",
                                    "varchar(20) collate \"folded\"",
                                    ", constraint uq unique (code)",
                                    SMALL,
                                    CAPITAL);
                        case SQLITE -> constraint("varchar(20) collate nocase", SMALL, CAPITAL);
                        default -> constraint("varchar(20)", SMALL, CAPITAL);
                    }));
            if (kind != TestDatabase.SQLITE) {
                ways.add(Arguments.of(
                        kind,
                        constraint("decimal(10,2)", List.of("1.501", "2.501", "3.501"), List.of("1.5", "2.5", "3.5"))));
                ways.add(Arguments.of(
                        kind,
                        constraint(
                                kind.dialect() == org.jooq.SQLDialect.POSTGRES ? "timestamp(0)" : "datetime",
                                MOMENTS,
                                SECONDS)));
                ways.add(Arguments.of(
                        kind, constraint("char(5)", List.of("ab ", "cd ", "ef "), List.of("ab", "cd", "ef"))));
            }
            if (kind.dialect() == org.jooq.SQLDialect.POSTGRES || kind == TestDatabase.SQLITE) {
                ways.add(Arguments.of(
                        kind,
                        new Unique(
                                "create unique index uq on child (lower(code))", "varchar(20)", "", SMALL, CAPITAL)));
            }
        }
        return ways.stream();
    }

    private KeyCase open(TestDatabase kind, Unique unique) throws Exception {
        boolean isIndex = unique.constraint().isEmpty();
        return KeyCase.open(
                kind,
                folder,
                isIndex ? "select 1" : unique.prelude(),
                "create table child (id integer not null primary key, code " + unique.column() + " not null, name"
                        + " varchar(20)" + unique.constraint() + ")",
                "create table leaf (id integer not null primary key, child_id integer, constraint fk_leaf foreign key"
                        + " (child_id) references child (id) on delete cascade)",
                isIndex ? unique.prelude() : "select 1");
    }

    private static GeneratedRecord<?> row(KeyCase keys, int id, String code) throws ReflectiveOperationException {
        return KeyCase.row(keys.child(), "id", id, "code", code(keys, code));
    }

    private static Object code(KeyCase keys, String code) throws ReflectiveOperationException {
        return KeyCase.converted(
                code, Objects.requireNonNull(keys.child().field("code")).getType());
    }

    private static GeneratedRecord<?> found(KeyCase keys, Session session, int id) throws ReflectiveOperationException {
        return (GeneratedRecord<?>) session.query(keys.child()).get(id).orElseThrow();
    }

    private static List<Integer> ids(KeyCase keys, Session session) throws ReflectiveOperationException {
        return KeyCase.values(
                        session.query(keys.child())
                                .orderBy(keys.child().field("id"))
                                .all(),
                        "id")
                .stream()
                .map(id -> ((Number) id).intValue())
                .toList();
    }

    /** Rows 1, 2 and 3, with the first spellings of the values. */
    private static Session filled(KeyCase keys, Unique unique) throws ReflectiveOperationException {
        Session session = keys.session();
        for (int i = 0; i < 3; i++) {
            session.add(row(keys, i + 1, unique.one().get(i)));
        }
        session.commit();
        return session;
    }

    @ParameterizedTest
    @MethodSource("ways")
    void rowThatIsDeleted_makesRoomForANewOne(TestDatabase kind, Unique unique) throws Exception {
        try (KeyCase keys = open(kind, unique);
                Session session = filled(keys, unique)) {
            GeneratedRecord<?> leaf = KeyCase.row(keys.table("LEAF"), "id", 1, "child_id", 1);
            session.add(leaf).commit();
            GeneratedRecord<?> old = found(keys, session, 1);
            GeneratedRecord<?> fresh = row(keys, 4, unique.other().getFirst());
            session.delete(old).add(fresh).commit();
            assertFalse(session.contains(old));
            assertFalse(session.contains(leaf));
            assertSame(fresh, found(keys, session, 4));
            assertEquals(List.of(2, 3, 4), ids(keys, session));
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void rowThatIsDeleted_makesRoomForOneThatChanges(TestDatabase kind, Unique unique) throws Exception {
        try (KeyCase keys = open(kind, unique);
                Session session = filled(keys, unique)) {
            GeneratedRecord<?> taker = found(keys, session, 2);
            KeyCase.set(taker, "code", code(keys, unique.other().getFirst()));
            session.delete(found(keys, session, 1)).flush();
            assertEquals(List.of(2, 3), ids(keys, session));
            session.rollback();
            assertEquals(List.of(1, 2, 3), ids(keys, session));
            assertSame(taker, found(keys, session, 2));
            assertFalse(session.pending().all().iterator().hasNext());
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void rowThatChanges_makesRoomForANewOne(TestDatabase kind, Unique unique) throws Exception {
        try (KeyCase keys = open(kind, unique);
                Session session = filled(keys, unique)) {
            GeneratedRecord<?> giver = found(keys, session, 1);
            KeyCase.set(giver, "code", code(keys, unique.other().get(1)));
            KeyCase.set(giver, "name", "giver");
            session.delete(found(keys, session, 2))
                    .add(row(keys, 4, unique.other().getFirst()))
                    .commit();
            assertEquals(List.of(1, 3, 4), ids(keys, session));
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void rowsThatPassTheirValuesOn_areWrittenInWhateverOrderThatTakes(TestDatabase kind, Unique unique)
            throws Exception {
        for (List<Integer> order : List.of(List.of(1, 2, 3), List.of(3, 2, 1), List.of(2, 3, 1))) {
            try (KeyCase keys = open(kind, unique);
                    Session session = filled(keys, unique)) {
                List<GeneratedRecord<?>> rows = new ArrayList<>();
                for (int id = 1; id <= 3; id++) {
                    rows.add(found(keys, session, id));
                }
                // 3 gets what 2 has, 2 what 1 has, and 1 a name that is free.
                String free = unique.one().getFirst().startsWith("a") ? "xyz" : free(unique);
                for (int id : order) {
                    KeyCase.set(
                            rows.get(id - 1),
                            "code",
                            code(keys, id == 1 ? free : unique.other().get(id - 2)));
                }
                session.add(row(keys, 4, unique.other().get(2))).commit();
                assertEquals(List.of(1, 2, 3, 4), ids(keys, session));
                for (int id = 1; id <= 3; id++) {
                    Record row = rows.get(id - 1);
                    assertSame(row, found(keys, session, id));
                }
            }
        }
    }

    private static String free(Unique unique) {
        return unique.one().getFirst().replace("2024", "2025").replace("1.5", "9.5");
    }

    @ParameterizedTest
    @MethodSource("ways")
    void valueThatNobodyGivesUp_isTheDatabasesError(TestDatabase kind, Unique unique) throws Exception {
        try (KeyCase keys = open(kind, unique);
                Session session = filled(keys, unique)) {
            GeneratedRecord<?> other = found(keys, session, 3);
            GeneratedRecord<?> changed = found(keys, session, 2);
            KeyCase.set(changed, "name", "changed");
            session.delete(other).add(row(keys, 4, unique.other().getFirst()));
            IntegrityConstraintViolationException refused =
                    assertThrows(IntegrityConstraintViolationException.class, session::flush);
            assertTrue(Objects.requireNonNull(refused.getMessage()).contains("insert into"), refused.getMessage());
            assertEquals(1, session.pending().inserted().size());
            assertEquals(1, session.pending().updated().size());
            assertEquals(1, session.pending().deleted().size());
            session.rollback();
            assertEquals(List.of(1, 2, 3), ids(keys, session));
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void rowThatIsToReferToTheNewOne_isNotDeletedWithTheOld(TestDatabase kind, Unique unique) throws Exception {
        try (KeyCase keys = open(kind, unique);
                Session session = filled(keys, unique)) {
            Table<?> leaves = keys.table("LEAF");
            GeneratedRecord<?> leaf = KeyCase.row(leaves, "id", 1, "child_id", 1);
            GeneratedRecord<?> other = KeyCase.row(leaves, "id", 2, "child_id", 2);
            session.add(leaf).add(other).commit();
            GeneratedRecord<?> fresh = row(keys, 4, unique.other().getFirst());
            leaf.refer(reference(leaves), fresh);
            session.add(fresh).delete(found(keys, session, 1));
            assertThrows(IntegrityConstraintViolationException.class, session::flush);
            session.rollback();
            assertEquals(2, session.query(leaves).count());
            other.refer(reference(leaves), fresh);
            session.add(fresh).delete(found(keys, session, 1)).commit();
            assertEquals(List.of(2, 3, 4), ids(keys, session));
            assertFalse(session.contains(leaf));
            assertSame(other, session.query(leaves).one());
            assertEquals(4, ((Number) Objects.requireNonNull(other.get("child_id"))).intValue());
        }
    }

    @SuppressWarnings("rawtypes")
    private static ForeignKey reference(Table<?> table) {
        return table.getReferences().getFirst();
    }
}
