package dev.retort.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.database.live.AccessMode;
import dev.retort.database.live.AccessMode.Mode;
import dev.retort.database.live.LiveConnection;
import dev.retort.database.open.DatabaseOpener;
import dev.retort.internal.url.DatabaseUrl;
import dev.retort.testing.Await;
import dev.retort.testing.TestPostgres;
import dev.retort.testing.TestServer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a statement that was stopped, or failed, leaves of the transaction that it was in: everything. */
class StoppedStatementTest {

    @TempDir
    Path folder;

    /** A database, and a statement on it that takes for ever. */
    enum Engine {
        MARIADB("select sleep(1000)"),
        POSTGRES("select pg_sleep(1000)"),
        SQLITE("with recursive n(i) as (select 1 union all select i + 1 from n) select count(*) from n");

        private final String endless;

        Engine(String endless) {
            this.endless = endless;
        }

        private DatabaseUrl url(Path folder) throws SQLException {
            return switch (this) {
                case MARIADB -> TestServer.createSchema();
                case POSTGRES -> TestPostgres.createDatabase();
                case SQLITE -> DatabaseUrl.parse("jdbc:sqlite:" + folder.resolve("a.db"), Path.of(""));
            };
        }
    }

    @Tag("slow")
    @ParameterizedTest
    @EnumSource
    void cancelledStatement_leavesTheTransactionAsItWas(Engine engine) throws Exception {
        try (Database database = DatabaseOpener.open(
                        TestServer.config(folder, engine.url(folder)), true, PasswordPrompt.NOBODY, _ -> {});
                LiveConnection live = LiveConnection.open(database)) {
            live.db().execute("create table notes (id int)");
            live.begin();
            live.db().execute("insert into notes values (1)");
            CompletableFuture<?> query =
                    CompletableFuture.runAsync(() -> live.db().fetch(engine.endless));
            Await.until("the query is cancelled", () -> {
                live.cancel();
                return query.isDone();
            });
            ExecutionException failure = assertThrows(ExecutionException.class, query::get);
            assertTrue(failure.getCause() instanceof DataAccessException, failure.toString());
            assertTrue(live.inTransaction());
            assertEquals(1, live.db().fetch("select id from notes").size());
            live.commit();
            assertEquals(1, live.db().fetch("select id from notes").size());
        }
    }

    @Tag("slow")
    @Test
    void countingBeforeAStatementIsConfirmed_isCancelled() throws Exception {
        DatabaseUrl url = Engine.MARIADB.url(folder);
        try (Database database = DatabaseOpener.open(TestServer.config(folder, url), _ -> {});
                LiveConnection live = LiveConnection.open(database, new AccessMode(Mode.WRITING, false, true));
                LiveConnection other = LiveConnection.open(database)) {
            other.db().execute("create table notes (id int)");
            other.db().execute("lock tables notes write");
            CompletableFuture<?> deletion =
                    CompletableFuture.runAsync(() -> live.db().execute("delete from notes"));
            Await.until("the count is cancelled", () -> {
                live.cancel();
                return deletion.isDone();
            });
            ExecutionException failure = assertThrows(ExecutionException.class, deletion::get);
            assertTrue(failure.getCause().getMessage().startsWith("not run"), failure.toString());
            assertEquals(1, live.db().fetch("select 1").size());
        }
    }

    @Tag("slow")
    @ParameterizedTest
    @EnumSource
    void failedStatement_leavesTheTransactionAsItWas(Engine engine) throws Exception {
        try (Database database = DatabaseOpener.open(
                        TestServer.config(folder, engine.url(folder)), true, PasswordPrompt.NOBODY, _ -> {});
                LiveConnection live = LiveConnection.open(database)) {
            live.db().execute("create table notes (id int)");
            live.begin();
            live.db().execute("insert into notes values (1)");
            assertThrows(DataAccessException.class, () -> live.db().execute("insert into nothing values (1)"));
            live.db().execute("insert into notes values (2)");
            live.commit();
            assertEquals(2, live.db().fetch("select id from notes").size());
        }
    }
}
