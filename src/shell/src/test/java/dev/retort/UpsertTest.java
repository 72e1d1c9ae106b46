package dev.retort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.testing.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.ExecuteListener;
import org.jooq.Record;
import org.jooq.TableField;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** New records whose rows may be there already, on every database. */
@Tag("slow")
@SuppressWarnings({"rawtypes", "unchecked"})
class UpsertTest {
    private static final String PARENT =
            "create table parent (${id}, code varchar(20) not null unique, price integer not"
                    + " null default 1, note varchar(20), total integer generated always as (price * 2) stored)";
    private static final String CHILD =
            "create table child (${id}, name varchar(20) not null unique, parent_id integer,"
                    + " constraint fk_child foreign key (parent_id) references parent (id))";

    @TempDir
    private Path folder;

    private KeyCase open(TestDatabase kind, String... more) throws Exception {
        return KeyCase.open(
                kind,
                folder,
                Stream.concat(Stream.of(PARENT, CHILD), Arrays.stream(more))
                        .map(kind::own)
                        .toArray(String[]::new));
    }

    private static GeneratedRecord parent(KeyCase data, Object... values) throws Exception {
        return KeyCase.row(data.parent(), values);
    }

    private static List<GeneratedRecord<?>> upsert(
            Session session, List<? extends GeneratedRecord> records, String... key) {
        TableField[] columns = Arrays.stream(key)
                .map(name ->
                        (TableField) Objects.requireNonNull(records.getFirst().field(name)))
                .toArray(TableField[]::new);
        return session.upsert((List) records, columns);
    }

    private static String text(Record row) {
        return row.intoMap().toString();
    }

    private static List<String> stored(KeyCase data) throws Exception {
        try (Session other = data.session()) {
            return other.query(data.parent()).orderBy(data.parent().field("id")).all().stream()
                    .map(UpsertTest::text)
                    .toList();
        }
    }

    @ParameterizedTest
    @EnumSource
    void rowsThatAreThere_areChanged_andOthersInserted(TestDatabase kind) throws Exception {
        try (KeyCase data = open(kind)) {
            try (Session session = data.session()) {
                session.add(parent(data, "code", "a", "price", 3, "note", "kept"))
                        .commit();
            }
            try (Session session = data.session()) {
                List<GeneratedRecord<?>> rows = upsert(
                        session, List.of(parent(data, "code", "b"), parent(data, "code", "a", "price", 5)), "code");
                assertEquals("{id=1, code=a, price=5, note=kept, total=10}", text(rows.getLast()));
                assertEquals(1, rows.getFirst().get("price", Integer.class));
                assertTrue(session.contains(rows.getFirst()));
                KeyCase.set(rows.getFirst(), "price", 4);
                session.commit();
                assertEquals(List.of(text(rows.getLast()), text(rows.getFirst())), stored(data));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void primaryKey_isTheKey_whereNoneIsNamed(TestDatabase kind) throws Exception {
        try (KeyCase data = open(kind);
                Session session = data.session()) {
            upsert(session, List.of(parent(data, "id", 7, "code", "a"), parent(data, "id", 8, "code", "b")));
            session.commit();
            upsert(session, List.of(parent(data, "id", 8, "code", "c"), parent(data, "id", 9, "code", "d")));
            session.commit();
            assertEquals(
                    List.of(
                            "{id=7, code=a, price=1, note=null, total=2}",
                            "{id=8, code=c, price=1, note=null, total=2}",
                            "{id=9, code=d, price=1, note=null, total=2}"),
                    stored(data));
        }
    }

    @ParameterizedTest
    @EnumSource
    void recordThatTheSessionKnows_isBroughtUpToDate_andBackAfterRollback(TestDatabase kind) throws Exception {
        try (KeyCase data = open(kind);
                Session session = data.session()) {
            GeneratedRecord<?> known = parent(data, "code", "a", "note", "old");
            session.add(known).commit();
            GeneratedRecord<?> given = parent(data, "code", "a", "note", "new");
            GeneratedRecord<?> fresh = parent(data, "code", "b");
            List<GeneratedRecord<?>> rows = upsert(session, List.of(given, fresh), "code");
            assertSame(known, rows.getFirst());
            assertSame(fresh, rows.getLast());
            assertEquals("new", known.get("note"));
            assertFalse(session.contains(given));
            session.rollback();
            assertEquals("old", known.get("note"));
            assertFalse(session.contains(fresh));
            assertNull(fresh.get("id"));
            session.add(fresh).commit();
            assertEquals(2, session.query(data.parent()).count());
        }
    }

    @ParameterizedTest
    @EnumSource
    void rowThatIsThereByAnotherKey_isAnError_andNothingIsWritten(TestDatabase kind) throws Exception {
        try (KeyCase data = open(kind);
                Session session = data.session()) {
            session.addAll(parent(data, "id", 1, "code", "a"), parent(data, "id", 2, "code", "b"))
                    .commit();
            List<String> before = stored(data);
            GeneratedRecord<?> other = parent(data, "id", 2, "code", "c", "note", "x");
            assertThrows(
                    RuntimeException.class, () -> upsert(session, List.of(parent(data, "code", "z"), other), "code"));
            assertFalse(session.contains(other));
            session.commit();
            assertEquals(before, stored(data));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "POSTGRES_14", "SQLITE"})
    void recordsWithoutAKeyOfTheirOwn_areRefused(TestDatabase kind) throws Exception {
        try (KeyCase data = open(kind);
                Session session = data.session()) {
            assertEquals(
                    "two of the records have the same code: <parent null a> and <parent null a>",
                    assertThrows(
                                    RetortException.class,
                                    () -> upsert(
                                            session,
                                            List.of(parent(data, "code", "a"), parent(data, "code", "a")),
                                            "code"))
                            .message());
            assertEquals(
                    "<parent null a> has no value of id, by which its row would be found",
                    assertThrows(RetortException.class, () -> upsert(session, List.of(parent(data, "code", "a"))))
                            .message());
            RetortException unknown = assertThrows(
                    RetortException.class, () -> upsert(session, List.of(parent(data, "note", "a")), "note"));
            assertEquals("parent has no unique key of the columns note", unknown.message());
            session.commit();
            assertEquals(List.of(), stored(data));
        }
    }

    @ParameterizedTest
    @EnumSource
    void manyRecords_takeAStatementForAThousand(TestDatabase kind) throws Exception {
        try (KeyCase data = open(kind);
                Session session = data.session()) {
            List<GeneratedRecord> rows = new ArrayList<>();
            for (int i = 0; i < 2500; i++) {
                rows.add(parent(data, "code", "row " + i, "price", i));
            }
            upsert(session, rows, "code");
            session.commit();
            List<GeneratedRecord> again = new ArrayList<>();
            for (int i = 0; i < 2500; i++) {
                again.add(parent(data, "code", "row " + (i + 1), "price", i));
            }
            data.data().statements();
            try (Session other = data.session()) {
                List<GeneratedRecord<?>> result = upsert(other, again, "code");
                assertEquals(
                        3,
                        data.data().steps().stream()
                                .filter(step -> step.startsWith("insert"))
                                .count());
                assertEquals(rows.get(1).get("id"), result.getFirst().get("id"));
                assertEquals(4998, result.getLast().get("total", Integer.class));
                other.commit();
                assertEquals(2501, other.query(data.parent()).count());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void newRecordThatItRefersTo_isInsertedBefore(TestDatabase kind) throws Exception {
        try (KeyCase data = open(kind);
                Session session = data.session()) {
            session.add(KeyCase.row(data.child(), "name", "a")).commit();
            GeneratedRecord<?> child = KeyCase.row(data.child(), "name", "a");
            GeneratedRecord<?> parent = parent(data, "code", "p");
            data.refer(child, parent);
            List<GeneratedRecord<?>> rows = upsert(session, List.of(child), "name");
            session.commit();
            assertEquals(parent.get("id"), rows.getFirst().get("parent_id"));
            assertSame(parent, data.parentOf(rows.getFirst()));
            assertEquals(List.of(rows.getFirst()), data.childrenOf(parent).all());
        }
    }

    /** The savepoint of the writing is released when that is done, and before the records are given. */
    @Test
    void recordThatIsCollectedMeanwhile_isReplaced() throws Exception {
        try (KeyCase data = open(TestDatabase.SQLITE);
                Session session = data.data()
                        .hearing(ExecuteListener.onExecuteEnd(context -> {
                            if (String.valueOf(context.sql()).startsWith("release")) {
                                System.gc();
                            }
                        }))
                        .session()) {
            session.add(parent(data, "code", "p")).commit();
            List<GeneratedRecord<?>> rows = upsert(session, List.of(parent(data, "code", "p", "price", 7)), "code");
            assertTrue(session.contains(rows.getFirst()));
            assertEquals("{id=1, code=p, price=7, note=null, total=14}", text(rows.getFirst()));
            assertSame(rows.getFirst(), session.query(data.parent()).first().orElseThrow());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "MARIADB_10_2", "MYSQL_8_0"})
    void keyThatEqualsByItsCollation_isThere(TestDatabase kind) throws Exception {
        try (KeyCase data = open(kind);
                Session session = data.session()) {
            session.add(parent(data, "code", "abc")).commit();
            List<GeneratedRecord<?>> rows = upsert(
                    session, List.of(parent(data, "code", "ABC", "price", 4), parent(data, "code", "d")), "code");
            session.commit();
            assertEquals("{id=1, code=abc, price=4, note=null, total=8}", text(rows.getFirst()));
            assertEquals(2, session.query(data.parent()).count());
        }
    }

    @ParameterizedTest
    @EnumSource
    void recordsOfAnotherDatabase_areWrittenAsAWhole(TestDatabase kind) throws Exception {
        try (KeyCase data = open(kind)) {
            List<GeneratedRecord<?>> read;
            try (Session session = data.session()) {
                session.add(parent(data, "code", "a", "price", 3)).commit();
                read = (List) session.query(data.parent()).all();
                session.dsl()
                        .update(data.parent())
                        .set((TableField) data.parent().field("note"), "x")
                        .execute();
                session.commit();
            }
            try (Session session = data.session()) {
                upsert(session, read);
                session.commit();
                assertEquals(List.of("{id=1, code=a, price=3, note=null, total=6}"), stored(data));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "POSTGRES_14", "SQLITE"})
    void nothingButTheKey_changesNothing(TestDatabase kind) throws Exception {
        try (KeyCase data = open(kind);
                Session session = data.session()) {
            session.add(parent(data, "code", "a", "note", "n")).commit();
            List<String> told = new ArrayList<>();
            session.onCommit(changes ->
                    changes.all().forEach(change -> told.add(change.kind().name())));
            assertEquals(
                    "n",
                    upsert(session, List.of(parent(data, "code", "a")), "code")
                            .getFirst()
                            .get("note"));
            assertEquals(List.of(), session.upsert(List.<testschema.tables.records.AuthorRecord>of()));
            session.commit();
            assertEquals(List.of(), told);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRES_14", "POSTGRES_18", "SQLITE"})
    void rowsThatATriggerLeavesOut_areAnError(TestDatabase kind) throws Exception {
        String[] triggers = kind == TestDatabase.SQLITE
                ? new String[] {
                    "create trigger left_out before insert on parent when new.code = 'b' begin select raise(ignore); end"
                }
                : new String[] {
                    "create function left_out() returns trigger language plpgsql as $$ begin if new.code = 'b' then"
                            + " return null; end if; return new; end $$",
                    "create trigger left_out before insert on parent for each row execute function left_out()"
                };
        try (KeyCase data = open(kind, triggers);
                Session session = data.session()) {
            List<GeneratedRecord> rows = List.of(parent(data, "code", "a"), parent(data, "code", "b"));
            RetortException error = assertThrows(RetortException.class, () -> upsert(session, rows, "code"));
            assertEquals("the database inserted 1 rows into parent, and not 2", error.message());
            session.commit();
            assertEquals(List.of(), stored(data));
        }
    }
}
