package dev.retort;

import static generated.Tables.ROLES;
import static generated.Tables.USERS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.DataCase.Kind;
import generated.DefaultSchema;
import generated.tables.records.RolesRecord;
import generated.tables.records.UsersRecord;
import java.time.Duration;
import java.util.List;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows that a query locks, and what others that want them do. */
class RowLockTest {

    private static DataCase open(Kind kind) throws Exception {
        DataCase data = DataCase.open(kind, DefaultSchema.DEFAULT_SCHEMA);
        data.retort().transaction(session -> {
            session.addAll(new RolesRecord().setName("a"), new RolesRecord().setName("b"));
        });
        return data;
    }

    @ParameterizedTest
    @EnumSource(names = "SQLITE", mode = EnumSource.Mode.EXCLUDE)
    void rows_areLocked_untilTheTransactionEnds(Kind kind) throws Exception {
        try (DataCase data = open(kind);
                Session one = data.retort().session();
                Session other = data.retort().session()) {
            one.query(ROLES).where(ROLES.NAME, "a").forUpdate().one();
            assertThrows(
                    DataAccessException.class,
                    () -> other.query(ROLES)
                            .where(ROLES.NAME, "a")
                            .forUpdate(LockWait.NONE)
                            .all());
            other.rollback();
            one.commit();
            assertEquals(2, other.query(ROLES).forUpdate(LockWait.NONE).all().size());
            assertEquals(2, other.query(ROLES).forUpdate().count());
            assertEquals(
                    1,
                    other.query(ROLES)
                            .orderBy(ROLES.NAME)
                            .limit(1)
                            .forUpdate()
                            .all()
                            .size());
        }
    }

    @Test
    void skipped_areThoseThatAnotherHasLocked() throws Exception {
        for (Kind kind : new Kind[] {Kind.MARIADB, Kind.POSTGRES}) {
            try (DataCase data = open(kind);
                    Session one = data.retort().session();
                    Session other = data.retort().session()) {
                one.query(ROLES).where(ROLES.ID, 1).forUpdate().one();
                assertEquals(
                        "b",
                        other.query(ROLES)
                                .orderBy(ROLES.ID)
                                .forUpdate(LockWait.SKIP_LOCKED)
                                .all()
                                .getFirst()
                                .getName());
            }
        }
    }

    @Test
    void record_isBroughtUpToDate() throws Exception {
        try (DataCase data = open(Kind.POSTGRES);
                Session one = data.retort().session()) {
            RolesRecord role = one.get(ROLES, 1).orElseThrow();
            data.retort()
                    .transaction(session -> session.dsl()
                            .update(ROLES)
                            .set(ROLES.NAME, "changed")
                            .where(ROLES.ID.eq(1))
                            .execute());
            assertEquals("a", role.getName());
            one.query(ROLES).where(ROLES.ID, 1).forUpdate().one();
            assertEquals("changed", role.getName());
        }
    }

    @Test
    void timeToWait_isMariaDbsAlone() throws Exception {
        LockWait second = LockWait.atMost(Duration.ofSeconds(1));
        try (DataCase data = open(Kind.MARIADB);
                Session session = data.retort().session()) {
            assertTrue(session.query(ROLES).forUpdate(second).sql().contains("wait 1"));
            assertEquals(2, session.query(ROLES).forUpdate(second).all().size());
        }
        try (DataCase data = open(Kind.POSTGRES);
                Session session = data.retort().session()) {
            RetortException refused = assertThrows(
                    RetortException.class,
                    () -> session.query(ROLES).forUpdate(second).all());
            assertEquals("this database has no time for which a query waits for locks", refused.message());
        }
        assertThrows(RetortException.class, () -> LockWait.atMost(Duration.ofMillis(1500)));
    }

    @ParameterizedTest
    @EnumSource
    void sqliteTakesNoLocks_andGivesTheSameRows(Kind kind) throws Exception {
        try (DataCase data = open(kind);
                Session session = data.retort().session()) {
            assertEquals(2, session.query(ROLES).forUpdate(LockWait.NONE).all().size());
            assertEquals(
                    2, session.query(ROLES).distinct().orderBy(ROLES.NAME).all().size());
            assertEquals(2, session.query(ROLES).distinct().count());
        }
    }

    @ParameterizedTest
    @EnumSource
    void conditionsOverRelations_goWithLocks(Kind kind) throws Exception {
        try (DataCase data = open(kind)) {
            data.retort()
                    .transaction(session -> session.add(new UsersRecord()
                            .setUsername("ann")
                            .setRole(session.query(ROLES).where(ROLES.NAME, "a").one())));
            for (Retort retort : List.of(data.retort(), data.retort().where(ROLES, ROLES.NAME.ne("b")))) {
                try (Session session = retort.session()) {
                    Query<UsersRecord> users = session.query(USERS).forUpdate();
                    assertEquals(
                            "ann",
                            users.where(USERS.role().NAME.eq("a"))
                                    .orderBy(USERS.role().NAME)
                                    .one()
                                    .getUsername());
                    assertEquals(1, users.orderBy(USERS.role().NAME).all().size());
                    assertEquals(
                            0, users.where(USERS.role().NAME.isNull()).all().size());
                    generated.tables.Users other = USERS.as("other");
                    assertEquals(
                            1,
                            session.query(other)
                                    .where(other.role().NAME.eq("a"))
                                    .forUpdate()
                                    .all()
                                    .size());
                    assertEquals(
                            1,
                            session.query(ROLES)
                                    .where(ROLES.users().USERNAME.eq("ann"))
                                    .forUpdate()
                                    .all()
                                    .size());
                }
            }
        }
    }
}
