package dev.retort;

import static generated.Tables.ROLES;
import static generated.Tables.USERS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.DataCase.Kind;
import generated.DefaultSchema;
import generated.tables.records.RolesRecord;
import generated.tables.records.UsersRecord;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What listeners are told: values before and after, and what a flush is about to write. */
class ChangeEventsTest {

    private static DataCase open(Kind kind) throws Exception {
        return DataCase.open(kind, DefaultSchema.DEFAULT_SCHEMA);
    }

    /** Each change in a line: {@code UPDATED name: a -> b}. */
    private static List<String> lines(Changes changes) {
        List<String> lines = new ArrayList<>();
        changes.all()
                .forEach(change -> change.fields()
                        .forEach(field -> lines.add(change.kind() + " "
                                + field.field().getName() + ": " + field.before() + " -> " + field.after())));
        return lines;
    }

    @ParameterizedTest
    @EnumSource
    void commit_tellsValuesBeforeAndAfter_overAllFlushes(Kind kind) throws Exception {
        try (DataCase data = open(kind);
                Session session = data.retort().session()) {
            List<String> before = new ArrayList<>();
            List<String> after = new ArrayList<>();
            session.beforeCommit(changes -> before.addAll(lines(changes)));
            session.onCommit(changes -> after.addAll(lines(changes)));
            RolesRecord role = new RolesRecord().setName("a");
            session.add(role).flush();
            role.setName("b");
            session.commit();
            List<String> inserted = List.of("INSERTED id: null -> " + role.getId(), "INSERTED name: null -> b");
            assertEquals(inserted, before);
            assertEquals(inserted, after);

            after.clear();
            role.setName("c");
            session.flush();
            role.setName("d");
            session.commit();
            assertEquals(List.of("UPDATED name: b -> d"), after);

            after.clear();
            Integer id = role.getId();
            role.setName("e");
            session.flush();
            session.delete(role).commit();
            assertEquals(List.of("DELETED id: " + id + " -> null", "DELETED name: d -> null"), after);
        }
    }

    @ParameterizedTest
    @EnumSource
    void beforeFlush_isToldOfWhatWillBeWritten_andMayChangeIt(Kind kind) throws Exception {
        try (DataCase data = open(kind);
                Session session = data.retort().session()) {
            RolesRecord role = new RolesRecord().setName("a");
            session.add(role).commit();
            List<String> told = new ArrayList<>();
            session.beforeFlush(changes -> {
                told.addAll(lines(changes));
                assertEquals(1, session.query(ROLES).count());
                changes.all().stream()
                        .flatMap(change -> change.of(ROLES.NAME).stream())
                        .forEach(name -> role.setName(name.after() + "!"));
                session.add(new UsersRecord().setUsername("auditor"));
            });
            role.setName("b");
            assertEquals("a", role.original(ROLES.NAME));
            session.flush();
            assertEquals(List.of("UPDATED name: a -> b"), told);
            assertEquals("b!", session.refresh(role).query(ROLES).one().getName());
            assertEquals(1, session.query(USERS).count());
        }
    }

    @ParameterizedTest
    @EnumSource
    void listenerThatThrows_keepsTheFlushFromWriting(Kind kind) throws Exception {
        try (DataCase data = open(kind);
                Session session = data.retort().session()) {
            List<Boolean> refuse = new ArrayList<>(List.of(true));
            session.beforeFlush(changes -> {
                if (!refuse.isEmpty()) {
                    throw new IllegalStateException("no");
                }
            });
            RolesRecord role = new RolesRecord().setName("a");
            session.add(role);
            assertThrows(IllegalStateException.class, session::flush);
            assertEquals(List.of(role), session.pending().inserted());
            refuse.clear();
            session.commit();
            assertEquals(1, session.query(ROLES).count());
        }
    }

    @ParameterizedTest
    @EnumSource
    void recordThatWentBack_isNoChange(Kind kind) throws Exception {
        try (DataCase data = open(kind);
                Session session = data.retort().session()) {
            RolesRecord role = new RolesRecord().setName("a");
            RolesRecord other = new RolesRecord().setName("x");
            session.addAll(role, other).commit();
            List<String> told = new ArrayList<>();
            session.beforeCommit(changes -> told.add(changes.toString()));
            session.onCommit(changes -> told.add(changes.toString()));
            role.setName("b");
            session.flush();
            role.setName("a");
            session.commit();
            assertEquals(List.of(), told);

            session.beforeFlush(changes -> told.add(changes.toString()));
            role.setName("b").setName("a");
            assertTrue(session.pending().isEmpty());
            assertEquals("session: nothing is pending", session.toString());
            session.commit();
            assertEquals(List.of(), told);
        }
    }

    @ParameterizedTest
    @EnumSource
    void recordThatIsDeletedAndAddedAgain_isChangedAtMost(Kind kind) throws Exception {
        try (DataCase data = open(kind);
                Session session = data.retort().session()) {
            RolesRecord role = new RolesRecord().setName("a");
            session.add(role).commit();
            List<String> told = new ArrayList<>();
            session.onCommit(changes -> told.addAll(lines(changes)));
            session.delete(role).flush();
            session.add(role).commit();
            assertEquals(List.of(), told);

            session.delete(role).flush();
            session.add(role.setName("b")).commit();
            assertEquals(List.of("UPDATED name: a -> b"), told);

            told.clear();
            session.delete(role).flush();
            session.add(role).flush();
            session.delete(role).commit();
            assertEquals(List.of("DELETED id: " + role.getId() + " -> null", "DELETED name: b -> null"), told);
        }
    }

    @ParameterizedTest
    @EnumSource
    void endOfTheTransaction_isRefusedWithinWhatIsUnderWay(Kind kind) throws Exception {
        try (DataCase data = open(kind);
                Session session = data.retort().session()) {
            session.add(new RolesRecord().setName("before"));
            assertEquals(
                    "commit() is not possible within savepoint(…)",
                    refused(() -> session.savepoint(() -> {
                        session.add(new RolesRecord().setName("lost"));
                        session.commit();
                    })));
            assertEquals(
                    "rollback() is not possible within savepoint(…)",
                    refused(() -> session.savepoint(session::rollback)));
            assertEquals(1, session.query(ROLES).count());
            session.commit();
            assertEquals(1, session.query(ROLES).count());
        }
        try (DataCase data = open(kind);
                Session session = data.retort().session()) {
            session.beforeFlush(changes -> session.flush());
            session.add(new RolesRecord().setName("a"));
            assertEquals("flush() is not possible within beforeFlush(…)", refused(session::flush));
            assertEquals(1, session.pending().inserted().size());
            assertEquals("flush() is not possible within beforeFlush(…)", refused(session::commit));
        }
        try (DataCase data = open(kind);
                Session session = data.retort().session()) {
            session.beforeCommit(changes -> session.commit());
            session.add(new RolesRecord().setName("a"));
            assertEquals("commit() is not possible within beforeCommit(…)", refused(session::commit));
            assertEquals(0, session.query(ROLES).count());
        }
    }

    private static String refused(Executable action) {
        return assertThrows(RetortException.class, action).message();
    }

    /** What a listener changes by a statement is undone with the rest, also in records that were read since. */
    @ParameterizedTest
    @EnumSource
    void statementOfAListener_isUndoneInMemory(Kind kind) throws Exception {
        try (DataCase data = open(kind);
                Session session = data.retort().session()) {
            RolesRecord role = new RolesRecord().setName("a");
            session.add(role).commit();
            session.beforeFlush(changes ->
                    session.dsl().update(ROLES).set(ROLES.NAME, "counted").execute());
            session.add(new UsersRecord().setUsername("john")).flush();
            assertEquals("counted", session.query(ROLES).one().getName());
            session.rollback();
            assertEquals("a", role.getName());
        }
    }

    /** Each row is told of once, by the record of the session. */
    @ParameterizedTest
    @EnumSource
    void upsertOfARowThatIsKnown_isAChangeOfIt(Kind kind) throws Exception {
        try (DataCase data = open(kind);
                Session session = data.retort().session()) {
            RolesRecord role = new RolesRecord().setName("a");
            session.add(role).commit();
            List<String> told = new ArrayList<>();
            List<Object> records = new ArrayList<>();
            session.onCommit(changes -> {
                told.addAll(lines(changes));
                changes.all().forEach(change -> records.add(change.record()));
            });
            RolesRecord given = new RolesRecord().setId(role.getId()).setName("b");
            assertSame(role, session.upsert(List.of(given)).getFirst());
            role.setName("c");
            session.commit();
            assertEquals(List.of("UPDATED name: a -> c"), told);
            assertSame(role, records.getFirst());

            told.clear();
            session.upsert(List.of(new RolesRecord().setId(role.getId()).setName("c")));
            session.commit();
            assertEquals(List.of(), told);

            session.upsert(List.of(new RolesRecord().setId(role.getId()).setName("d")));
            session.rollback();
            assertEquals("c", role.getName());
            assertTrue(session.contains(role));
        }
    }

    @ParameterizedTest
    @EnumSource
    void auditLog_isTenLines(Kind kind) throws Exception {
        try (DataCase data = open(kind);
                Session session = data.retort().session()) {
            session.beforeCommit(changes -> {
                for (RecordChange change : changes.all()) {
                    change.of(USERS.USERNAME)
                            .ifPresent(name -> session.dsl()
                                    .insertInto(ROLES, ROLES.NAME)
                                    .values(name.before() + " is " + name.after())
                                    .execute());
                }
            });
            UsersRecord john = new UsersRecord().setUsername("john");
            session.add(john).commit();
            john.setUsername("jack");
            session.commit();
            assertTrue(session.query(ROLES).where(ROLES.NAME, "john is jack").exists());
            assertEquals(2, session.query(ROLES).count());
        }
    }
}
