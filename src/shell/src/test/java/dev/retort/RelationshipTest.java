package dev.retort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static testschema.Tables.NODE;
import static testschema.Tables.PASSPORT;
import static testschema.Tables.PERSON;
import static testschema.Tables.POST;

import dev.retort.DataCase.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import testschema.tables.records.AuthorRecord;
import testschema.tables.records.NodeRecord;
import testschema.tables.records.PersonRecord;
import testschema.tables.records.PostRecord;

/** To-one and to-many relations: what is set on one side is seen on the other. */
class RelationshipTest {

    private static NodeRecord node(String name) {
        return new NodeRecord().setName(name);
    }

    @Test
    void sidesAgree_beforeThereIsASession() {
        NodeRecord a = node("a");
        NodeRecord b = node("b");
        NodeRecord child = node("child").setParent(a);
        assertEquals(List.of(child), a.children().all());
        assertTrue(a.children().contains(child));
        b.children().append(child);
        assertSame(b, child.parent());
        assertEquals(List.of(), a.children().all());
        assertEquals(1, b.children().count());
        b.children().remove(child);
        assertNull(child.parent());
        assertFalse(b.children().exists());
        assertEquals(true, b.children().first().isEmpty());
        assertThrows(RetortException.class, () -> b.children().remove(child));
        child.setParent(b).setParent(null);
        assertFalse(b.children().exists());
        b.children().set(a, child);
        b.children().set(child);
        assertNull(a.parent());
        assertEquals(List.of(child), b.children().all());
    }

    @Test
    void childThatIsAppendedTwice_isThereOnce() {
        NodeRecord parent = node("parent");
        NodeRecord child = node("child");
        parent.children().append(child, child);
        child.setParent(parent);
        assertEquals(1, parent.children().count());
    }

    @ParameterizedTest
    @EnumSource
    void sidesAgree_beforeTheFlush(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, NODE);
                Session session = data.retort().session()) {
            NodeRecord a = node("a");
            NodeRecord b = node("b");
            NodeRecord child = node("child").setParent(a);
            session.addAll(a, b, child).commit();

            child.setParent(b);
            assertEquals(List.of(), a.children().all());
            assertEquals(List.of(child), b.children().all());
            a.children().append(child);
            assertSame(a, child.parent());
            assertEquals(a.getId(), child.getParentId());
            assertEquals(List.of(), b.children().all());
            a.children().remove(child);
            assertNull(child.parent());
            assertNull(child.getParentId());
            assertEquals(List.of(), a.children().all());
            NodeRecord added = node("added");
            b.children().append(added);
            assertTrue(session.contains(added));
            assertSame(b, added.parent());
            assertEquals(List.of(added), b.children().all());
            session.commit();
            assertEquals(b.getId(), added.getParentId());
        }
    }

    @ParameterizedTest
    @EnumSource
    void recordThatReferredToNone_refersToANewOne(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, NODE);
                Session session = data.retort().session()) {
            NodeRecord child = node("child");
            NodeRecord other = node("other");
            session.addAll(child, other).commit();
            NodeRecord parent = node("parent");
            child.setParent(parent);
            parent.children().append(other);
            assertEquals(2, session.pending().updated().size());
            session.commit();
            assertEquals(parent.getId(), child.getParentId());
            data.retort().transaction(another -> {
                assertEquals(
                        2,
                        another.query(NODE)
                                .where(NODE.PARENT_ID, parent.getId())
                                .count());
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void parentThatWasUndone_staysForgotten_whenItIsDeleted(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, NODE);
                Session session = data.retort().session()) {
            NodeRecord child = node("child");
            NodeRecord parent = node("parent");
            session.addAll(child, parent).commit();
            parent.children().append(child);
            session.rollback();
            session.delete(parent).commit();
            assertNull(child.parent());
        }
    }

    @ParameterizedTest
    @EnumSource
    void childThatMovedAndWasDeleted_isNoMoreSeen(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, NODE);
                Session session = data.retort().session()) {
            NodeRecord child = node("child");
            NodeRecord parent = node("parent");
            session.addAll(child, parent).commit();
            child.setParent(parent);
            session.delete(child);
            assertEquals(List.of(), parent.children().all());
            session.commit();
            assertEquals(List.of(), parent.children().all());
        }
    }

    @ParameterizedTest
    @EnumSource
    void rollback_letsGoOfNewParents(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, NODE);
                Session session = data.retort().session()) {
            NodeRecord child = node("child");
            session.add(child).commit();
            NodeRecord parent = node("parent");
            child.setParent(parent);
            session.rollback();
            assertNull(child.parent());
            assertEquals(List.of(), parent.children().all());
            child.setParent(parent);
            session.flush();
            session.rollback();
            assertNull(child.parent());
            assertEquals(List.of(), parent.children().all());
            session.savepoint(() -> child.setName("b"));
            assertThrows(
                    IllegalStateException.class,
                    () -> session.savepoint(() -> {
                        child.setParent(parent);
                        throw new IllegalStateException("stop");
                    }));
            assertNull(child.parent());
            session.commit();
            assertEquals(1, session.query(NODE).count());
        }
    }

    @ParameterizedTest
    @EnumSource
    void childMoves_whicheverSideWasLoaded(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, NODE)) {
            data.retort().transaction(session -> {
                NodeRecord a = node("a");
                node("1").setParent(a);
                node("2").setParent(a);
                session.addAll(a, node("b"));
            });
            for (int loaded = 0; loaded < 4; loaded++) {
                try (Session session = data.retort().session()) {
                    Query<NodeRecord> query = session.query(NODE);
                    NodeRecord a = (loaded & 1) == 0
                            ? query.where(NODE.NAME, "a").one()
                            : query.with(NODE.children()).where(NODE.NAME, "a").one();
                    NodeRecord b = (loaded & 2) == 0
                            ? query.where(NODE.NAME, "b").one()
                            : query.with(NODE.children()).where(NODE.NAME, "b").one();
                    NodeRecord one = query.where(NODE.NAME, "1").one();
                    NodeRecord two = query.where(NODE.NAME, "2").one();
                    one.setParent(b);
                    b.children().append(two);
                    assertEquals(List.of(), a.children().all());
                    assertEquals(
                            List.of(one, two), b.children().orderBy(NODE.ID).all());
                    assertEquals(2, b.children().count());
                    session.rollback();
                    assertEquals(2, a.children().count());
                    assertEquals(List.of(), b.children().all());
                    assertSame(a, one.parent());
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void keyThatIsSetByHand_comesBeforeTheRecordThatWasSet(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, NODE);
                Session session = data.retort().session()) {
            NodeRecord a = node("a");
            NodeRecord b = node("b");
            NodeRecord child = node("child").setParent(a);
            session.addAll(a, b, child).commit();
            child.setParentId(b.getId());
            assertSame(b, child.parent());
            assertEquals(List.of(child), b.children().all());
            child.setParent(a).setParentId(null);
            assertNull(child.parent());
            session.commit();
            assertEquals(0, a.children().count() + b.children().count());
            child.setParentId(a.getId()).setParent(b);
            session.commit();
            assertEquals(b.getId(), child.getParentId());
        }
    }

    @ParameterizedTest
    @EnumSource
    void remove_clearsTheKey_orDeletesWhereItMayNotBeNull(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, POST, NODE);
                Session session = data.retort().session()) {
            NodeRecord parent = node("parent");
            NodeRecord child = node("child").setParent(parent);
            AuthorRecord ann = new AuthorRecord().setName("ann");
            PostRecord post = new PostRecord().setTitle("post");
            ann.posts().append(post);
            session.addAll(child, ann).commit();
            parent.children().remove(child);
            ann.posts().remove(post);
            assertEquals(List.of(), ann.posts().all());
            session.commit();
            assertTrue(session.contains(child));
            assertFalse(session.contains(post));
            assertEquals(0, session.query(POST).count());
            PostRecord pending = new PostRecord().setTitle("pending");
            ann.posts().append(pending).remove(pending);
            session.commit();
            assertEquals(0, session.query(POST).count());
            assertThrows(RetortException.class, () -> ann.posts().remove(pending));
        }
    }

    @ParameterizedTest
    @EnumSource
    void set_keepsWhatStays(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, NODE);
                Session session = data.retort().session()) {
            NodeRecord parent = node("parent");
            NodeRecord stays = node("stays").setParent(parent);
            NodeRecord goes = node("goes").setParent(parent);
            NodeRecord comes = node("comes");
            session.addAll(parent, stays, goes).commit();
            data.statements();
            parent.children().set(comes, stays);
            assertEquals(
                    List.of(stays, comes), parent.children().orderBy(NODE.ID).all());
            session.commit();
            assertNull(goes.parent());
            assertEquals(List.of("select node", "insert node", "update node", "select node"), data.steps());
            parent.children().set();
            session.commit();
            assertEquals(0, parent.children().count());
        }
    }

    @ParameterizedTest
    @EnumSource
    void relationOfANewRecord_readsNothing(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, NODE, PASSPORT);
                Session session = data.retort().session()) {
            NodeRecord fresh = node("fresh");
            assertEquals(List.of(), fresh.children().all());
            assertNull(fresh.parent());
            assertNull(new PersonRecord().passport());
            assertEquals(List.of(), data.steps());
            session.add(fresh);
            assertEquals(List.of(), fresh.children().all());
            assertEquals(0, session.query(PERSON).count());
        }
    }
}
