package dev.retort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static testschema.Tables.AUTHOR;

import dev.retort.DataCase.Kind;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Consumer;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import testschema.tables.records.AuthorRecord;

/** What can be done with a session after a statement of it has failed. */
class FailedStatementTest {

    private static AuthorRecord author(String name) {
        return new AuthorRecord().setName(name);
    }

    private static void failingQuery(Session session) {
        session.query(AUTHOR).where(DSL.condition("no_such_column = 1")).all();
    }

    private static void failingStatement(Session session) {
        session.dsl().insertInto(AUTHOR, AUTHOR.NAME).values("ann").execute();
    }

    @ParameterizedTest
    @EnumSource
    void flushThatFails_leavesASessionThatCanBeUsedOn(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, AUTHOR);
                Session session = data.retort().session()) {
            session.add(author("ann")).flush();
            AuthorRecord again = author("ann");
            session.add(again);
            assertThrows(IntegrityConstraintViolationException.class, session::flush);
            again.setName("bob");
            assertEquals(2, session.query(AUTHOR).count());
            assertSame(again, session.getOrCreate(AUTHOR, AUTHOR.NAME, "bob"));
            session.commit();
        }
    }

    @ParameterizedTest
    @EnumSource
    void statementThatFailsWithinASavepoint_leavesASessionThatCanBeUsedOn(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, AUTHOR);
                Session session = data.retort().session()) {
            AuthorRecord ann = author("ann");
            session.add(ann);
            assertThrows(DataAccessException.class, () -> session.savepoint(() -> failingQuery(session)));
            assertThrows(DataAccessException.class, () -> session.savepoint(() -> failingStatement(session)));
            assertEquals(List.of(ann), session.query(AUTHOR).all());
            session.commit();
            assertEquals(1, session.query(AUTHOR).count());
        }
    }

    @ParameterizedTest
    @EnumSource
    void statementThatFails_losesNothingThatIsNotSaid(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, AUTHOR);
                Session session = data.retort().session()) {
            AuthorRecord ann = author("ann");
            session.add(ann).flush();
            assertThrows(DataAccessException.class, () -> failingQuery(session));
            assertThrows(RuntimeException.class, () -> failingStatement(session));
            if (kind == Kind.POSTGRES) {
                for (Runnable next : List.<Runnable>of(
                        () -> session.query(AUTHOR).all(),
                        () -> session.dsl().selectFrom(AUTHOR).fetch(),
                        () -> session.add(author("bob")).flush())) {
                    RetortException aborted = assertThrows(RetortException.class, next::run);
                    assertTrue(
                            aborted.message()
                                    .startsWith("a statement of this transaction has failed, and the database does"
                                            + " nothing more in it: "),
                            aborted::message);
                    assertTrue(aborted.message().contains("no_such_column"), aborted::message);
                    assertEquals(
                            "rollback() ends it; what may fail and be gone on after belongs into savepoint(…)",
                            aborted.hint().orElseThrow());
                }
                assertThrows(RetortException.class, session::commit);
                session.rollback();
                assertFalse(session.contains(ann));
                assertEquals(List.of(), session.pending().inserted());
                session.add(author("ann"));
            }
            session.add(author("cid"));
            assertEquals(2, session.query(AUTHOR).count());
            session.commit();
            data.retort().transaction(other -> {
                assertEquals(2, other.query(AUTHOR).count());
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void commitAfterAStatementThatFailed_commitsAll_orSaysThatItDidNot(Kind kind) throws Exception {
        commitAfter(kind, session -> assertThrows(DataAccessException.class, () -> failingQuery(session)));
        commitAfter(kind, session -> assertThrows(DataAccessException.class, () -> failingStatement(session)));
        commitAfter(kind, FailedStatementTest::failingConnection);
    }

    private static void commitAfter(Kind kind, Consumer<Session> failing) throws Exception {
        try (DataCase data = DataCase.open(kind, AUTHOR);
                Session session = data.retort().session()) {
            AuthorRecord ann = author("ann");
            session.add(ann).flush();
            failing.accept(session);
            if (kind == Kind.POSTGRES) {
                RetortException refused = assertThrows(RetortException.class, session::commit);
                assertTrue(
                        refused.message().startsWith("a statement of this transaction has failed"), refused::message);
            } else {
                session.commit();
            }
            assertEquals(kind != Kind.POSTGRES, session.contains(ann));
            assertEquals(kind == Kind.POSTGRES ? 0 : 1, session.query(AUTHOR).count());
        }
    }

    private static void failingConnection(Session session) {
        session.dsl().connection(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("select no_such_column from author");
            } catch (SQLException swallowed) {
                // As some code does.
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void transactionWithoutFailures_isCommittedWithoutAStatementMore(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, AUTHOR);
                Session session = data.retort().session()) {
            session.add(author("ann")).flush();
            session.dsl().selectFrom(AUTHOR).fetch();
            session.query(AUTHOR).all();
            data.statements();
            session.commit();
            assertEquals(List.of(), data.statements());
        }
    }

    @ParameterizedTest
    @EnumSource
    void rollback_letsASessionBeUsedOn(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, AUTHOR);
                Session session = data.retort().session()) {
            AuthorRecord ann = author("ann");
            session.add(ann).commit();
            ann.setName("changed");
            session.flush();
            assertThrows(DataAccessException.class, () -> failingQuery(session));
            session.rollback();
            assertEquals("ann", ann.getName());
            session.add(author("bob"));
            assertEquals(2, session.query(AUTHOR).count());
            session.commit();
        }
    }
}
