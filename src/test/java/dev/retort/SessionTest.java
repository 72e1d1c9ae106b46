package dev.retort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static testschema.Tables.AUTHOR;
import static testschema.Tables.COUNTRY;
import static testschema.Tables.NODE;
import static testschema.Tables.POST;

import dev.retort.DataCase.Kind;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import testschema.tables.records.AuthorRecord;
import testschema.tables.records.CountryRecord;
import testschema.tables.records.NodeRecord;
import testschema.tables.records.PostRecord;

/** The states of records, identity, and the ends of transactions. */
class SessionTest {

    private static DataCase open(Kind kind, String... names) throws Exception {
        DataCase data = DataCase.open(kind, NODE);
        data.retort().transaction(session -> {
            for (String name : names) {
                session.add(new NodeRecord().setName(name));
            }
        });
        data.statements();
        return data;
    }

    private static NodeRecord named(Session session, String name) {
        return session.query(NODE).where(NODE.NAME, name).one();
    }

    @ParameterizedTest
    @EnumSource
    void sameRow_isTheSameObject_however_itWasFound(Kind kind) throws Exception {
        try (DataCase data = open(kind, "a", "b");
                Session session = data.retort().session()) {
            NodeRecord a = named(session, "a");
            assertSame(a, session.query(NODE).orderBy(NODE.NAME).all().getFirst());
            assertSame(a, session.get(NODE, a.getId()).orElseThrow());
            NodeRecord b = named(session, "b").setParent(a);
            session.commit();
            assertSame(a, b.parent());
            assertSame(b, a.children().one());
            try (Session other = data.retort().session()) {
                assertNotSame(a, named(other, "a"));
                assertEquals(a, named(other, "a"));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void recordThatNobodyHolds_isForgotten_unlessItWasChanged(Kind kind) throws Exception {
        try (DataCase data = open(kind, "a", "b");
                Session session = data.retort().session()) {
            WeakReference<NodeRecord> forgotten = new WeakReference<>(named(session, "a"));
            WeakReference<NodeRecord> changed =
                    new WeakReference<>(named(session, "b").setName("changed"));
            for (int i = 0; i < 100 && forgotten.get() != null; i++) {
                System.gc();
            }
            assertNull(forgotten.get());
            assertNotNull(changed.get());
            session.commit();
            assertEquals(1, session.query(NODE).where(NODE.NAME, "changed").count());
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
    void queryBringsRecordsUpToDate_andLeavesChangesAlone(Kind kind) throws Exception {
        try (DataCase data = open(kind, "a", "b");
                Session session = data.retort().session()) {
            NodeRecord a = named(session, "a");
            NodeRecord b = named(session, "b");
            session.commit();
            data.retort().transaction(other -> {
                other.query(NODE).all().forEach(node -> node.setName(node.getName() + " by another"));
            });
            assertEquals("a", a.getName());
            session.query(NODE).all();
            assertEquals("a by another", a.getName());
            assertFalse(a.touched());
            a.setName("mine");
            session.savepoint(() -> {
                assertEquals(
                        "mine",
                        session.refresh(a).get(NODE, a.getId()).orElseThrow().getName());
            });
            session.refresh(b);
            assertEquals("b by another", b.getName());
        }
    }

    @ParameterizedTest
    @EnumSource
    void refresh_losesWhatWasSet_andSaysWhenTheRowIsGone(Kind kind) throws Exception {
        try (DataCase data = open(kind, "a");
                Session session = data.retort().session()) {
            NodeRecord a = named(session, "a");
            a.setName("set");
            session.refresh(a);
            assertEquals("a", a.getName());
            session.commit();
            assertEquals(List.of("select node", "select node"), data.steps());
            session.dsl().deleteFrom(NODE).execute();
            RetortException gone = assertThrows(RetortException.class, () -> session.refresh(a));
            assertEquals("<node " + a.getId() + " a> is not in the database any more", gone.message());
            assertThrows(RetortException.class, () -> session.refresh(new NodeRecord()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void states_areSeenFromOutside(Kind kind) throws Exception {
        try (DataCase data = open(kind);
                Session session = data.retort().session()) {
            NodeRecord node = new NodeRecord().setName("n");
            assertFalse(session.contains(node));
            assertThrows(RetortException.class, () -> session.delete(node));
            session.add(node);
            assertTrue(session.contains(node));
            assertEquals(List.of(node), session.pending().inserted());
            assertEquals("session: 1 to insert", session.toString());
            session.flush();
            assertTrue(session.pending().isEmpty());
            assertEquals("session: nothing is pending", session.toString());
            node.setName("m");
            assertEquals(List.of(node), session.pending().updated());
            node.set(NODE.NAME, "n");
            session.delete(node);
            assertEquals("session: 1 to delete", session.toString());
            assertFalse(session.contains(node));
            session.commit();
            assertFalse(session.contains(node));
            assertFalse(session.inTransaction());
            session.close();
            assertEquals("a closed session", session.toString());
        }
    }

    @ParameterizedTest
    @EnumSource
    void expunge_letsGo_andAddTakesInAgain(Kind kind) throws Exception {
        try (DataCase data = open(kind, "a");
                Session session = data.retort().session()) {
            NodeRecord a = named(session, "a");
            a.setName("changed");
            session.expunge(a);
            session.commit();
            assertEquals("changed", a.getName());
            NodeRecord another = named(session, "a");
            assertNotSame(a, another);
            RetortException two = assertThrows(RetortException.class, () -> session.add(a));
            assertEquals(
                    "<node " + a.getId() + " changed> is in this session already, as another object", two.message());
            session.expunge(another).add(a).commit();
            assertEquals("changed", session.query(NODE).one().getName());
            NodeRecord pending = new NodeRecord().setName("p");
            session.add(pending).expunge(pending).commit();
            assertEquals(1, session.query(NODE).count());
            session.delete(a).expunge(a).commit();
            assertEquals(1, session.query(NODE).count());
        }
    }

    @ParameterizedTest
    @EnumSource
    void recordOfAnotherSession_isRefused_untilThatLetsGo(Kind kind) throws Exception {
        try (DataCase data = open(kind, "a");
                Session session = data.retort().session()) {
            NodeRecord a = named(session, "a");
            session.commit();
            try (Session other = data.retort().session()) {
                RetortException held = assertThrows(RetortException.class, () -> other.add(a));
                assertEquals("<node " + a.getId() + " a> is in another session", held.message());
                a.setName("carried");
                session.expunge(a);
                other.add(a).commit();
                assertTrue(other.contains(a));
            }
            assertEquals("carried", session.query(NODE).one().getName());
        }
    }

    @ParameterizedTest
    @EnumSource
    void recordsOfAClosedSession_areTakenInByTheNext(Kind kind) throws Exception {
        try (DataCase data = open(kind, "a", "b")) {
            Session first = data.retort().session();
            NodeRecord a = named(first, "a");
            NodeRecord b = named(first, "b");
            first.close();
            a.setName("changed");
            try (Session second = data.retort().session()) {
                second.add(a).delete(b);
                second.commit();
                assertEquals(
                        List.of("changed"),
                        second.query(NODE).all().stream()
                                .map(NodeRecord::getName)
                                .toList());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void rollback_takesNewRecordsOut_withTheirKeys(Kind kind) throws Exception {
        try (DataCase data = open(kind, "a");
                Session session = data.retort().session()) {
            NodeRecord a = named(session, "a");
            NodeRecord flushed = new NodeRecord().setName("flushed").setParent(a);
            NodeRecord pending = new NodeRecord().setName("pending").setParent(flushed);
            session.add(flushed).flush();
            session.add(pending);
            flushed.setName("renamed");
            session.rollback();
            assertFalse(session.contains(flushed) || session.contains(pending));
            assertNull(flushed.getId());
            assertEquals(List.of(), a.children().all());
            assertEquals(1, session.query(NODE).count());
            session.commit();
            assertEquals(1, session.query(NODE).count());
            session.add(pending).commit();
            assertEquals(3, session.query(NODE).count());
            assertSame(flushed, pending.parent());
        }
    }

    @ParameterizedTest
    @EnumSource
    void rollback_bringsDeletedAndChangedRecordsBack(Kind kind) throws Exception {
        try (DataCase data = open(kind, "a", "b", "c");
                Session session = data.retort().session()) {
            NodeRecord a = named(session, "a");
            NodeRecord b = named(session, "b");
            NodeRecord c = named(session, "c");
            session.delete(a).flush();
            session.delete(b);
            c.setName("1");
            session.flush();
            c.setName("2").setParent(b);
            session.rollback();
            assertTrue(session.contains(a) && session.contains(b) && session.contains(c));
            assertEquals("c", c.getName());
            assertNull(c.parent());
            assertSame(a, named(session, "a"));
            a.setName("again");
            session.commit();
            assertSame(a, named(session, "again"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void rollback_givesKeysBackToThoseThatHadThem(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, COUNTRY);
                Session session = data.retort().session()) {
            CountryRecord one = new CountryRecord().setCode("1");
            CountryRecord two = new CountryRecord().setCode("2");
            CountryRecord three = new CountryRecord().setCode("3");
            session.addAll(one, two, three).commit();
            session.delete(one).delete(two).flush();
            three.setCode("1");
            session.flush();
            assertSame(three, session.get(COUNTRY, "1").orElseThrow());
            three.setCode("2");
            session.flush();
            CountryRecord other = new CountryRecord().setCode("1");
            session.add(other).flush();
            session.rollback();
            assertSame(one, session.get(COUNTRY, "1").orElseThrow());
            assertSame(two, session.get(COUNTRY, "2").orElseThrow());
            assertSame(three, session.get(COUNTRY, "3").orElseThrow());
            assertFalse(session.contains(other));
            assertEquals("1", other.getCode());
            assertEquals(
                    List.of(one, two, three),
                    session.query(COUNTRY).orderBy(COUNTRY.CODE).all());
        }
    }

    @ParameterizedTest
    @EnumSource
    void failedFlush_canBePutRight_andTheTransactionGoesOn(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, AUTHOR);
                Session session = data.retort().session()) {
            AuthorRecord ann = new AuthorRecord().setName("ann");
            session.add(ann).flush();
            AuthorRecord twice = new AuthorRecord().setName("ann");
            session.add(twice);
            assertThrows(
                    IntegrityConstraintViolationException.class,
                    () -> session.query(AUTHOR).count());
            assertThrows(IntegrityConstraintViolationException.class, session::flush);
            session.expunge(twice);
            assertEquals(1, session.query(AUTHOR).count());
            session.add(twice);
            twice.setName("bob");
            session.commit();
            assertEquals(2, session.query(AUTHOR).count());
        }
    }

    @ParameterizedTest
    @EnumSource
    void savepoints_nest_andEachUndoesItsOwn(Kind kind) throws Exception {
        try (DataCase data = open(kind, "a");
                Session session = data.retort().session()) {
            NodeRecord a = named(session, "a");
            session.savepoint(() -> {
                a.setName("1");
                assertThrows(
                        IllegalStateException.class,
                        () -> session.savepoint(() -> {
                            a.setName("2");
                            session.savepoint(() -> {
                                session.add(new NodeRecord().setName("3"));
                            });
                            throw new IllegalStateException("stop");
                        }));
                assertEquals("1", a.getName());
                assertEquals(1, session.query(NODE).count());
                session.add(new NodeRecord().setName("4"));
            });
            session.commit();
            assertEquals(
                    List.of("1", "4"),
                    session.query(NODE).orderBy(NODE.NAME).all().stream()
                            .map(NodeRecord::getName)
                            .toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void savepoint_bringsBackWhatWasDeletedInIt_andTakesOutWhatWasAdded(Kind kind) throws Exception {
        try (DataCase data = open(kind, "a", "b");
                Session session = data.retort().session()) {
            NodeRecord a = named(session, "a");
            NodeRecord b = named(session, "b").setParent(a);
            NodeRecord added = new NodeRecord().setName("added");
            NodeRecord before = new NodeRecord().setName("before");
            session.add(before);
            assertThrows(
                    IllegalStateException.class,
                    () -> session.savepoint(() -> {
                        session.add(added.setParent(a));
                        session.delete(b).flush();
                        assertEquals(List.of(added), a.children().all());
                        before.setName("changed");
                        throw new IllegalStateException("stop");
                    }));
            assertTrue(session.contains(b) && session.contains(before));
            assertFalse(session.contains(added));
            assertNull(added.getId());
            assertEquals(List.of(b), a.children().all());
            assertEquals("before", before.getName());
            session.commit();
            assertEquals(3, session.query(NODE).count());
            int result = session.savepoint(() -> {
                session.delete(before);
                return 7;
            });
            assertEquals(7, result);
            session.rollback();
            assertTrue(session.contains(before));
            assertEquals(3, session.query(NODE).count());
        }
    }

    @ParameterizedTest
    @EnumSource
    void failedFlushWithinASavepoint_isUndoneWithIt(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, AUTHOR);
                Session session = data.retort().session()) {
            session.add(new AuthorRecord().setName("ann")).flush();
            assertThrows(
                    IntegrityConstraintViolationException.class,
                    () -> session.savepoint(() -> {
                        session.add(new AuthorRecord().setName("bob")).flush();
                        session.add(new AuthorRecord().setName("ann"));
                    }));
            session.commit();
            assertEquals("ann", session.query(AUTHOR).one().getName());
        }
    }

    @ParameterizedTest
    @EnumSource
    void listeners_areToldOncePerRecord_ofWhatStays(Kind kind) throws Exception {
        try (DataCase data = open(kind, "a", "b");
                Session session = data.retort().session()) {
            List<Changes> before = new ArrayList<>();
            List<Changes> after = new ArrayList<>();
            session.beforeCommit(before::add).onCommit(after::add);
            NodeRecord a = named(session, "a");
            NodeRecord b = named(session, "b");
            session.commit();
            assertEquals(List.of(), after);
            NodeRecord kept = new NodeRecord().setName("kept");
            NodeRecord brief = new NodeRecord().setName("brief");
            session.addAll(kept, brief).flush();
            kept.setName("renamed");
            session.delete(brief).flush();
            a.setName("1");
            session.flush();
            a.setName("2");
            session.flush();
            b.setName("1");
            session.flush();
            session.delete(b);
            assertThrows(
                    IllegalStateException.class,
                    () -> session.savepoint(() -> {
                        session.add(new NodeRecord().setName("undone")).flush();
                        throw new IllegalStateException("stop");
                    }));
            session.commit();
            assertEquals(1, after.size());
            assertEquals(List.of(kept), after.getFirst().inserted());
            assertEquals(List.of(a), after.getFirst().updated());
            assertEquals(List.of(b), after.getFirst().deleted());
            assertEquals(before, after);
            a.setName("3");
            session.flush().rollback();
            session.commit();
            assertEquals(1, after.size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void listenerThatNeverIsContent_isAnError(Kind kind) throws Exception {
        try (DataCase data = open(kind);
                Session session = data.retort().session()) {
            session.beforeCommit(changes -> session.add(new NodeRecord().setName("more")));
            session.add(new NodeRecord());
            RetortException endless = assertThrows(RetortException.class, session::commit);
            assertEquals("a listener of beforeCommit changes something each time that it is told", endless.message());
            assertEquals(0, session.query(NODE).count());
        }
    }

    @ParameterizedTest
    @EnumSource
    void listenerOfACommit_mayUseTheSession(Kind kind) throws Exception {
        try (DataCase data = open(kind);
                Session session = data.retort().session()) {
            List<Long> counts = new ArrayList<>();
            session.onCommit(changes -> counts.add(session.query(NODE).count()));
            session.add(new NodeRecord()).commit();
            assertEquals(List.of(1L), counts);
            session.onCommit(changes -> {
                throw new IllegalStateException("too late");
            });
            session.add(new NodeRecord());
            assertThrows(IllegalStateException.class, session::commit);
            assertEquals(2, session.query(NODE).count());
        }
    }

    @ParameterizedTest
    @EnumSource
    void close_undoesWhatWasNotCommitted(Kind kind) throws Exception {
        try (DataCase data = open(kind)) {
            Session session = data.retort().session();
            session.add(new NodeRecord()).flush();
            assertTrue(session.inTransaction());
            session.close();
            for (Runnable use : List.<Runnable>of(
                    session::flush,
                    session::commit,
                    session::rollback,
                    () -> session.add(new NodeRecord()),
                    () -> session.query(NODE),
                    () -> session.get(NODE, 1),
                    session::dsl)) {
                assertEquals(
                        "the session is closed",
                        assertThrows(RetortException.class, use::run).message());
            }
            data.retort().transaction(other -> assertEquals(0, other.query(NODE).count()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void queryOfAClosedSession_saysSo(Kind kind) throws Exception {
        try (DataCase data = open(kind, "a")) {
            Session session = data.retort().session();
            Query<NodeRecord> query = session.query(NODE);
            NodeRecord a = query.one();
            session.close();
            assertEquals(
                    "the session is closed",
                    assertThrows(RetortException.class, query::all).message());
            assertThrows(RetortException.class, query::count);
            assertThrows(RetortException.class, query::exists);
            assertThrows(RetortException.class, query::stream);
            assertThrows(RetortException.class, () -> query.get(a.getId()));
            assertThrows(RetortException.class, () -> a.children().all());
        }
    }

    @ParameterizedTest
    @EnumSource
    void secondThread_isRefused_whateverItDoes(Kind kind) throws Exception {
        try (DataCase data = open(kind, "a");
                Session session = data.retort().session();
                ExecutorService other = Executors.newSingleThreadExecutor(task -> new Thread(task, "other"))) {
            NodeRecord a = named(session, "a");
            Query<NodeRecord> query = session.query(NODE);
            for (Runnable use : List.<Runnable>of(
                    query::all,
                    () -> query.get(a.getId()),
                    () -> a.children().all(),
                    () -> session.add(new NodeRecord()),
                    session::commit,
                    () -> session.dsl().fetchCount(NODE))) {
                RetortException two = other.submit(() -> assertThrows(RetortException.class, use::run))
                        .get();
                assertEquals(
                        "the session is used by two threads: "
                                + Thread.currentThread().getName() + " and other",
                        two.message());
                assertEquals(Optional.of("open one for each thread, by session() or transaction(…)"), two.hint());
            }
            session.commit();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everySessionThatIsLeaked_isNamed(Kind kind) throws Exception {
        DataCase data = open(kind);
        data.retort().session();
        data.retort().session();
        Session closed = data.retort().session();
        closed.close();
        RetortException leaked = assertThrows(RetortException.class, data::close);
        assertTrue(
                leaked.message()
                        .matches(
                                "2 sessions were never closed: opened at SessionTest\\.java:\\d+, SessionTest\\.java:\\d+"),
                leaked.message());
        assertThrows(RetortException.class, () -> data.retort().session());
    }

    @ParameterizedTest
    @EnumSource
    void transaction_retriesWhatAnotherStoodInTheWayOf(Kind kind) throws Exception {
        try (DataCase data = open(kind, "a")) {
            int[] attempts = new int[1];
            data.retort().transaction(RetryPolicy.attempts(3), session -> {
                NodeRecord a = named(session, "a");
                attempts[0]++;
                if (attempts[0] < 3) {
                    session.dsl().update(NODE).set(NODE.ID, NODE.ID.plus(100)).execute();
                }
                a.setName("b");
            });
            assertEquals(3, attempts[0]);
            attempts[0] = 0;
            assertThrows(
                    IllegalStateException.class,
                    () -> data.retort().transaction(RetryPolicy.attempts(3), session -> {
                        attempts[0]++;
                        throw new IllegalStateException("mine");
                    }));
            assertEquals(1, attempts[0]);
            assertThrows(RetortException.class, () -> RetryPolicy.attempts(0));
        }
    }

    @ParameterizedTest
    @EnumSource(names = "MARIADB")
    void lostConnection_isAnError_andTheNextSessionWorks(Kind kind) throws Exception {
        try (DataCase data = open(kind, "a");
                Session session = data.retort().session()) {
            NodeRecord a = named(session, "a");
            Long id = session.dsl().fetchSingle("select connection_id()").get(0, Long.class);
            data.retort().transaction(other -> other.dsl().execute("kill " + id));
            a.setName("b");
            assertThrows(DataAccessException.class, session::commit);
            try {
                session.rollback();
            } catch (DataAccessException stillLost) {
                // It may say so again.
            }
            assertEquals("a", named(session, "a").getName());
        }
    }

    @ParameterizedTest
    @EnumSource
    void recordThatIsDeletedByCascade_canBeAddedAgain(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, POST);
                Session session = data.retort().session()) {
            AuthorRecord ann = new AuthorRecord().setName("ann");
            PostRecord post = new PostRecord().setTitle("t").setAuthor(ann);
            session.add(post).commit();
            session.delete(ann).commit();
            assertFalse(session.contains(post));
            post.setAuthor(new AuthorRecord().setName("bob"));
            session.add(post).commit();
            assertEquals("bob", session.query(POST).one().author().getName());
        }
    }
}
