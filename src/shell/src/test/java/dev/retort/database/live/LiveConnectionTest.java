package dev.retort.database.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.RetortException;
import dev.retort.database.Database;
import dev.retort.database.PasswordPrompt;
import dev.retort.database.open.DatabaseOpener;
import dev.retort.internal.url.DatabaseUrl;
import dev.retort.testing.Await;
import dev.retort.testing.TestServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.ExecuteListener;
import org.jooq.Record;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LiveConnectionTest {
    private final List<String> statements = new ArrayList<>();
    private Database database;
    private LiveConnection live;

    @BeforeEach
    void open() {
        DatabaseUrl url = TestServer.createSchema();
        TestServer.execute(url, "create table users (id int primary key)");
        database = DatabaseOpener.open(TestServer.config(Path.of("target"), url), _ -> {});
        live = LiveConnection.open(database, ExecuteListener.onExecuteStart(context -> statements.add(context.sql())));
    }

    @AfterEach
    void close() {
        live.close();
        database.close();
    }

    @Test
    void rollback_undoesWhatCameSinceBegin() {
        live.db().execute("insert into users values (1)");
        live.begin();
        assertTrue(live.inTransaction());
        live.db().execute("insert into users values (2)");
        live.rollback();
        assertFalse(live.inTransaction());
        assertEquals(1L, live.db().fetchValue("select count(*) from users"));
    }

    @Test
    void commit_showsToOthersWhatCameSinceBegin() {
        live.begin();
        live.db().execute("insert into users values (1)");
        try (LiveConnection other = LiveConnection.open(database)) {
            assertEquals(0L, other.db().fetchValue("select count(*) from users"));
            live.commit();
            assertEquals(1L, other.db().fetchValue("select count(*) from users"));
        }
        assertFalse(live.inTransaction());
    }

    @Test
    void withoutWriting_refusesDataAndDefinitions_alsoInATransactionOfItsOwn() {
        DSLContext db = live.db();

        live.withoutWriting(() -> {
            assertEquals(0L, db.fetchValue("select count(*) from users"));
            for (String write :
                    List.of("insert into users values (1)", "create table more (id int)", "drop table users")) {
                assertEquals(
                        "it would write to the database again",
                        assertThrows(RetortException.class, () -> db.execute(write), write)
                                .message());
            }
            assertThrows(
                    RetortException.class,
                    () -> db.transaction(own -> own.dsl().execute("insert into users values (1)")));
            return assertThrows(RetortException.class, () -> db.execute("insert into users values (1)"));
        });

        db.execute("insert into users values (1)");
        assertEquals(1L, db.fetchValue("select count(*) from users"));
    }

    @Test
    void listener_isToldOfEveryStatement() {
        live.db().fetch("select 1");
        assertEquals(List.of("select 1"), statements);
    }

    @Test
    void cancel_stopsTheStatementOnTheServer() throws Exception {
        assertCancelled("select sleep(1000)");
    }

    @Test
    void cancel_stopsAStatementThatComputes() throws Exception {
        assertCancelled("select count(*) from seq_1_to_10000000 a join seq_1_to_10000000 b on a.seq * b.seq = -1");
    }

    private void assertCancelled(String sql) throws InterruptedException {
        CompletableFuture<?> query = CompletableFuture.runAsync(() -> live.db().fetch(sql));
        try (LiveConnection other = LiveConnection.open(database)) {
            while (count(other, sql) == 0) {
                Thread.yield();
            }
            live.cancel();
            ExecutionException failure = assertThrows(ExecutionException.class, query::get);
            assertTrue(failure.getCause() instanceof DataAccessException, failure.toString());
            while (count(other, sql) != 0) {
                Thread.yield();
            }
        }
        assertEquals(1, live.db().fetchValue("select 1"));
    }

    @Test
    void abandon_leavesTheConnectionToItsStatement_andTakesAnother() throws Exception {
        String sql = "select sleep(1000)";
        CompletableFuture<?> query = CompletableFuture.runAsync(() -> live.db().fetch(sql));
        try (LiveConnection other = LiveConnection.open(database)) {
            while (count(other, sql) == 0) {
                Thread.yield();
            }
            Object before = other.db().fetchValue("select id from information_schema.processlist where info = ?", sql);
            live.abandon();
            Object after = live.db().fetchValue("select connection_id()");
            assertNotEquals(before, after);
            assertThrows(ExecutionException.class, query::get);
            assertEquals(after, live.db().fetchValue("select connection_id()"));
            while (count(other, sql) != 0) {
                Thread.yield();
            }
        }
    }

    @Test
    void abandon_withNothingRunning_keepsTheTransaction() {
        live.begin();
        live.db().execute("insert into users values (1)");
        live.abandon();
        assertTrue(live.inTransaction());
        live.commit();
        assertEquals(1, live.db().fetchCount(DSL.table("users")));
    }

    private static long count(LiveConnection connection, String sql) {
        return connection
                .db()
                .fetchOptional("select count(*) from information_schema.processlist where info = ?", sql)
                .map(row -> row.get(0, Long.class))
                .orElseThrow();
    }

    @Test
    void cancel_stopsRowsThatAreBeingRead() {
        try (Cursor<Record> cursor = live.db()
                .resultQuery("select seq from seq_1_to_100000000")
                .fetchSize(100)
                .fetchLazy()) {
            cursor.fetchNext();
            live.cancel();
            assertThrows(DataAccessException.class, () -> {
                while (cursor.hasNext()) {
                    cursor.fetchNext(1000);
                }
            });
        }
    }

    @Test
    void cancel_withNothingRunning_doesNothing() {
        live.cancel();
        assertEquals(1, live.db().fetchValue("select 1"));
    }

    @Test
    void cancel_stopsSqlite(@TempDir Path folder) throws Exception {
        DatabaseUrl url = DatabaseUrl.parse("jdbc:sqlite:" + folder.resolve("a.db"), Path.of(""));
        try (Database sqlite =
                        DatabaseOpener.open(TestServer.config(folder, url), true, PasswordPrompt.NOBODY, _ -> {});
                LiveConnection file = LiveConnection.open(sqlite)) {
            CompletableFuture<Void> started = new CompletableFuture<>();
            CompletableFuture<?> query = CompletableFuture.runAsync(() -> {
                started.complete(null);
                file.db()
                        .fetch("with recursive n(i) as (select 1 union all select i + 1 from n) select count(*)"
                                + " from n");
            });
            started.get();
            Await.until("the query is cancelled", () -> {
                file.cancel();
                return query.isDone();
            });
            assertThrows(ExecutionException.class, query::get);
            assertEquals(1L, file.db().fetchValue("select 1"));
        }
    }

    @Test
    void manyRows_areReadAsTheyAreAskedFor() {
        String sql = "select repeat('x', 1000) from seq_1_to_1000000";
        try (LiveConnection other = LiveConnection.open(database);
                Cursor<Record> cursor =
                        live.db().resultQuery(sql).fetchSize(100).fetchLazy()) {
            cursor.fetchNext(1000);
            assertEquals(1, count(other, sql), "the server has got rid of all rows, and so they are in memory");
            live.cancel();
        }
    }

    @Test
    void lostConnection_isReportedAndReplaced() {
        live.begin();
        Object id = live.db().fetchValue("select connection_id()");
        try (LiveConnection other = LiveConnection.open(database)) {
            other.db().execute("kill " + id);
        }
        RetortException lost =
                assertThrows(RetortException.class, () -> live.db().fetchValue("select 1"));
        assertEquals(RetortException.Kind.CONNECTION, lost.kind());
        assertEquals("the connection to " + database.displayName() + " was lost", lost.message());
        assertEquals(Optional.of("the open transaction is undone; the next statement connects again"), lost.hint());
        assertEquals(1, live.db().fetchValue("select 1"));
        assertFalse(live.inTransaction());
    }

    @Test
    void text_ofEveryScriptComesBackAsItWas() {
        live.db().execute("create table t (x varchar(100))");
        live.db().query("insert into t values (?)", "账号 żółw 🐢").execute();
        assertEquals("账号 żółw 🐢", live.db().fetchValue("select x from t"));
    }

    @Test
    void timestamps_areNotShifted() {
        live.db().execute("create table t (x timestamp, y datetime)");
        live.db().execute("insert into t values ('2024-07-01 12:00:00', '2024-07-01 12:00:00')");
        Record row = live.db().fetchSingle("select x, y, cast(x as char) from t");
        assertEquals("2024-07-01 12:00:00", row.get(2));
        assertEquals(
                "2024-07-01T12:00", row.get(0, java.time.LocalDateTime.class).toString());
        assertEquals(
                "2024-07-01T12:00", row.get(1, java.time.LocalDateTime.class).toString());
    }
}
