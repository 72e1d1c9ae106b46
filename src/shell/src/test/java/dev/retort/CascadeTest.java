package dev.retort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static testschema.Tables.LINE_NOTE;
import static testschema.Tables.NODE;
import static testschema.Tables.PASSPORT;
import static testschema.Tables.POST;
import static testschema.Tables.POST_TAG;
import static testschema.Tables.PURCHASE_LINE;
import static testschema.Tables.REPLY;

import dev.retort.DataCase.Kind;
import java.util.List;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import testschema.tables.records.AddressRecord;
import testschema.tables.records.AuthorRecord;
import testschema.tables.records.LineNoteRecord;
import testschema.tables.records.NodeRecord;
import testschema.tables.records.PassportRecord;
import testschema.tables.records.PersonRecord;
import testschema.tables.records.PostRecord;
import testschema.tables.records.PostTagRecord;
import testschema.tables.records.PurchaseLineRecord;
import testschema.tables.records.PurchaseRecord;
import testschema.tables.records.ReplyRecord;
import testschema.tables.records.TagRecord;

/** What becomes of records when others are added, removed or deleted. */
class CascadeTest {
    private final AuthorRecord ann = new AuthorRecord().setName("ann");
    private final PostRecord post = new PostRecord().setTitle("post");
    private final ReplyRecord reply = new ReplyRecord().setWords("reply");

    private void addAll(Session session) {
        ann.posts().append(post);
        post.replies().append(reply);
        session.add(ann).commit();
    }

    @ParameterizedTest
    @EnumSource
    void rulesOfKeys_areFollowedByRecords(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, REPLY);
                Session session = data.retort().session()) {
            addAll(session);
            data.statements();
            session.delete(ann).flush();
            assertEquals(List.of("delete author"), data.steps());
            assertFalse(session.contains(post));
            assertTrue(session.contains(reply));
            assertNull(reply.getPostId());
            assertNull(reply.post());
            assertFalse(reply.touched());
            assertEquals(0, session.query(POST).count());
            assertSame(reply, session.query(REPLY).one());
            session.commit();
            reply.setWords("alone");
            session.commit();
            assertEquals(
                    "alone",
                    session.query(REPLY).where(REPLY.post(), null).one().getWords());
        }
    }

    @ParameterizedTest
    @EnumSource
    void rollback_bringsBackWhatFollowed(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, REPLY);
                Session session = data.retort().session()) {
            addAll(session);
            session.delete(ann).flush();
            session.rollback();
            assertTrue(session.contains(ann) && session.contains(post) && session.contains(reply));
            assertEquals(post.getId(), reply.getPostId());
            assertSame(post, reply.post());
            assertSame(ann, post.author());
            assertEquals(List.of(post), ann.posts().all());
            assertFalse(post.touched() || reply.touched());
            post.setTitle("still there");
            session.commit();
            assertEquals("still there", session.query(POST).one().getTitle());
        }
    }

    @ParameterizedTest
    @EnumSource
    void savepoint_bringsBackWhatFollowed(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, REPLY);
                Session session = data.retort().session()) {
            addAll(session);
            assertThrows(
                    IllegalStateException.class,
                    () -> session.savepoint(() -> {
                        session.delete(ann).flush();
                        throw new IllegalStateException("stop");
                    }));
            assertSame(post, session.query(POST).one());
            assertSame(post, reply.post());
            assertSame(ann, post.author());
            session.delete(post).commit();
            assertNull(reply.getPostId());
            assertEquals(0, ann.posts().count());
        }
    }

    @ParameterizedTest
    @EnumSource
    void parentAndChild_canBothBeDeleted_inAnyOrder(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, REPLY);
                Session session = data.retort().session()) {
            addAll(session);
            session.delete(ann).delete(reply).delete(post).commit();
            assertEquals(0, session.query(POST).count() + session.query(REPLY).count());
            for (GeneratedRecord<?> gone : List.of(ann, post, reply)) {
                assertFalse(session.contains(gone));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void ruleOverAKeyOfTwoColumns_isFollowed(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, LINE_NOTE);
                Session session = data.retort().session()) {
            AddressRecord ship = new AddressRecord();
            PurchaseRecord purchase = new PurchaseRecord().setShipAddress(ship);
            PurchaseLineRecord line = new PurchaseLineRecord().setLineNo(1).setPurchase(purchase);
            PurchaseLineRecord other = new PurchaseLineRecord().setLineNo(2).setPurchase(purchase);
            LineNoteRecord note = new LineNoteRecord().setPurchaseLine(line);
            LineNoteRecord kept = new LineNoteRecord().setPurchaseLine(other);
            session.addAll(note, kept).commit();
            session.delete(line).commit();
            assertFalse(session.contains(note));
            assertTrue(session.contains(kept));
            session.delete(ship).commit();
            assertNull(purchase.getShipAddressId());
            assertSame(purchase, other.purchase());
            session.delete(purchase).commit();
            assertFalse(session.contains(other) || session.contains(kept));
            assertEquals(
                    0,
                    session.query(PURCHASE_LINE).count()
                            + session.query(LINE_NOTE).count());
        }
    }

    @ParameterizedTest
    @EnumSource
    void changedRecordThatFollows_isNotWritten(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, REPLY);
                Session session = data.retort().session()) {
            addAll(session);
            post.setTitle("changed");
            reply.setWords("changed");
            session.delete(ann).commit();
            assertFalse(session.contains(post));
            assertEquals("changed", session.query(REPLY).one().getWords());
            assertNull(reply.getPostId());
        }
    }

    @ParameterizedTest
    @EnumSource
    void newRecordOfAParentThatGoes_isRefused(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, REPLY);
                Session session = data.retort().session()) {
            session.add(ann).commit();
            session.delete(ann);
            PostRecord late = new PostRecord().setTitle("late");
            late.setAuthor(ann);
            session.add(late);
            // It is written first, and goes with its parent.
            session.commit();
            assertEquals(0, session.query(POST).count());
            assertFalse(session.contains(late));
        }
    }

    @ParameterizedTest
    @EnumSource
    void parentWithoutARule_isRefusedWhileItHasChildren(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, PASSPORT);
                Session session = data.retort().session()) {
            PersonRecord person = new PersonRecord().setName("p");
            PassportRecord passport = new PassportRecord().setNumber("1").setPerson(person);
            session.add(passport).commit();
            session.delete(person);
            assertThrows(DataAccessException.class, session::commit);
            assertFalse(session.contains(person));
            session.delete(passport).commit();
            assertEquals(0, session.query(PASSPORT).count());
        }
    }

    @ParameterizedTest
    @EnumSource
    void childThatIsTakenOutOfAParentThatGoes_stays(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, NODE, REPLY);
                Session session = data.retort().session()) {
            NodeRecord root = new NodeRecord().setName("root");
            NodeRecord child = new NodeRecord().setName("child").setParent(root);
            session.add(child).commit();
            root.children().remove(child);
            session.delete(root).commit();
            assertSame(child, session.query(NODE).one());

            addAll(session);
            AuthorRecord bob = new AuthorRecord().setName("bob");
            bob.posts().append(post);
            session.add(bob).delete(ann).commit();
            assertSame(post, session.query(POST).one());
            assertSame(bob, post.author());
        }
    }

    @ParameterizedTest
    @EnumSource
    void treeIsDeletedFromTheRoot_whenAllOfItIsDoomed(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, NODE);
                Session session = data.retort().session()) {
            NodeRecord root = new NodeRecord().setName("root");
            for (int i = 0; i < 5; i++) {
                NodeRecord child = new NodeRecord().setName("c" + i);
                root.children().append(child);
                child.children().append(new NodeRecord().setName("g" + i));
            }
            session.add(root).commit();
            data.statements();
            session.deleteAll(session.query(NODE).orderBy(NODE.ID).all()).commit();
            assertEquals(List.of("select node", "delete node", "delete node", "delete node"), data.steps());
            assertEquals(0, session.query(NODE).count());
        }
    }

    @ParameterizedTest
    @EnumSource
    void pendingRecordThatIsRemoved_isNoMoreInserted_whereItNeedsItsParent(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, POST, NODE);
                Session session = data.retort().session()) {
            session.add(ann).commit();
            ann.posts().append(post);
            ann.posts().remove(post);
            session.commit();
            assertFalse(session.contains(post));
            NodeRecord root = new NodeRecord();
            NodeRecord child = new NodeRecord().setName("kept");
            root.children().append(child);
            session.add(root);
            root.children().remove(child);
            session.commit();
            assertTrue(session.contains(child));
            assertNull(child.getParentId());
            assertEquals(2, session.query(NODE).count());
        }
    }

    @ParameterizedTest
    @EnumSource
    void manyDoomed_areDeletedInOneStatementATable(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, POST_TAG);
                Session session = data.retort().session()) {
            for (int i = 0; i < 30; i++) {
                PostRecord one = new PostRecord().setTitle("p" + i);
                ann.posts().append(one);
                one.tags().append(new TagRecord().setName("t" + i));
            }
            session.add(ann).commit();
            List<PostTagRecord> junctions = session.query(POST_TAG).all();
            List<PostRecord> posts = ann.posts().all();
            data.statements();
            session.deleteAll(junctions).deleteAll(posts).delete(ann).commit();
            assertEquals(List.of("delete post_tag", "delete post", "delete author"), data.steps());
            assertEquals(
                    0, session.query(POST_TAG).count() + session.query(POST).count());
        }
    }

    @ParameterizedTest
    @EnumSource
    void recordThatIsDeletedWithWhatItRefersTo_refersToNothing_whenItIsAddedAgain(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, REPLY);
                Session session = data.retort().session()) {
            addAll(session);
            session.delete(ann);
            session.delete(reply).flush();
            session.add(reply).flush();
            assertNull(reply.post());
            assertNull(reply.getPostId());
            session.rollback();
            assertSame(post, reply.post());
            assertEquals(post.getId(), reply.getPostId());
        }
    }

    @ParameterizedTest
    @EnumSource
    void newRecord_thatRefersToTheNextOwnerOfAKey_doesNotFollowTheOneThatIsDeleted(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, REPLY);
                Session session = data.retort().session()) {
            addAll(session);
            session.delete(ann);
            AuthorRecord ben = new AuthorRecord().setId(ann.getId()).setName("ben");
            PostRecord his = new PostRecord().setTitle("his").setAuthorId(ben.getId());
            session.addAll(ben, his).flush();
            assertTrue(session.contains(his));
            assertFalse(session.contains(post));
            assertEquals(List.of(his), ben.posts().all());
            assertSame(his, session.query(POST).one());
            session.rollback();
            assertEquals(List.of(post), ann.posts().all());
        }
    }

    @ParameterizedTest
    @EnumSource
    void recordThatWasLetGo_isAddedWithoutWhatItReferredTo_whereThatIsDeletedMeanwhile(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, REPLY);
                Session session = data.retort().session()) {
            session.add(ann).commit();
            post.setAuthor(ann);
            session.add(reply.setPost(post)).delete(ann);
            session.delete(reply).flush();
            assertFalse(session.contains(post));
            session.add(reply).commit();
            assertNull(reply.post());
            assertEquals(0, session.query(POST).count());
            assertEquals(1, session.query(REPLY).count());
        }
    }
}
