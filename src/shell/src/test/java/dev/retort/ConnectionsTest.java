package dev.retort;

import static generated.Tables.ROLES;
import static generated.Tables.USERS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.internal.url.UrlDataSource;
import dev.retort.testing.TestServer;
import generated.tables.records.RolesRecord;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jooq.Query;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Connections come from a data source that counts, and go back to it whatever happens. */
class ConnectionsTest {
    private final UrlDataSource real = new UrlDataSource(TestServer.createSchema());
    private final AtomicInteger taken = new AtomicInteger();
    private Retort retort;

    @BeforeEach
    void open() throws Exception {
        for (Query create : DSL.using(SQLDialect.MARIADB).ddl(ROLES, USERS).queries()) {
            DSL.using(real, SQLDialect.MARIADB).execute(create.getSQL());
        }
        retort = Retort.open(counting());
        assertEquals(0, taken.get());
    }

    private DataSource counting() {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    Connection connection = real.getConnection();
                    taken.incrementAndGet();
                    AtomicBoolean back = new AtomicBoolean();
                    return Proxy.newProxyInstance(
                            getClass().getClassLoader(), new Class<?>[] {Connection.class}, (inner, called, values) -> {
                                if (called.getName().equals("close") && back.compareAndSet(false, true)) {
                                    taken.decrementAndGet();
                                }
                                try {
                                    return called.invoke(connection, values);
                                } catch (java.lang.reflect.InvocationTargetException e) {
                                    throw e.getCause();
                                }
                            });
                });
    }

    @AfterEach
    void allAreBack() {
        retort.close();
        assertEquals(0, taken.get());
    }

    @Test
    void session_takesNoneBeforeItNeedsOne_andGivesItBackWhenItCommits() {
        try (Session session = retort.session()) {
            session.add(new RolesRecord().setName("Admin"));
            assertEquals(0, taken.get());
            session.flush();
            assertEquals(1, taken.get());
            session.commit();
            assertEquals(0, taken.get());
            session.query(ROLES).count();
            assertEquals(1, taken.get());
            session.rollback();
            assertEquals(0, taken.get());
        }
    }

    @Test
    void errorOfAnyKind_givesItBack() {
        for (Throwable thrown : new Throwable[] {
            new IllegalStateException("no"), new java.io.IOException("no"), new AssertionError("no")
        }) {
            assertThrows(
                    thrown.getClass(),
                    () -> retort.transaction(session -> {
                        session.add(new RolesRecord().setName("Admin")).flush();
                        throw sneaky(thrown);
                    }));
            assertEquals(0, taken.get());
        }
        assertThrows(
                DataAccessException.class,
                () -> retort.transaction(session -> {
                    session.dsl().execute("select nothing from nowhere");
                }));
    }

    @SuppressWarnings("unchecked")
    private static <X extends Throwable> RuntimeException sneaky(Throwable thrown) throws X {
        throw (X) thrown;
    }

    @Test
    void connectionThatIsKilled_endsTheTransaction_andTheSessionGoesOn() {
        try (Session session = retort.session()) {
            RolesRecord admin = new RolesRecord().setName("Admin");
            session.add(admin).flush();
            Object id = session.dsl().fetchValue("select connection_id()");
            DSL.using(real, SQLDialect.MARIADB).execute("kill " + id);
            assertThrows(DataAccessException.class, () -> session.query(ROLES).all());
            assertThrows(DataAccessException.class, session::rollback);
            assertEquals(0, session.query(ROLES).count());
            session.add(admin).commit();
            assertEquals(1, session.query(ROLES).count());
        }
    }

    @Test
    void stream_isReadRowByRow_andClosed() {
        retort.transaction(session -> {
            for (int i = 0; i < 2500; i++) {
                session.add(new RolesRecord().setName("role " + i));
            }
        });
        try (Session session = retort.session()) {
            try (Stream<RolesRecord> roles = session.query(ROLES).orderBy(ROLES.ID).stream()) {
                assertTrue(roles.limit(3).allMatch(session::contains));
            }
            assertEquals(2500, session.query(ROLES).count());
        }
    }
}
