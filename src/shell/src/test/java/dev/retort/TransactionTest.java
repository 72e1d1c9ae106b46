package dev.retort;

import static generated.Tables.ACCOUNT;
import static generated.Tables.ROLES;
import static generated.Tables.USERS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.DataCase.Kind;
import generated.DefaultSchema;
import generated.tables.records.AccountRecord;
import generated.tables.records.ArticleRecord;
import generated.tables.records.RolesRecord;
import generated.tables.records.UserRecord;
import generated.tables.records.UsersRecord;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Commits, rollbacks, savepoints, and what becomes of the records. */
class TransactionTest {
    /** How many transfers each thread makes; {@code -Dretort.transfers=100} makes more. */
    private static final int TRANSFERS = Integer.getInteger("retort.transfers", 3);

    private static DataCase open(Kind kind) throws Exception {
        return DataCase.open(kind, DefaultSchema.DEFAULT_SCHEMA);
    }

    @ParameterizedTest
    @EnumSource
    void failedFlush_leavesAllAsItWas_andCanBePutRight(Kind kind) throws Exception {
        try (DataCase data = open(kind);
                Session session = data.retort().session()) {
            session.add(new RolesRecord().setName("Admin")).flush();
            RolesRecord user = new RolesRecord().setName("User");
            RolesRecord twice = new RolesRecord().setName("Admin");
            UsersRecord john = new UsersRecord().setUsername("john").setRole(user);
            session.addAll(john, user, twice);
            assertThrows(IntegrityConstraintViolationException.class, session::flush);
            assertNull(user.getId());
            assertNull(john.getRoleId());
            assertSame(user, john.role());
            twice.setName("Guest");
            session.commit();
            assertEquals(3, session.query(ROLES).count());
            assertEquals(user.getId(), john.getRoleId());
        }
    }

    @ParameterizedTest
    @EnumSource
    void rollback_makesRecordsWhatTheDatabaseSays(Kind kind) throws Exception {
        try (DataCase data = open(kind);
                Session session = data.retort().session()) {
            RolesRecord admin = new RolesRecord().setName("Admin");
            RolesRecord user = new RolesRecord().setName("User");
            session.addAll(admin, user).commit();
            RolesRecord added = new RolesRecord().setName("Guest");
            session.add(added).flush();
            Integer given = added.getId();
            admin.setName("Changed and flushed");
            session.flush();
            admin.setName("Changed again");
            session.delete(user).flush();
            try (Session other = kind != Kind.SQLITE ? data.retort().session() : session) {
                session.rollback();
                if (kind != Kind.SQLITE) {
                    other.query(ROLES).get(admin.getId()).orElseThrow().setName("By another");
                    other.commit();
                    admin.setName("Mine");
                    session.rollback();
                    assertEquals("By another", admin.getName());
                } else {
                    assertEquals("Admin", admin.getName());
                }
                assertNull(added.getId(), () -> "was " + given);
                assertFalse(session.contains(added));
                assertTrue(session.contains(user));
                assertFalse(admin.touched());
                assertEquals(2, session.query(ROLES).count());
                session.add(added).commit();
                assertEquals(3, session.query(ROLES).count());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void savepoint_undoesWhatWasDoneInIt_andNothingElse(Kind kind) throws Exception {
        try (DataCase data = open(kind);
                Session session = data.retort().session()) {
            RolesRecord admin = new RolesRecord().setName("Admin");
            session.add(admin);
            assertThrows(
                    IllegalStateException.class,
                    () -> session.savepoint(() -> {
                        admin.setName("Other");
                        session.add(new RolesRecord().setName("User"));
                        assertEquals(
                                1,
                                session.<Long>savepoint(() -> session.query(ROLES)
                                        .where(ROLES.NAME, "User")
                                        .count()));
                        throw new IllegalStateException("stop");
                    }));
            assertEquals("Admin", admin.getName());
            session.savepoint(() -> {
                session.add(new RolesRecord().setName("Guest"));
            });
            session.commit();
            assertEquals(
                    List.of("Admin", "Guest"),
                    session.query(ROLES).orderBy(ROLES.ID).all().stream()
                            .map(RolesRecord::getName)
                            .toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void listeners_areToldWhatACommitChanges(Kind kind) throws Exception {
        try (DataCase data = open(kind);
                Session session = data.retort().session()) {
            List<String> told = new ArrayList<>();
            session.onCommit(changes -> told.add("after " + changes));
            RolesRecord admin = new RolesRecord().setName("Admin");
            RolesRecord user = new RolesRecord().setName("User");
            session.addAll(admin, user).commit();
            session.commit();
            admin.setName("Boss");
            session.delete(user);
            session.beforeCommit(changes -> {
                if (changes.inserted().isEmpty()) {
                    session.add(new UsersRecord().setUsername("log"));
                }
            });
            session.commit();
            assertEquals(
                    List.of(
                            "after Changes[inserted=[<roles 1 Admin>, <roles 2 User>], updated=[], deleted=[]]",
                            "after Changes[inserted=[<users 1 log>], updated=[<roles 1 Boss>], deleted=[<roles 2"
                                    + " User>]]"),
                    told);
        }
    }

    @ParameterizedTest
    @EnumSource
    void commit_rollsBackWhenCallbackThrows(Kind kind) throws Exception {
        try (DataCase data = open(kind);
                Session session = data.retort().session()) {
            session.beforeCommit(changes -> {
                throw new IllegalStateException("no");
            });
            session.add(new RolesRecord().setName("Admin"));
            assertThrows(IllegalStateException.class, session::commit);
            assertEquals(0, session.query(ROLES).count());
        }
    }

    @ParameterizedTest
    @EnumSource
    void transaction_commitsOrUndoes(Kind kind) throws Exception {
        try (DataCase data = open(kind)) {
            data.retort().transaction(session -> {
                session.add(new RolesRecord().setName("Admin"));
            });
            data.retort().transaction(session -> session.add(new RolesRecord().setName("User")));
            assertThrows(
                    java.io.IOException.class,
                    () -> data.retort().transaction(session -> {
                        session.add(new RolesRecord().setName("Guest")).flush();
                        throw new java.io.IOException("stop");
                    }));
            long roles = data.retort().transaction(session -> {
                return session.query(ROLES).count();
            });
            assertEquals(2, roles);
        }
    }

    @ParameterizedTest
    @EnumSource
    void rollback_takesWhatWasAppendedFromThoseThatStay(Kind kind) throws Exception {
        try (DataCase data = open(kind);
                Session session = data.retort().session()) {
            RolesRecord admin = new RolesRecord().setName("Admin");
            session.add(admin).commit();
            UsersRecord john = new UsersRecord().setUsername("john");
            admin.users().append(john);
            RolesRecord guest = new RolesRecord().setName("Guest");
            UsersRecord ann = new UsersRecord().setUsername("ann").setRole(guest);
            session.add(guest).flush();
            UsersRecord bob = new UsersRecord().setUsername("bob").setRole(guest);
            session.add(bob);

            session.rollback();

            assertEquals(List.of(), admin.users().all());
            assertSame(guest, bob.role());
            session.add(john).add(guest);
            session.commit();
            assertEquals(List.of(john), admin.users().all());
            assertEquals(2, guest.users().count());
            assertTrue(guest.users().contains(ann));
            assertTrue(guest.users().contains(bob));
        }
    }

    @ParameterizedTest
    @EnumSource
    void rollback_takesWhatWasJoined_whichCanBeJoinedAgain(Kind kind) throws Exception {
        try (DataCase data = open(kind);
                Session session = data.retort().session()) {
            UserRecord ann = new UserRecord().setName("ann");
            ArticleRecord article = new ArticleRecord().setTitle("One").setUser(ann);
            session.addAll(ann, article).commit();
            ann.collectionArticles().append(article);
            session.rollback();
            assertEquals(List.of(), ann.collectionArticles().all());
            ann.collectionArticles().append(article);
            session.commit();
            assertEquals(1, ann.collectionArticles().count());
        }
    }

    @ParameterizedTest
    @EnumSource
    void rollback_leavesNoKeyThatIsGone_inThoseThatReferredToIt(Kind kind) throws Exception {
        try (DataCase data = open(kind);
                Session session = data.retort().session()) {
            RolesRecord guest = new RolesRecord().setName("Guest");
            session.add(guest).flush();
            UsersRecord ann = new UsersRecord().setUsername("ann").setRole(guest);
            session.add(ann).flush();
            UsersRecord bob = new UsersRecord().setUsername("bob").setRole(guest);
            session.add(bob);
            session.rollback();
            assertNull(ann.getRoleId());
            assertNull(bob.getRoleId());
            session.add(new RolesRecord().setName("Another")).commit();
            session.addAll(ann, bob).commit();
            assertEquals(
                    "Guest",
                    session.query(USERS)
                            .where(USERS.USERNAME, "ann")
                            .one()
                            .role()
                            .getName());
            assertEquals(2, guest.users().count());
        }
    }

    @ParameterizedTest
    @EnumSource
    void sessionOfAnotherThread_andAClosedOne_sayWhatTheyAre(Kind kind) throws Exception {
        try (DataCase data = open(kind)) {
            Session session = data.retort().session();
            session.query(USERS).count();
            RetortException two;
            try (ExecutorService other = Executors.newSingleThreadExecutor(task -> new Thread(task, "other"))) {
                two = other.submit(() -> assertThrows(RetortException.class, session::flush))
                        .get();
            }
            assertEquals(
                    "the session is used by two threads: "
                            + Thread.currentThread().getName() + " and other",
                    two.message());
            session.close();
            session.close();
            assertEquals(
                    "the session is closed",
                    assertThrows(RetortException.class, () -> session.query(USERS))
                            .message());
        }
    }

    @ParameterizedTest
    @EnumSource
    void sessionThatIsNeverClosed_isFound(Kind kind) throws Exception {
        DataCase data = open(kind);
        data.retort().session().query(USERS).count();
        RetortException leak = assertThrows(RetortException.class, data::close);
        assertTrue(
                leak.message().startsWith("a session was never closed: opened at TransactionTest.java:"),
                leak.message());
    }

    @Tag("slow")
    @ParameterizedTest
    @EnumSource
    void sixteenThreads_transferMoney_andTheSumStays(Kind kind) throws Exception {
        try (DataCase data = open(kind)) {
            data.retort().transaction(session -> {
                for (int i = 0; i < 8; i++) {
                    session.add(new AccountRecord().setUsername("a" + i).setBalance(new BigDecimal("100.0")));
                }
            });
            List<Future<?>> running = new ArrayList<>();
            try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
                for (int i = 0; i < 16; i++) {
                    Random random = new Random(i);
                    running.add(threads.submit(() -> {
                        for (int n = 0; n < TRANSFERS; n++) {
                            transfer(data.retort(), 1 + random.nextInt(8), 1 + random.nextInt(8), n % 3 == 2);
                        }
                    }));
                }
            }
            for (Future<?> one : running) {
                one.get();
            }
            try (Session session = data.retort().session()) {
                assertEquals(
                        0,
                        new BigDecimal(800)
                                .compareTo(session.dsl()
                                        .fetchValue(DSL.select(DSL.sum(ACCOUNT.BALANCE))
                                                .from(ACCOUNT))));
            }
        }
    }

    private static void transfer(Retort retort, int from, int to, boolean fails) {
        try {
            retort.transaction(RetryPolicy.attempts(1000), session -> {
                AccountRecord source = session.query(ACCOUNT).getOr404(from);
                AccountRecord target = session.query(ACCOUNT).getOr404(to);
                session.dsl()
                        .update(ACCOUNT)
                        .set(ACCOUNT.BALANCE, ACCOUNT.BALANCE.minus(BigDecimal.ONE))
                        .where(ACCOUNT.ID.eq(source.getId()))
                        .execute();
                session.dsl()
                        .update(ACCOUNT)
                        .set(ACCOUNT.BALANCE, ACCOUNT.BALANCE.plus(BigDecimal.ONE))
                        .where(ACCOUNT.ID.eq(target.getId()))
                        .execute();
                if (fails) {
                    throw new IllegalStateException("changed my mind");
                }
            });
        } catch (IllegalStateException e) {
            assertTrue(fails);
        }
    }

    @ParameterizedTest
    @EnumSource
    void deletedRecord_canBeAddedAgain_andComesBackWhenUndone(Kind kind) throws Exception {
        try (DataCase data = open(kind);
                Session session = data.retort().session()) {
            RolesRecord admin = new RolesRecord().setName("Admin");
            session.add(admin).commit();
            session.delete(admin).flush();
            assertFalse(session.contains(admin));
            session.rollback();
            assertTrue(session.contains(admin));
            session.delete(admin).commit();
            session.add(admin).commit();
            assertEquals(List.of(admin), session.query(ROLES).all());
        }
    }

    @ParameterizedTest
    @EnumSource
    void recordOfNoSession_saysThatItsRelationsCannotBeLoaded(Kind kind) throws Exception {
        try (DataCase data = open(kind)) {
            data.retort().transaction(session -> session.add(new RolesRecord().setName("Admin")));
            RolesRecord admin = data.retort().transaction(session -> {
                return session.query(ROLES).one();
            });
            RetortException none =
                    assertThrows(RetortException.class, () -> admin.users().all());
            assertEquals(
                    "<roles 1 Admin> is in no session, and so what it is related to cannot be loaded", none.message());
            data.retort().transaction(session -> {
                session.add(admin);
                assertEquals(List.of(), admin.users().all());
            });
        }
    }
}
