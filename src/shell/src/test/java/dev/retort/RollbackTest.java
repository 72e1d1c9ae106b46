package dev.retort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static testschema.Tables.AUTHOR;
import static testschema.Tables.COUNTRY;
import static testschema.Tables.NODE;
import static testschema.Tables.POST;

import dev.retort.DataCase.Kind;
import java.util.List;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import testschema.tables.records.AuthorRecord;
import testschema.tables.records.CountryRecord;
import testschema.tables.records.NodeRecord;
import testschema.tables.records.PostRecord;

/** What becomes of records when a transaction, a savepoint or a flush is undone. */
class RollbackTest {

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

    @ParameterizedTest
    @EnumSource
    void rollback_takesBackWhatAStatementChanged(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, NODE);
                Session session = data.retort().session()) {
            NodeRecord a = new NodeRecord().setName("a");
            NodeRecord b = new NodeRecord().setName("b").setParent(a);
            session.addAll(a, b).commit();
            session.dsl()
                    .update(NODE)
                    .set(NODE.NAME, "x")
                    .setNull(NODE.PARENT_ID)
                    .execute();
            session.dsl().insertInto(NODE, NODE.NAME).values("new").execute();
            List<NodeRecord> all =
                    session.query(NODE).with(NODE.children()).orderBy(NODE.ID).all();
            assertEquals("x", a.getName());
            assertNull(b.parent());
            session.rollback();
            assertEquals("a", a.getName());
            assertSame(a, b.parent());
            assertEquals(List.of(b), a.children().all());
            assertFalse(session.contains(all.get(2)));
            assertThrows(
                    IllegalStateException.class,
                    () -> session.savepoint(() -> {
                        session.dsl().update(NODE).set(NODE.NAME, "y").execute();
                        session.refresh(a).query(NODE).all();
                        assertEquals("y", b.getName());
                        throw new IllegalStateException("stop");
                    }));
            assertEquals("a", a.getName());
            assertEquals("b", b.getName());
        }
    }

    @ParameterizedTest
    @EnumSource
    void savepoint_thatFails_leavesNoReferenceThatAStatementMadeToWhatItInserted(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, NODE);
                Session session = data.retort().session()) {
            NodeRecord child = new NodeRecord().setName("child");
            session.add(child).commit();
            NodeRecord inserted = new NodeRecord().setName("inserted");
            assertThrows(
                    IllegalStateException.class,
                    () -> session.savepoint(() -> {
                        session.add(inserted).flush();
                        session.dsl()
                                .update(NODE)
                                .set(NODE.PARENT_ID, inserted.getId())
                                .where(NODE.ID.eq(child.getId()))
                                .execute();
                        session.query(NODE).all();
                        assertSame(inserted, child.parent());
                        throw new IllegalStateException("stop");
                    }));
            assertNull(child.parent());
            session.commit();
            assertEquals(1, session.query(NODE).count());
        }
    }

    @ParameterizedTest
    @EnumSource
    void rollback_bringsBackWhatFollowed_whereItsKeyWasGivenToAnother(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, POST);
                Session session = data.retort().session()) {
            AuthorRecord ann = new AuthorRecord().setName("ann");
            AuthorRecord ben = new AuthorRecord().setName("ben");
            PostRecord post = new PostRecord().setTitle("post").setAuthor(ann);
            session.addAll(ben, post).commit();
            Integer id = post.getId();
            session.delete(ann).flush();
            PostRecord other = new PostRecord().setId(id).setTitle("other").setAuthor(ben);
            session.add(other).flush();
            session.delete(other).flush();
            session.rollback();
            assertSame(post, session.get(POST, id).orElseThrow());
            assertSame(post, session.query(POST).one());
        }
    }

    @ParameterizedTest
    @EnumSource
    void undoneSavepoint_takesOutWhatWasLetGo_withARecordThatWasDeletedBefore(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, POST);
                Session session = data.retort().session()) {
            AuthorRecord ann = new AuthorRecord().setName("ann");
            PostRecord kept = new PostRecord().setTitle("kept").setAuthor(ann);
            session.add(kept).commit();
            PostRecord free = new PostRecord().setTitle("free").setAuthor(ann);
            PostRecord gone = new PostRecord().setTitle("gone");
            assertThrows(
                    IllegalStateException.class,
                    () -> session.savepoint(() -> {
                        session.delete(ann).flush();
                        session.add(gone.setAuthor(ann)).delete(ann);
                        throw new IllegalStateException();
                    }));
            assertEquals(List.of(kept), session.query(POST).all());
            assertEquals(1, ann.posts().count());
            assertFalse(ann.posts().all().contains(gone));
            assertSame(ann, free.author());
        }
    }
}
