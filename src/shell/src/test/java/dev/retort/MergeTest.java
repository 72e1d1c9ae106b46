package dev.retort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static testschema.Tables.AUTHOR;
import static testschema.Tables.DOCUMENT;
import static testschema.Tables.POST;

import dev.retort.DataCase.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import testschema.tables.records.AuthorRecord;
import testschema.tables.records.DocumentRecord;
import testschema.tables.records.PostRecord;

/** Records that are taken over from elsewhere, found or made by the values of a column, and added between queries. */
class MergeTest {

    @ParameterizedTest
    @EnumSource(Kind.class)
    void recordOfNoSession_isTakenOverIntoThatOfItsRow(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, AUTHOR, POST);
                Session session = data.retort().session()) {
            AuthorRecord known = new AuthorRecord().setName("ann");
            session.add(known).commit();
            AuthorRecord given = new AuthorRecord().setId(known.getId()).setName("bob");
            assertSame(known, session.merge(given));
            assertEquals("bob", known.getName());
            assertFalse(session.contains(given));
            session.commit();
            assertEquals(List.of("bob"), names(data));
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatWasNotSet_staysAsItIs(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, AUTHOR, POST);
                Session session = data.retort().session()) {
            AuthorRecord ann = new AuthorRecord().setName("ann");
            PostRecord post = new PostRecord().setTitle("one").setAuthor(ann);
            session.add(post).commit();
            session.merge(new PostRecord().setId(post.getId()).setTitle("two"));
            session.commit();
            assertEquals("two", post.getTitle());
            assertSame(ann, post.author());
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void recordOfAClosedSession_isTakenOverAsAWhole(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, AUTHOR, POST)) {
            AuthorRecord read = new AuthorRecord().setName("ann");
            try (Session session = data.retort().session()) {
                session.add(read).commit();
            }
            try (Session session = data.retort().session()) {
                AuthorRecord known = session.query(AUTHOR).one();
                known.setName("changed");
                session.commit();
                assertSame(known, session.merge(read));
                assertEquals("ann", known.getName());
                session.commit();
                assertEquals(List.of("ann"), names(data));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void recordWithoutARow_isAdded(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, AUTHOR, POST);
                Session session = data.retort().session()) {
            AuthorRecord ann = new AuthorRecord().setName("ann");
            assertSame(ann, session.merge(ann));
            AuthorRecord bob = new AuthorRecord().setId(99).setName("bob");
            assertSame(bob, session.merge(bob));
            session.commit();
            assertEquals(List.of("ann", "bob"), names(data));
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatItRefersTo_andWhatWasAppended_isMergedWithIt(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, AUTHOR, POST);
                Session session = data.retort().session()) {
            AuthorRecord ann = new AuthorRecord().setName("ann");
            PostRecord one = new PostRecord().setTitle("one").setAuthor(ann);
            session.add(one).commit();
            AuthorRecord given = new AuthorRecord().setId(ann.getId()).setName("bob");
            given.posts()
                    .append(new PostRecord().setId(one.getId()).setTitle("first"), new PostRecord().setTitle("two"));
            assertSame(ann, session.merge(given));
            session.commit();
            assertEquals("first", one.getTitle());
            assertEquals(2, session.query(POST).where(POST.author(), ann).count());
            assertEquals(2, session.query(POST).count());
            PostRecord moved = new PostRecord().setId(one.getId()).setAuthor(new AuthorRecord().setName("cid"));
            assertSame(one, session.merge(moved));
            session.commit();
            assertEquals("cid", one.author().getName());
            assertEquals(1, session.query(POST).where(POST.author(), ann).count());
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void recordOfAnotherVersion_isStale(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, AUTHOR, DOCUMENT)) {
            DocumentRecord read = new DocumentRecord().setTitle("one");
            try (Session session = data.retort().session()) {
                session.add(read).commit();
            }
            try (Session session = data.retort().session()) {
                DocumentRecord known = session.query(DOCUMENT).one();
                session.merge(read);
                known.setTitle("two");
                session.commit();
                assertThrows(StaleRecordException.class, () -> session.merge(read));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void recordsOfManyValues_areFoundOrMade_byTwoStatements(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, AUTHOR, POST);
                Session session = data.retort().session()) {
            AuthorRecord ann = new AuthorRecord().setName("ann");
            session.add(ann).commit();
            data.statements();
            Map<String, AuthorRecord> found =
                    session.getOrCreateAll(AUTHOR, AUTHOR.NAME, List.of("bob", "ann", "cid", "bob"));
            assertEquals(List.of("select author", "insert author"), data.steps());
            assertEquals(List.of("bob", "ann", "cid"), List.copyOf(found.keySet()));
            assertSame(ann, found.get("ann"));
            assertTrue(session.contains(found.get("cid")));
            session.commit();
            assertEquals(List.of("ann", "bob", "cid"), names(data));
            assertEquals(found, session.getOrCreateAll(AUTHOR, AUTHOR.NAME, found.keySet()));
            assertEquals(Map.of(), session.getOrCreateAll(AUTHOR, AUTHOR.NAME, List.of()));
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void null_isNoValueToGet(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, AUTHOR, POST);
                Session session = data.retort().session()) {
            assertEquals(
                    "null in name does not say which row to get",
                    assertThrows(RetortException.class, () -> session.getOrCreate(AUTHOR, AUTHOR.NAME, null))
                            .message());
            assertThrows(
                    RetortException.class,
                    () -> session.getOrCreateAll(AUTHOR, AUTHOR.NAME, Arrays.asList("ann", null)));
            assertEquals(0, session.query(AUTHOR).count());
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void queriesWithoutFlush_writeNothing(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, AUTHOR, POST);
                Session session = data.retort().session()) {
            session.add(new AuthorRecord().setName("ann")).commit();
            data.statements();
            long count = session.withoutFlush(() -> {
                for (int i = 0; i < 100; i++) {
                    session.add(new AuthorRecord().setName("author " + i));
                    assertTrue(session.query(AUTHOR).where(AUTHOR.NAME, "ann").exists());
                }
                return session.query(AUTHOR).count();
            });
            assertEquals(1, count);
            assertTrue(data.steps().stream().allMatch(step -> step.startsWith("select")));
            assertEquals(101, session.query(AUTHOR).count());
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void flushWithin_writesAsEver_andAnErrorEndsIt(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, AUTHOR, POST);
                Session session = data.retort().session()) {
            assertThrows(
                    IllegalStateException.class,
                    () -> session.withoutFlush(() -> {
                        session.add(new AuthorRecord().setName("ann")).flush();
                        assertEquals(1, session.query(AUTHOR).count());
                        session.add(new AuthorRecord().setName("bob"));
                        throw new IllegalStateException();
                    }));
            assertEquals(2, session.query(AUTHOR).count());
        }
    }

    private static List<String> names(DataCase data) {
        try (Session other = data.retort().session()) {
            List<String> names = new ArrayList<>();
            other.query(AUTHOR).orderBy(AUTHOR.ID).all().forEach(author -> names.add(author.getName()));
            return names;
        }
    }
}
