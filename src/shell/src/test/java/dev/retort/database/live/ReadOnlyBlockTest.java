package dev.retort.database.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.retort.RetortException;
import dev.retort.database.Database;
import dev.retort.database.open.DatabaseOpener;
import dev.retort.internal.url.DatabaseUrl;
import dev.retort.testing.TestPostgres;
import dev.retort.testing.TestServer;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadOnlyBlockTest {
    @TempDir
    private Path folder;

    private static void refused(DSLContext db, String sql) {
        try (ReadOnlyBlock _ = ReadOnlyBlock.begin(db.configuration())) {
            assertEquals(1, ((Number) db.fetchValue("select 1")).intValue());
            RetortException error = assertThrows(RetortException.class, () -> db.execute(sql));
            assertEquals("the database refused this: it would write, and was taken to read", error.message());
        }
    }

    private static String count(DSLContext db) {
        return String.valueOf(db.fetchValue("select count(*) from t"));
    }

    @Test
    void refusal_leavesPostgresTransactionsWritable_alsoWithAutosave() throws SQLException {
        DatabaseUrl url = TestPostgres.createDatabase();
        DatabaseUrl saving = url.with("autosave", "always");
        for (DatabaseUrl each : new DatabaseUrl[] {url, saving}) {
            try (Database database = DatabaseOpener.open(TestServer.config(folder, each), _ -> {});
                    LiveConnection live = LiveConnection.open(database)) {
                DSLContext db = live.db();
                db.execute("create table if not exists t (a int)");
                refused(db, "insert into t values (1)");
                live.begin();
                db.execute("insert into t values (2)");
                refused(db, "insert into t values (3)");
                db.execute("insert into t values (4)");
                live.commit();
                db.execute("insert into t values (5)");
            }
        }
        try (Database database = DatabaseOpener.open(TestServer.config(folder, url), _ -> {});
                LiveConnection live = LiveConnection.open(database)) {
            assertEquals(
                    "2, 2, 4, 4, 5, 5", live.db().fetchValue("select string_agg(a::text, ', ' order by a) from t"));
        }
    }

    @Test
    void valueThatIsMissing_isAnErrorOnPostgres_andNoLostConnection() throws SQLException {
        try (Database database =
                        DatabaseOpener.open(TestServer.config(folder, TestPostgres.createDatabase()), _ -> {});
                LiveConnection live = LiveConnection.open(database)) {
            live.begin();
            assertThrows(RuntimeException.class, () -> live.db().fetch("select $1"));
            assertEquals(true, live.inTransaction());
        }
    }

    @Test
    void whatWritesUnseenInAnOpenTransaction_isUndoneAndSaid_onMariaDb() {
        try (Database database = DatabaseOpener.open(TestServer.config(folder, TestServer.createSchema()), _ -> {});
                LiveConnection live = LiveConnection.open(database)) {
            DSLContext db = live.db();
            db.execute("create table t (a int)");
            db.execute("create function f() returns int begin insert into t values (1); return 1; end");
            db.execute("create view v as select f() as x");
            live.begin();
            db.execute("insert into t values (2)");
            ReadOnlyBlock writing = ReadOnlyBlock.begin(db.configuration());
            db.fetch("select * from v");
            assertThrows(RetortException.class, writing::close);
            try (ReadOnlyBlock _ = ReadOnlyBlock.begin(db.configuration())) {
                db.fetch("select distinct a from t union select 5 order by a");
                db.fetch("select table_name from information_schema.tables group by table_name order by 1");
                assertEquals("1", count(db));
            }
            live.commit();
            assertEquals("1", count(db));
        }
    }

    /** Begun by a text, such a transaction is one that nobody but the server knows of. */
    @Test
    void reading_commitsNoTransactionThatWasBegunByHand_onMariaDb() {
        DatabaseUrl url = TestServer.createSchema();
        try (Database database = DatabaseOpener.open(TestServer.config(folder, url), _ -> {});
                LiveConnection live = LiveConnection.open(database)) {
            DSLContext db = live.db();
            db.execute("create table t (a int)");
            refused(db, "insert into t values (1)");
            db.execute("begin");
            db.execute("insert into t values (2)");
            try (ReadOnlyBlock _ = ReadOnlyBlock.begin(db.configuration())) {
                assertEquals("1", count(db));
            }
            db.execute("rollback");
            assertEquals("0", count(db));
            db.execute("insert into t values (3)");
        }
    }
}
