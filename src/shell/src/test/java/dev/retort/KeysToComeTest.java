package dev.retort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static testschema.Tables.NODE;

import dev.retort.DataCase.Kind;
import dev.retort.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import testschema.tables.records.NodeRecord;

/** Keys that new records have, which the database must not number others by that are written before. */
class KeysToComeTest {

    private static NodeRecord node(String name) {
        return new NodeRecord().setName(name);
    }

    @ParameterizedTest
    @EnumSource
    void newParent_doesNotGetTheKey_ofAChildThatWasDeletedAndAddedAgain(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, NODE);
                Session session = data.retort().session()) {
            NodeRecord child = node("child");
            session.add(child).flush();
            int id = child.getId();
            session.delete(child).flush();
            NodeRecord parent = node("parent");
            session.add(child);
            parent.children().append(child);
            session.commit();
            assertEquals(id, child.getId());
            assertNotEquals(id, parent.getId());
            assertEquals(List.of("parent"), data.retort().transaction(other -> {
                return other.query(NODE).where(NODE.children().ID.eq(id)).all().stream()
                        .map(NodeRecord::getName)
                        .toList();
            }));
        }
    }

    @ParameterizedTest
    @EnumSource
    void newParents_doNotGetTheKeys_thatTheirChildrenWereGiven(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, NODE);
                Session session = data.retort().session()) {
            NodeRecord known = node("known");
            session.add(known).flush();
            int id = known.getId();
            NodeRecord root = node("root");
            NodeRecord one = node("one");
            NodeRecord two = node("two");
            root.children().append(one, two);
            one.children().append(node("a").setId(id + 1), node("b").setId(id + 3));
            two.children().append(node("c").setId(id + 2), node("d"));
            session.add(root).commit();
            assertEquals(
                    List.of("a", "c", "b"),
                    session.query(NODE).where(NODE.ID.between(id + 1, id + 3)).orderBy(NODE.ID).all().stream()
                            .map(NodeRecord::getName)
                            .toList());
            assertEquals(8, session.query(NODE).count());
            for (NodeRecord node : session.query(NODE).all()) {
                assertSame(node, session.query(NODE).get(node.getId()).orElseThrow());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void newParent_doesNotGetTheKey_thatItsChildGetsInTheSameFlush(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, NODE);
                Session session = data.retort().session()) {
            NodeRecord child = node("child");
            session.add(child).flush();
            int next = child.getId() + 1;
            NodeRecord parent = node("parent");
            parent.children().append(child.setId(next));
            session.commit();
            assertEquals(next, child.getId());
            assertSame(parent, child.parent());
            assertNotEquals(next, parent.getId());
            assertEquals(parent.getId(), session.dsl().fetchValue(NODE.PARENT_ID, NODE.ID.eq(next)));
        }
    }

    @Test
    void newParent_doesNotGetAKeyThatEverWas_whereTheDatabaseGivesNoneTwice() throws Exception {
        try (DataCase data = DataCase.open(
                        TestDatabase.SQLITE,
                        "create table node (id integer primary key autoincrement, name varchar(50),"
                                + " parent_id integer references node (id))");
                Session session = data.retort().session()) {
            NodeRecord gone = node("gone");
            NodeRecord child = node("child");
            session.addAll(child, gone).flush();
            session.delete(gone).delete(child).flush();
            NodeRecord parent = node("parent");
            session.add(child);
            parent.children().append(child);
            session.commit();
            assertEquals(gone.getId() + 1, parent.getId());
        }
    }
}
