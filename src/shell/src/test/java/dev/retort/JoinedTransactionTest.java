package dev.retort;

import static generated.Tables.ROLES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.retort.DataCase.Kind;
import generated.DefaultSchema;
import generated.tables.records.RolesRecord;
import java.sql.Connection;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sessions within outer transactions: Spring's, with a pool of HikariCP's, and plain JDBC's. */
class JoinedTransactionTest {

    private static final class Application implements AutoCloseable {
        private final DataCase data;
        private final HikariDataSource pool;
        private final Retort retort;
        private final TransactionTemplate spring;
        private final JdbcTemplate jdbc;

        Application(Kind kind) throws Exception {
            data = DataCase.open(kind, DefaultSchema.DEFAULT_SCHEMA);
            HikariConfig config = new HikariConfig();
            config.setDataSource(data.dataSource());
            config.setMaximumPoolSize(2);
            config.setConnectionTimeout(2000);
            pool = new HikariDataSource(config);
            retort = data.by(new TransactionAwareDataSourceProxy(pool))
                    .joining(TransactionSynchronizationManager::isActualTransactionActive);
            spring = new TransactionTemplate(new JdbcTransactionManager(pool));
            jdbc = new JdbcTemplate(pool);
        }

        List<String> roles() {
            return jdbc.queryForList("select name from roles order by name", String.class);
        }

        @Override
        public void close() throws Exception {
            assertEquals(0, pool.getHikariPoolMXBean().getActiveConnections());
            retort.close();
            pool.close();
            data.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void springsCommit_commitsWhatSessionsWroteInIt_andNothingBefore(Kind kind) throws Exception {
        try (Application application = new Application(kind)) {
            application.spring.executeWithoutResult(status -> {
                application.retort.transaction(session -> session.add(new RolesRecord().setName("a")));
                application.jdbc.update("insert into roles (name) values ('b')");
                application.retort.transaction(session -> {
                    assertEquals(2, session.query(ROLES).count());
                    session.add(new RolesRecord().setName("c"));
                });
                assertEquals(List.of("a", "b", "c"), application.roles());
                if (kind != Kind.SQLITE) {
                    assertEquals(0, (long) application
                            .data
                            .retort()
                            .reading(session -> session.query(ROLES).count()));
                }
            });
            assertEquals(List.of("a", "b", "c"), application.roles());
        }
    }

    @ParameterizedTest
    @EnumSource
    void springsRollback_undoesWhatSessionsCommitted(Kind kind) throws Exception {
        try (Application application = new Application(kind)) {
            application.spring.executeWithoutResult(status -> {
                application.retort.transaction(session -> session.add(new RolesRecord().setName("a")));
                status.setRollbackOnly();
            });
            assertThrows(
                    IllegalStateException.class,
                    () -> application.spring.executeWithoutResult(status -> application.retort.transaction(session -> {
                        session.add(new RolesRecord().setName("b")).flush();
                        throw new IllegalStateException("no");
                    })));
            assertEquals(List.of(), application.roles());
        }
    }

    @ParameterizedTest
    @EnumSource
    void sessionsRollback_undoesItsOwnPart(Kind kind) throws Exception {
        try (Application application = new Application(kind)) {
            application.spring.executeWithoutResult(status -> {
                application.jdbc.update("insert into roles (name) values ('a')");
                try (Session session = application.retort.session()) {
                    RolesRecord undone = new RolesRecord().setName("b");
                    session.add(undone).flush();
                    session.rollback();
                    assertNull(undone.getId());
                    session.add(new RolesRecord().setName("c")).commit();
                    session.add(new RolesRecord().setName("a"));
                    assertThrows(DataAccessException.class, session::commit);
                    session.rollback();
                    session.add(new RolesRecord().setName("d")).commit();
                }
            });
            assertEquals(List.of("a", "c", "d"), application.roles());
        }
    }

    @ParameterizedTest
    @EnumSource
    void outsideOfOne_transactionsAreTheSessionsOwn(Kind kind) throws Exception {
        try (Application application = new Application(kind)) {
            application.retort.transaction(session -> session.add(new RolesRecord().setName("a")));
            assertThrows(
                    IllegalStateException.class,
                    () -> application.retort.transaction(session -> {
                        session.add(new RolesRecord().setName("b")).flush();
                        throw new IllegalStateException("no");
                    }));
            assertEquals(List.of("a"), application.roles());
        }
    }

    @ParameterizedTest
    @EnumSource
    void sessionWithinASavepointOfAnother_leavesThatSavepoint(Kind kind) throws Exception {
        try (Application application = new Application(kind)) {
            application.spring.executeWithoutResult(status -> {
                try (Session outer = application.retort.session()) {
                    outer.add(new RolesRecord().setName("a")).flush();
                    assertThrows(
                            IllegalStateException.class,
                            () -> outer.savepoint(() -> {
                                application.retort.transaction(inner -> inner.add(new RolesRecord().setName("b")));
                                throw new IllegalStateException("no");
                            }));
                    outer.commit();
                }
            });
            assertEquals(List.of("a"), application.roles());
        }
    }

    @ParameterizedTest
    @EnumSource
    void sessionOnAConnection_leavesItsTransactionToTheOwner(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, DefaultSchema.DEFAULT_SCHEMA);
                Connection connection = data.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            try (Session session = data.retort().session(connection)) {
                session.add(new RolesRecord().setName("a")).commit();
            }
            assertFalse(connection.isClosed());
            assertFalse(connection.getAutoCommit());
            connection.rollback();
            try (Session session = data.retort().session(connection)) {
                assertEquals(0, session.query(ROLES).count());
                session.add(new RolesRecord().setName("b")).commit();
            }
            connection.commit();
            assertEquals(1, (long)
                    data.retort().reading(session -> session.query(ROLES).count()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void pool_hasItsConnectionsBackAsTheyWere(Kind kind) throws Exception {
        try (Application application = new Application(kind)) {
            Retort reading = application.retort.with(
                    TransactionSettings.DEFAULT.readOnly().isolation(Isolation.SERIALIZABLE));
            IntStream.range(0, 5).forEach(i -> {
                reading.reading(session -> session.query(ROLES).count());
                application.retort.transaction(session -> session.add(new RolesRecord().setName("r" + i)));
            });
            assertTrue(application.roles().contains("r4"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void connectionWithoutATransaction_isRefused(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, DefaultSchema.DEFAULT_SCHEMA);
                Connection connection = data.dataSource().getConnection();
                Session session = data.retort().session(connection)) {
            RetortException refused = assertThrows(
                    RetortException.class, () -> session.query(ROLES).count());
            assertEquals("the connection is in no transaction: its auto-commit is on", refused.message());
            assertTrue(connection.getAutoCommit());
        }
    }
}
