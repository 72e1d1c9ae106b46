package dev.retort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static testschema.Tables.DOCUMENT;

import dev.retort.DataCase.Kind;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import testschema.tables.records.DocumentRecord;

/** Rows that count their versions. */
class OptimisticLockingTest {

    private static DocumentRecord document(String title) {
        return new DocumentRecord().setTitle(title);
    }

    private static void byAnother(DataCase data, DocumentRecord document) {
        data.retort().transaction(other -> {
            other.get(DOCUMENT, document.getId()).orElseThrow().setBody("by another");
        });
    }

    @ParameterizedTest
    @EnumSource
    void version_isCountedWithEachUpdate_andNotWithout(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, DOCUMENT);
                Session session = data.retort().session()) {
            DocumentRecord one = document("one");
            DocumentRecord given = document("given").setVersion(7);
            session.addAll(one, given).commit();
            assertEquals(1, one.getVersion());
            assertEquals(7, given.getVersion());
            one.setTitle("one");
            session.commit();
            assertEquals(1, one.getVersion());
            one.setBody("a");
            given.setBody("b");
            session.flush();
            assertEquals(2, one.getVersion());
            assertEquals(8, given.getVersion());
            one.setBody("c");
            session.commit();
            assertEquals(
                    3,
                    session.refresh(one)
                            .get(DOCUMENT, one.getId())
                            .orElseThrow()
                            .getVersion());
        }
    }

    @ParameterizedTest
    @EnumSource
    void staleUpdate_isRefused_andRollbackReadsAgain(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, DOCUMENT);
                Session session = data.retort().session()) {
            DocumentRecord document = document("d");
            session.add(document).commit();
            byAnother(data, document);
            document.setBody("mine");
            StaleRecordException stale = assertThrows(StaleRecordException.class, session::commit);
            assertEquals(
                    "<document " + document.getId() + " d> was changed or deleted by another session", stale.message());
            assertEquals(1, document.getVersion());
            assertEquals("mine", document.getBody());
            session.rollback();
            assertEquals("by another", document.getBody());
            assertEquals(2, document.getVersion());
            document.setBody("mine after all");
            session.commit();
            assertEquals(3, document.getVersion());
        }
    }

    @ParameterizedTest
    @EnumSource
    void staleDelete_isRefused(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, DOCUMENT);
                Session session = data.retort().session()) {
            DocumentRecord document = document("d");
            session.add(document).commit();
            byAnother(data, document);
            session.delete(document);
            assertThrows(StaleRecordException.class, session::commit);
            session.rollback();
            assertTrue(session.contains(document));
            session.delete(document).commit();
            assertEquals(0, session.query(DOCUMENT).count());
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneStaleRowOfMany_undoesTheWholeFlush(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, DOCUMENT);
                Session session = data.retort().session()) {
            List<DocumentRecord> documents =
                    IntStream.range(0, 20).mapToObj(i -> document("d" + i)).toList();
            session.addAll(documents).commit();
            byAnother(data, documents.get(13));
            documents.forEach(document -> document.setBody("mine"));
            StaleRecordException stale = assertThrows(StaleRecordException.class, session::flush);
            assertTrue(stale.message().contains(" d13> "), stale.message());
            documents.forEach(document -> assertEquals(1, document.getVersion()));
            session.expunge(documents.get(13)).commit();
            assertEquals(
                    19, session.query(DOCUMENT).where(DOCUMENT.BODY, "mine").count());
            assertEquals(20, session.query(DOCUMENT).where(DOCUMENT.VERSION, 2).count());
        }
    }

    @ParameterizedTest
    @EnumSource
    void rollback_takesTheVersionBack(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, DOCUMENT);
                Session session = data.retort().session()) {
            DocumentRecord document = document("d");
            session.add(document).commit();
            document.setBody("a");
            session.flush();
            session.rollback();
            assertEquals(1, document.getVersion());
            DocumentRecord added = document("added");
            session.add(added).flush();
            session.rollback();
            assertNull(added.getVersion());
            document.setBody("b");
            assertThrows(
                    IllegalStateException.class,
                    () -> session.savepoint(() -> {
                        document.setBody("c");
                        session.flush();
                        throw new IllegalStateException("stop");
                    }));
            assertEquals("b", document.getBody());
            assertEquals(2, document.getVersion());
            document.setBody("d");
            session.add(added).commit();
            assertEquals(3, document.getVersion());
            assertEquals(1, added.getVersion());
        }
    }

    @ParameterizedTest
    @EnumSource
    void rowIsReplaced_byOneThatBeginsAnew(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, DOCUMENT);
                Session session = data.retort().session()) {
            DocumentRecord old = document("old");
            session.add(old).commit();
            old.setBody("2");
            session.commit();
            DocumentRecord replaced = document("new").setId(old.getId());
            session.delete(old).add(replaced).commit();
            assertFalse(session.contains(old));
            assertEquals(1, session.query(DOCUMENT).one().getVersion());
        }
    }

    @ParameterizedTest
    @EnumSource
    void recordThatTravelled_isStillTheVersionThatItWas(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, DOCUMENT)) {
            DocumentRecord document = document("d");
            data.retort().transaction(session -> session.add(document));
            byAnother(data, document);
            document.setBody("from a form");
            assertThrows(StaleRecordException.class, () -> data.retort().transaction(session -> session.add(document)));
            assertEquals("from a form", document.getBody());
        }
    }

    @ParameterizedTest
    @EnumSource
    void retry_succeedsWithWhatIsThereBy_then(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, DOCUMENT)) {
            DocumentRecord document = document("d").setBody("");
            data.retort().transaction(session -> session.add(document));
            int[] attempts = new int[1];
            data.retort().transaction(RetryPolicy.attempts(3), session -> {
                DocumentRecord mine = session.get(DOCUMENT, document.getId()).orElseThrow();
                session.rollback();
                if (attempts[0]++ == 0) {
                    byAnother(data, document);
                }
                mine.setBody(mine.getBody() + ", mine");
            });
            assertEquals(2, attempts[0]);
            data.retort().transaction(session -> {
                assertEquals("by another, mine", session.query(DOCUMENT).one().getBody());
            });
        }
    }
}
