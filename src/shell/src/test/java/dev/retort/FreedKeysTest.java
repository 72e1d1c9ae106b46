package dev.retort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static testschema.Tables.LINE_NOTE;
import static testschema.Tables.NODE;
import static testschema.Tables.POST;
import static testschema.Tables.REPLY;

import dev.retort.DataCase.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import testschema.tables.records.AuthorRecord;
import testschema.tables.records.LineNoteRecord;
import testschema.tables.records.NodeRecord;
import testschema.tables.records.PostRecord;
import testschema.tables.records.PurchaseLineRecord;
import testschema.tables.records.PurchaseRecord;
import testschema.tables.records.ReplyRecord;

/** Rows that are deleted while another takes over their key, or what else is unique of them, and their children. */
class FreedKeysTest {

    private final AuthorRecord ann = new AuthorRecord().setName("ann");
    private final PostRecord post = new PostRecord().setTitle("post").setAuthor(ann);
    private final ReplyRecord reply = new ReplyRecord().setWords("reply").setPost(post);

    @ParameterizedTest
    @EnumSource
    void child_thatMayBeWithoutParent_movesToTheNextOwnerOfItsKey_whereItWouldBeDeletedWithTheOld(Kind kind)
            throws Exception {
        try (DataCase data = DataCase.open(kind, LINE_NOTE);
                Session session = data.retort().session()) {
            PurchaseRecord purchase = new PurchaseRecord();
            PurchaseLineRecord old = new PurchaseLineRecord().setLineNo(1).setPurchase(purchase);
            LineNoteRecord moved = new LineNoteRecord().setWords("moved").setPurchaseLine(old);
            LineNoteRecord stays = new LineNoteRecord().setWords("stays").setPurchaseLine(old);
            session.addAll(moved, stays).commit();
            PurchaseLineRecord next = new PurchaseLineRecord().setLineNo(1).setPurchase(purchase);
            next.setProduct("next").lineNotes().append(moved);
            session.delete(old).flush();
            assertSame(next, moved.purchaseLine());
            assertFalse(session.contains(stays));
            assertSame(moved, session.query(LINE_NOTE).one());
            assertEquals("next", moved.purchaseLine().getProduct());
            session.rollback();
            assertSame(old, moved.purchaseLine());
            assertSame(old, stays.purchaseLine());
        }
    }

    @ParameterizedTest
    @EnumSource
    void child_movesToTheNextOwnerOfItsKey_whereTheDatabaseWouldRefuse(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, NODE);
                Session session = data.retort().session()) {
            NodeRecord old = new NodeRecord().setName("old");
            NodeRecord child = new NodeRecord().setName("child").setParent(old);
            session.add(child).commit();
            NodeRecord next = new NodeRecord().setId(old.getId()).setName("next");
            child.setParent(next);
            session.delete(old).commit();
            assertSame(next, child.parent());
            session.refresh(child);
            assertEquals("next", child.parent().getName());
            assertEquals(2, session.query(NODE).count());
        }
    }

    @ParameterizedTest
    @EnumSource
    void child_movesToTheNextOwnerOfItsKey_whereTheDatabaseWouldClearIt(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, REPLY);
                Session session = data.retort().session()) {
            ReplyRecord left = new ReplyRecord().setWords("left").setPost(post);
            session.addAll(reply, left).commit();
            PostRecord next =
                    new PostRecord().setId(post.getId()).setTitle("next").setAuthor(ann);
            reply.setPost(next);
            session.delete(post).commit();
            session.refresh(reply);
            assertSame(next, reply.post());
            assertNull(left.post());
        }
    }

    @ParameterizedTest
    @EnumSource
    void child_movesToTheOneThatTakesOverAUniqueValue(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, REPLY);
                Session session = data.retort().session()) {
            AuthorRecord bob = new AuthorRecord().setName("bob");
            session.addAll(reply, bob).commit();
            bob.setName("ann");
            bob.posts().append(post);
            session.delete(ann).commit();
            assertSame(post, session.query(POST).one());
            session.refresh(post);
            assertSame(bob, post.author());
            assertSame(post, reply.post());
        }
    }

    @ParameterizedTest
    @EnumSource
    void child_thatNeedsAParent_isNotDeletedWithTheOld_butNamed(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, REPLY);
                Session session = data.retort().session()) {
            session.add(reply).commit();
            AuthorRecord next = new AuthorRecord().setId(ann.getId()).setName("next");
            post.setAuthor(next);
            session.delete(ann);
            RetortException refused = assertThrows(RetortException.class, session::commit);
            assertEquals(
                    post + " would be deleted with " + ann
                            + ", which has to go before the new record to which it is to refer can be inserted",
                    refused.message());
            session.rollback();
            assertSame(post, session.query(POST).one());
            assertSame(ann, post.author());
        }
    }
}
