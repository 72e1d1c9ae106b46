package dev.retort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static testschema.Tables.AUTHOR;
import static testschema.Tables.DOCUMENT;
import static testschema.Tables.POST;

import dev.retort.DataCase.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import testschema.tables.records.AuthorRecord;
import testschema.tables.records.DocumentRecord;
import testschema.tables.records.PostRecord;

/** Work on as many records as databases, or people who read errors, have limits for. */
@Tag("slow")
class LargeWorkTest {

    @ParameterizedTest
    @EnumSource
    void relationsOfManyRows_areLoadedWithOneStatement(Kind kind) throws Exception {
        int rows = 150_000;
        try (DataCase data = DataCase.open(kind, POST)) {
            data.retort().transaction(session -> {
                List<AuthorRecord> authors = IntStream.range(0, rows)
                        .mapToObj(i -> new AuthorRecord().setName("a" + i))
                        .toList();
                session.addAll(authors).flush();
                session.addAll(authors.stream()
                        .map(author -> new PostRecord().setTitle("t").setAuthorId(author.getId()))
                        .toList());
            });
            try (Session session = data.retort().session()) {
                data.statements();
                List<AuthorRecord> authors =
                        session.query(AUTHOR).with(AUTHOR.posts()).all();
                // A statement of SQLite's has no more than a million characters.
                assertEquals(kind == Kind.SQLITE ? 3 : 2, data.statements().size());
                assertEquals(rows, authors.size());
                assertEquals(
                        rows,
                        authors.stream()
                                .mapToLong(author -> author.posts().count())
                                .sum());
                assertEquals(List.of(), data.statements());
            }
            try (Session session = data.retort().session()) {
                data.statements();
                List<PostRecord> posts = session.query(POST).with(POST.author()).all();
                assertEquals(kind == Kind.SQLITE ? 3 : 2, data.statements().size());
                assertEquals("a0", posts.getFirst().author().getName());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void manyVersionedRows_areDeletedWithFewStatements(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, DOCUMENT);
                Session session = data.retort().session()) {
            List<DocumentRecord> documents = IntStream.range(0, 1200)
                    .mapToObj(i -> new DocumentRecord().setTitle("d" + i))
                    .toList();
            session.addAll(documents).commit();
            data.retort().transaction(other -> {
                other.get(DOCUMENT, documents.get(700).getId()).orElseThrow().setBody("by another");
            });
            data.statements();
            session.deleteAll(documents);
            StaleRecordException stale = assertThrows(StaleRecordException.class, session::commit);
            assertEquals(documents.get(700) + " was changed or deleted by another session", stale.message());
            session.rollback();
            assertEquals(1200, session.query(DOCUMENT).count());
            data.statements();
            session.deleteAll(documents).commit();
            assertEquals(3, data.statements().size());
            assertEquals(0, session.query(DOCUMENT).count());
        }
    }

    @ParameterizedTest
    @EnumSource
    void rowsThatAnotherDeleted_areAnErrorWhenTheyAreDeleted(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, AUTHOR);
                Session session = data.retort().session()) {
            AuthorRecord ann = new AuthorRecord().setName("ann");
            AuthorRecord bob = new AuthorRecord().setName("bob");
            AuthorRecord cid = new AuthorRecord().setName("cid");
            session.addAll(ann, bob, cid).commit();
            data.retort().transaction(other -> {
                other.delete(other.get(AUTHOR, ann.getId()).orElseThrow());
            });
            session.delete(ann);
            StaleRecordException one = assertThrows(StaleRecordException.class, session::commit);
            assertEquals("<author " + ann.getId() + " ann> was deleted by another session", one.message());
            session.deleteAll(List.of(ann, bob));
            StaleRecordException several = assertThrows(StaleRecordException.class, session::commit);
            assertEquals(
                    "1 of 2 rows of author that were to be deleted was deleted by another session", several.message());
            assertTrue(several.hint().orElseThrow().startsWith("rollback()"));
            session.rollback();
            assertTrue(!session.contains(ann) && session.contains(bob));
            session.delete(bob).commit();
            assertEquals(List.of(cid), session.query(AUTHOR).all());
        }
    }

    @ParameterizedTest
    @EnumSource
    void errorOfALongStatement_fitsAScreen(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, AUTHOR);
                Session session = data.retort().session()) {
            List<Integer> keys = IntStream.range(0, 5000).boxed().toList();
            for (Runnable work : List.<Runnable>of(
                    () -> session.query(AUTHOR)
                            .where(AUTHOR.ID.in(keys).and(DSL.condition("no_such_column = 1")))
                            .all(),
                    () -> session.dsl()
                            .selectFrom(AUTHOR)
                            .where(AUTHOR.ID
                                    .in(keys.stream().map(DSL::inline).toList())
                                    .and("no_such_column = 1"))
                            .fetch())) {
                DataAccessException failure = assertThrows(DataAccessException.class, work::run);
                assertTrue(
                        failure.getMessage().length() < 2000,
                        () -> "" + failure.getMessage().length());
                assertTrue(failure.getMessage().startsWith("SQL [select "), failure::getMessage);
                assertTrue(failure.getMessage().contains("no_such_column"), failure::getMessage);
                assertTrue(failure.getCause() instanceof java.sql.SQLException);
                session.rollback();
            }
            List<AuthorRecord> many = IntStream.range(0, 1000)
                    .mapToObj(i -> new AuthorRecord().setId(i < 999 ? i + 1 : 5).setName("a"))
                    .toList();
            session.addAll(many);
            DataAccessException twice =
                    assertThrows(org.jooq.exception.IntegrityConstraintViolationException.class, session::commit);
            assertTrue(
                    twice.getMessage().length() < 2000,
                    () -> "" + twice.getMessage().length());
        }
    }

    @ParameterizedTest
    @EnumSource
    void manyUnsavedChildren_areMovedToAnotherParent(Kind kind) throws Exception {
        int rows = 20_000;
        try (DataCase data = DataCase.open(kind, POST);
                Session session = data.retort().session()) {
            AuthorRecord ann = new AuthorRecord().setName("ann");
            AuthorRecord bob = new AuthorRecord().setName("bob");
            List<PostRecord> posts = new ArrayList<>();
            for (int i = 0; i < rows; i++) {
                posts.add(new PostRecord().setTitle("p" + i).setAuthor(ann));
            }
            session.addAll(ann, bob);
            session.addAll(posts);
            posts.forEach(post -> post.setAuthor(bob));
            posts.forEach(post -> assertSame(bob, post.author()));
            posts.subList(0, rows / 2).forEach(session::delete);
            session.commit();
            assertEquals(0, ann.posts().count());
            assertEquals(rows / 2, bob.posts().count());
        }
    }
}
