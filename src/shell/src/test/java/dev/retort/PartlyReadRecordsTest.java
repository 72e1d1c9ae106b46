package dev.retort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static testschema.Tables.DOCUMENT;
import static testschema.Tables.POST;

import dev.retort.DataCase.Kind;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import testschema.tables.records.AuthorRecord;
import testschema.tables.records.DocumentRecord;
import testschema.tables.records.PostRecord;

/** Records of which jOOQ has read some columns only. */
class PartlyReadRecordsTest {

    @ParameterizedTest
    @EnumSource
    void columnsThatWereLeftOut_areReadWhenTheRecordIsAdded(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, POST);
                Session session = data.retort().session()) {
            AuthorRecord ann = new AuthorRecord().setName("ann");
            session.addAll(
                    new PostRecord().setTitle("a").setAuthor(ann),
                    new PostRecord().setTitle("b").setAuthor(ann));
            session.commit();
            session.query(POST).all().forEach(session::expunge);
            List<PostRecord> partly =
                    session.dsl().select(POST.ID).from(POST).orderBy(POST.ID).fetchInto(POST);
            data.statements();
            session.addAll(partly);
            assertEquals(
                    List.of("select post"),
                    data.steps().stream().map(step -> step.substring(0, 11)).toList());
            assertEquals("a", partly.getFirst().getTitle());
            assertEquals("ann", partly.getFirst().author().getName());
            assertSame(
                    partly.getFirst(),
                    session.get(POST, partly.getFirst().getId()).orElseThrow());

            session.expunge(partly.get(1));
            PostRecord changed = session.dsl()
                    .select(POST.ID)
                    .from(POST)
                    .where(POST.TITLE.eq("b"))
                    .fetchSingleInto(POST);
            changed.setTitle("c");
            session.add(changed).commit();
            assertEquals(
                    "c",
                    session.query(POST).where(POST.ID, changed.getId()).one().getTitle());
            assertEquals("ann", changed.author().getName());
            assertEquals(2, session.query(POST).count());
        }
    }

    @ParameterizedTest
    @EnumSource
    void wholeRecords_areAddedWithoutAStatement(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, DOCUMENT)) {
            DocumentRecord document = new DocumentRecord().setTitle("a");
            data.retort().transaction(session -> session.add(document));
            try (Session session = data.retort().session()) {
                data.statements();
                session.add(document);
                DocumentRecord full = session.dsl().selectFrom(DOCUMENT).fetchSingle();
                session.expunge(document);
                data.statements();
                session.add(document.setBody("x"));
                assertEquals(List.of(), data.statements());
                session.commit();
                session.expunge(document);
                DocumentRecord whole = session.dsl().selectFrom(DOCUMENT).fetchSingle();
                data.statements();
                session.add(whole);
                assertEquals(List.of(), data.statements());
                assertEquals("a", full.getTitle());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void rowThatCountsVersions_isDeletedThoughItsVersionWasNotRead(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, DOCUMENT);
                Session session = data.retort().session()) {
            session.add(new DocumentRecord().setTitle("a")).commit();
            session.query(DOCUMENT).all().forEach(session::expunge);
            DocumentRecord partly =
                    session.dsl().select(DOCUMENT.ID).from(DOCUMENT).fetchSingleInto(DOCUMENT);
            session.delete(partly).commit();
            assertEquals(0, session.query(DOCUMENT).count());
        }
    }

    @ParameterizedTest
    @EnumSource
    void recordWithoutItsKey_orWithoutItsRow_isRefused(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, DOCUMENT);
                Session session = data.retort().session()) {
            session.add(new DocumentRecord().setTitle("a")).commit();
            DocumentRecord keyless =
                    session.dsl().select(DOCUMENT.TITLE).from(DOCUMENT).fetchSingleInto(DOCUMENT);
            assertEquals(
                    "<document null a> was read without its primary key, and so stands for no row",
                    assertThrows(RetortException.class, () -> session.add(keyless))
                            .message());
            session.query(DOCUMENT).all().forEach(session::expunge);
            DocumentRecord gone =
                    session.dsl().select(DOCUMENT.ID).from(DOCUMENT).fetchSingleInto(DOCUMENT);
            session.dsl().deleteFrom(DOCUMENT).execute();
            assertEquals(
                    gone + " is not in the database any more",
                    assertThrows(RetortException.class, () -> session.add(gone)).message());
            assertFalse(session.contains(gone));
        }
    }
}
