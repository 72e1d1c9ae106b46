package dev.retort;

import static generated.Tables.ROLES;
import static generated.Tables.USERS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.DataCase.Kind;
import generated.DefaultSchema;
import generated.tables.records.RolesRecord;
import generated.tables.records.UsersRecord;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Transactions that only read, are isolated in another way, or end in time; the connection goes back as it was. */
class TransactionSettingsTest {

    private static DataCase open(Kind kind) throws Exception {
        DataCase data = DataCase.open(kind, DefaultSchema.DEFAULT_SCHEMA);
        data.retort().transaction(session -> session.add(new RolesRecord().setName("Admin")));
        return data;
    }

    @ParameterizedTest
    @EnumSource
    void reading_givesWhatIsRead_andRefusesToWrite(Kind kind) throws Exception {
        try (DataCase data = open(kind);
                Connection only = data.dataSource().getConnection()) {
            Retort retort = data.by(new SingleConnection(only));
            List<RolesRecord> roles =
                    retort.reading(session -> session.query(ROLES).all());
            assertEquals("Admin", roles.getFirst().getName());
            assertThrows(
                    DataAccessException.class,
                    () -> retort.reading(session -> {
                        session.add(new RolesRecord().setName("Guest")).flush();
                        return null;
                    }));
            assertThrows(
                    DataAccessException.class,
                    () -> retort.reading(
                            session -> session.dsl().deleteFrom(ROLES).execute()));
            assertThrows(
                    DataAccessException.class,
                    () -> retort.reading(session ->
                            session.query(ROLES).one().setName("Changed").getName()));
            retort.transaction(session -> session.add(new RolesRecord().setName("User")));
            assertEquals(
                    2, (long) retort.reading(session -> session.query(ROLES).count()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void isolation_isThatOfTheTransaction_andGoesWithIt(Kind kind) throws Exception {
        try (DataCase data = open(kind);
                Connection only = data.dataSource().getConnection()) {
            int before = only.getTransactionIsolation();
            Retort retort = data.by(new SingleConnection(only))
                    .with(TransactionSettings.DEFAULT.isolation(Isolation.SERIALIZABLE));
            int within = retort.transactionResult(session -> {
                session.query(ROLES).all();
                return session.dsl().connectionResult(Connection::getTransactionIsolation);
            });
            assertEquals(Connection.TRANSACTION_SERIALIZABLE, within);
            assertEquals(before, only.getTransactionIsolation());
        }
    }

    @Test
    void serializable_endsOneOfTwoThatReadWhatTheOtherWrites() throws Exception {
        try (DataCase data = open(Kind.POSTGRES)) {
            Retort retort = data.retort().with(TransactionSettings.DEFAULT.isolation(Isolation.SERIALIZABLE));
            try (Session one = retort.session();
                    Session other = retort.session()) {
                one.add(new RolesRecord().setName("of " + one.query(ROLES).count()))
                        .flush();
                other.add(new RolesRecord().setName("too " + other.query(ROLES).count()))
                        .flush();
                one.commit();
                assertThrows(DataAccessException.class, other::commit);
            }
        }
    }

    @Test
    void isolationThatTheDatabaseHasNot_isRefusedByName() throws Exception {
        try (DataCase data = open(Kind.SQLITE)) {
            Retort retort = data.retort().with(TransactionSettings.DEFAULT.isolation(Isolation.READ_COMMITTED));
            RetortException refused = assertThrows(
                    RetortException.class,
                    () -> retort.reading(session -> session.query(ROLES).all()));
            assertTrue(refused.message().contains("READ_COMMITTED"), refused.message());
            data.retort().transaction(session -> session.add(new RolesRecord().setName("User")));
        }
    }

    @ParameterizedTest
    @EnumSource
    void timeout_stopsTheStatementThatRuns_andUndoesTheTransaction(Kind kind) throws Exception {
        try (DataCase data = open(kind)) {
            Retort hurried = data.retort().with(TransactionSettings.DEFAULT.timeout(Duration.ofMillis(300)));
            String slow = switch (kind) {
                case MARIADB -> "select benchmark(2000000000, md5('x'))";
                case POSTGRES -> "select pg_sleep(60)";
                case SQLITE -> "with recursive n(i) as (select 1 union all select i + 1 from n) select count(*) from n";
            };
            RetortException stopped = assertThrows(
                    RetortException.class,
                    () -> hurried.transaction(session -> {
                        session.add(new RolesRecord().setName("Guest")).flush();
                        session.dsl().fetch(slow);
                    }));
            assertEquals("the transaction took longer than 300 ms, and was stopped", stopped.message());
            assertEquals(1, (long)
                    data.retort().reading(session -> session.query(ROLES).count()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void timeout_refusesTheNextStatement_whenTheTimeWasSpentElsewhere(Kind kind) throws Exception {
        try (DataCase data = open(kind);
                Session session = data.retort()
                        .with(TransactionSettings.DEFAULT.timeout(Duration.ofNanos(1)))
                        .session()) {
            assertThrows(RetortException.class, () -> session.query(ROLES).all());
            session.rollback();
            assertFalse(data.statements().isEmpty());
        }
    }

    @Test
    void timeoutOfNothing_isRefused() {
        assertThrows(RetortException.class, () -> TransactionSettings.DEFAULT.timeout(Duration.ZERO));
    }

    @Test
    void listenerThatThrows_failsTheLineThatLoadsInALoop() throws Exception {
        try (DataCase data = open(Kind.SQLITE)) {
            data.retort().transaction(session -> {
                for (int i = 0; i < 20; i++) {
                    session.add(new UsersRecord().setUsername("user " + i).setRole(new RolesRecord().setName("r" + i)));
                }
            });
            Retort strict = data.retort().warningOnRepeatedLoads(load -> {
                throw new AssertionError(load);
            });
            AssertionError error = assertThrows(
                    AssertionError.class,
                    () -> strict.transaction(session -> {
                        session.query(USERS).all().forEach(UsersRecord::role);
                    }));
            assertTrue(error.getMessage().contains("query(USERS).with(USERS.role())"), error.getMessage());
            strict.transaction(session -> {
                session.query(USERS).with(USERS.role()).all().forEach(UsersRecord::role);
            });
        }
    }

    @Test
    void closingOneValue_closesTheDatabaseForAll() throws Exception {
        try (DataCase data = open(Kind.SQLITE)) {
            Retort one = Retort.open(data.dataSource());
            Retort other = one.with(TransactionSettings.DEFAULT.readOnly());
            other.close();
            assertThrows(RetortException.class, one::session);
        }
    }
}
