package dev.retort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static testschema.Tables.NODE;

import dev.retort.DataCase.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import testschema.tables.records.NodeRecord;

/** Listeners of commits, closed and leaked sessions, lost connections, and the thread that a session is for. */
class SessionEndTest {

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
                        .matches("2 sessions were never closed: opened at SessionEndTest\\.java:\\d+,"
                                + " SessionEndTest\\.java:\\d+"),
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
}
