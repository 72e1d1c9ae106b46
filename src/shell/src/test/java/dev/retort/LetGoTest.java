package dev.retort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static testschema.Tables.COMPANY;
import static testschema.Tables.EMPLOYEE;
import static testschema.Tables.ENROLMENT;
import static testschema.Tables.FRIENDSHIP;
import static testschema.Tables.LINE_NOTE;
import static testschema.Tables.NODE;
import static testschema.Tables.PASSPORT;
import static testschema.Tables.POST;
import static testschema.Tables.POST_TAG;
import static testschema.Tables.REPLY;

import dev.retort.DataCase.Kind;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import testschema.tables.records.AuthorRecord;
import testschema.tables.records.CompanyRecord;
import testschema.tables.records.CourseRecord;
import testschema.tables.records.EmployeeRecord;
import testschema.tables.records.LineNoteRecord;
import testschema.tables.records.NodeRecord;
import testschema.tables.records.PassportRecord;
import testschema.tables.records.PersonRecord;
import testschema.tables.records.PostRecord;
import testschema.tables.records.PurchaseLineRecord;
import testschema.tables.records.PurchaseRecord;
import testschema.tables.records.ReplyRecord;
import testschema.tables.records.StudentRecord;
import testschema.tables.records.TagRecord;

/** Pending records that are let go, with what refers to them; and what is pending after something was undone: nothing. */
class LetGoTest {

    private static NodeRecord node(String name) {
        return new NodeRecord().setName(name);
    }

    @ParameterizedTest
    @EnumSource
    void rollback_leavesNothingPending_whenADeletedRecordWasAddedAgain(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, NODE);
                Session session = data.retort().session()) {
            NodeRecord child = node("child");
            session.add(child).commit();
            session.delete(child).flush();
            NodeRecord fresh = node("fresh");
            session.add(child);
            child.setParent(fresh);
            session.rollback();
            assertTrue(session.pending().isEmpty(), () -> session.pending().toString());
            assertTrue(session.contains(child));
            assertFalse(session.contains(fresh));
            assertNull(child.parent());
            session.commit();
            assertEquals(1, session.query(NODE).count());
            session.delete(child).flush();
            session.add(child).flush();
            child.setParent(fresh);
            session.flush();
            session.rollback();
            assertTrue(session.pending().isEmpty(), () -> session.pending().toString());
            assertNull(child.parent());
            session.commit();
            assertEquals(1, session.query(NODE).count());
        }
    }

    @ParameterizedTest
    @EnumSource
    void savepointThatIsUndone_leavesNothingPending_whenADeletedRecordWasAddedAgain(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, NODE);
                Session session = data.retort().session()) {
            NodeRecord child = node("child");
            session.add(child).commit();
            assertThrows(
                    IllegalStateException.class,
                    () -> session.savepoint(() -> {
                        session.delete(child).flush();
                        session.add(child);
                        child.setParent(node("fresh"));
                        throw new IllegalStateException("stop");
                    }));
            assertTrue(session.pending().isEmpty(), () -> session.pending().toString());
            session.commit();
            assertSame(child, session.query(NODE).one());
        }
    }

    @ParameterizedTest
    @EnumSource
    void pendingParent_isLetGo_withWhatWasAppended(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, POST_TAG, REPLY);
                Session session = data.retort().session()) {
            AuthorRecord ann = new AuthorRecord().setName("ann");
            PostRecord post = new PostRecord().setTitle("post");
            ReplyRecord reply = new ReplyRecord().setWords("reply");
            TagRecord tag = new TagRecord().setName("tag");
            ann.posts().append(post);
            post.replies().append(reply);
            post.tags().append(tag);
            session.add(ann);
            session.delete(ann);
            assertFalse(session.contains(post));
            assertTrue(session.contains(reply), "ON DELETE SET NULL");
            assertTrue(session.contains(tag), "which refers to nothing");
            assertNull(reply.post());
            session.commit();
            assertEquals(0, session.query(POST).count());
            assertNull(session.query(REPLY).one().getPostId());
            session.add(ann).commit();
            assertEquals(List.of(post), ann.posts().all());
            assertEquals(List.of(tag), post.tags().all());
        }
    }

    @ParameterizedTest
    @EnumSource
    void pendingChildThatIsRemoved_takesItsOwnChildrenAlong(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, LINE_NOTE);
                Session session = data.retort().session()) {
            PurchaseRecord purchase = new PurchaseRecord();
            session.add(purchase).commit();
            PurchaseLineRecord line = new PurchaseLineRecord().setLineNo(1);
            LineNoteRecord note = new LineNoteRecord().setWords("note");
            line.lineNotes().append(note);
            purchase.purchaseLines().append(line);
            assertTrue(session.contains(note));
            purchase.purchaseLines().remove(line);
            assertFalse(session.contains(line));
            assertFalse(session.contains(note));
            assertTrue(session.pending().isEmpty());
            session.commit();
            assertEquals(0, session.query(LINE_NOTE).count());
        }
    }

    @ParameterizedTest
    @EnumSource
    void pendingTree_isLetGo_withWhatCameAlong(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, NODE, ENROLMENT);
                Session session = data.retort().session()) {
            NodeRecord root = node("root");
            NodeRecord child = node("child");
            root.children().append(child);
            child.children().append(node("leaf"), node("other leaf"));
            session.add(root).delete(root);
            assertTrue(session.pending().isEmpty());
            StudentRecord student = new StudentRecord().setName("s");
            student.courses().append(new CourseRecord().setTitle("c"));
            session.add(student).delete(student).commit();
            assertEquals(0, session.query(ENROLMENT).count());
            assertEquals(1, session.query(testschema.Tables.COURSE).count());
        }
    }

    @ParameterizedTest
    @EnumSource
    void recordThatRefersToOneInNoSession_isRefusedByName(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, NODE, PASSPORT);
                Session session = data.retort().session()) {
            NodeRecord parent = node("parent");
            NodeRecord child = node("child");
            session.addAll(parent, child);
            child.setParent(parent);
            session.delete(parent);
            RetortException refused = assertThrows(RetortException.class, session::commit);
            assertEquals("<node null child> refers to <node null parent>, which is in no session", refused.message());
            child.setParent(null);
            session.commit();
            assertSame(child, session.query(NODE).one());

            child.setParent(parent);
            session.expunge(parent);
            assertThrows(RetortException.class, session::commit);
            session.add(parent).commit();
            assertSame(parent, child.parent());
            assertEquals(parent.getId(), child.getParentId());

            PersonRecord person = new PersonRecord().setName("p");
            PassportRecord passport = new PassportRecord().setNumber("1").setPerson(person);
            session.add(passport).delete(person);
            assertThrows(RetortException.class, session::flush);
            session.delete(passport).commit();
            assertEquals(0, session.query(PASSPORT).count());
        }
    }

    @ParameterizedTest
    @EnumSource
    void recordThatIsTakenBack_isWrittenWithWhatWasSetMeanwhile(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, NODE);
                Session session = data.retort().session()) {
            NodeRecord child = node("child");
            session.add(child).commit();
            session.delete(child);
            NodeRecord parent = node("parent");
            child.setName("renamed").setParent(parent);
            session.add(child);
            assertEquals(1, session.query(NODE).where(NODE.NAME, "renamed").count());
            session.commit();
            assertSame(parent, child.parent());
            assertEquals(parent.getId(), child.getParentId());
        }
    }

    @ParameterizedTest
    @EnumSource
    void recordsOfACircle_areLetGoTogether(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, COMPANY, EMPLOYEE, FRIENDSHIP);
                Session session = data.retort().session()) {
            CompanyRecord company = new CompanyRecord().setName("c");
            EmployeeRecord head =
                    new EmployeeRecord().setName("h").setCompany(company).setBoss(null);
            company.setHead(head);
            company.employees().append(new EmployeeRecord().setName("w").setBoss(head));
            session.add(company);
            assertEquals(3, session.pending().inserted().size());
            session.delete(company);
            assertTrue(session.pending().isEmpty(), () -> session.toString());
            session.add(company).commit();
            assertEquals(2, company.employees().count());
            assertSame(head, company.head());
            PersonRecord ann = new PersonRecord().setName("ann");
            PersonRecord bob = new PersonRecord().setName("bob");
            ann.friends().append(bob, ann);
            session.add(ann).delete(ann);
            assertEquals(List.of(bob), session.pending().inserted());
            session.commit();
            session.add(ann).commit();
            assertEquals(2, ann.friends().count());
        }
    }
}
