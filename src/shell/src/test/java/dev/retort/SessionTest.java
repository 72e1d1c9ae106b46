package dev.retort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static testschema.Tables.NODE;

import dev.retort.DataCase.Kind;
import java.lang.ref.WeakReference;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import testschema.tables.records.NodeRecord;

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
}
