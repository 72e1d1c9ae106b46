package dev.retort.database.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.RetortException;
import dev.retort.database.Database;
import dev.retort.database.PasswordPrompt;
import dev.retort.database.StatementApprover;
import dev.retort.database.live.AccessMode.Mode;
import dev.retort.database.open.DatabaseOpener;
import dev.retort.internal.url.DatabaseUrl;
import dev.retort.sql.DestructiveStatement;
import dev.retort.testing.TestPostgres;
import dev.retort.testing.TestServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A connection with care, on each database: what reaches the database, and what stays there. */
@Timeout(60)
class AccessModeTest {

    enum Kind {
        MARIADB,
        POSTGRES,
        SQLITE
    }

    @TempDir
    private Path folder;

    private DatabaseUrl url;
    private Database database;
    private LiveConnection live;
    private final List<AutoCloseable> open = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();

    private DSLContext open(Kind kind, Mode mode) throws SQLException {
        return open(kind, new AccessMode(mode, true, false));
    }

    private DSLContext open(Kind kind, AccessMode accessMode) throws SQLException {
        url = switch (kind) {
            case MARIADB -> TestServer.createSchema();
            case POSTGRES -> TestPostgres.createDatabase();
            case SQLITE -> DatabaseUrl.parse("jdbc:sqlite:" + folder.resolve("a.db"), Path.of(""));
        };
        database = DatabaseOpener.open(TestServer.config(folder, url), true, PasswordPrompt.NOBODY, _ -> {});
        open.add(database);
        execute("create table film (id int primary key, title varchar(50))");
        execute("insert into film values (1, 'a'), (2, 'b')");
        live = LiveConnection.open(database, accessMode);
        open.addFirst(live);
        return live.db();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long films() throws SQLException {
        try (Connection connection = database.connect()) {
            return DSL.using(connection)
                    .fetchSingle("select count(*) from film")
                    .get(0, Long.class);
        }
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
    }

    private static String refused(DSLContext db, String sql) {
        return assertThrows(RetortException.class, () -> db.execute(sql), sql).message();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void readOnly_refusesWhateverWrites(Kind kind) throws SQLException {
        DSLContext db = open(kind, Mode.READ_ONLY);

        assertEquals(2, db.fetchCount(DSL.table("film")));
        for (String write : List.of(
                "insert into film values (3, 'c')",
                "delete from film",
                "drop table film",
                "create table more (id int)",
                "alter table film add column more int")) {
            assertEquals("this shell is read-only", refused(db, write), write);
        }
        live.begin();
        assertEquals("this shell is read-only", refused(db, "update film set title = 'x'"));
        live.rollback();
        assertThrows(
                RetortException.class,
                () -> db.transaction(own -> own.dsl().execute("insert into film values (3, 'c')")));
        assertThrows(
                RetortException.class,
                () -> db.connection(plain -> {
                    plain.setReadOnly(false);
                    plain.createStatement().execute("insert into film values (3, 'c')");
                }));
        assertEquals(2, films());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void readOnly_isNotLoweredByWhatIsTyped(Kind kind) throws SQLException {
        DSLContext db = open(kind, Mode.READ_ONLY);
        List<String> lowering = switch (kind) {
            case MARIADB ->
                List.of(
                        "set session transaction read write",
                        "SET @@transaction_read_only = 0",
                        "set /* x */ tx_read_only = off",
                        "start transaction read write",
                        "set statement transaction_read_only = 0 for insert into film values (3, 'c')",
                        "set global max_connections = 100",
                        "select * from film into outfile '/tmp/retort-film'",
                        "optimize table film",
                        "flush tables");
            case POSTGRES ->
                List.of(
                        "set default_transaction_read_only = off",
                        "set session characteristics as transaction read write",
                        "begin read write",
                        "select set_config('default_transaction_read_only', 'off', false)",
                        "copy film to '/tmp/retort-film'",
                        "alter system set work_mem = '5MB'",
                        "vacuum film");
            case SQLITE -> List.of("pragma query_only = off", "pragma query_only(0)", "vacuum into 'x.db'");
        };

        for (String sql : lowering) {
            assertEquals("this shell is read-only", refused(db, sql), sql);
        }

        if (kind == Kind.POSTGRES) {
            db.execute("do $$ begin perform set_config('default_transaction' || '_read_only', 'off', false); end $$");
            assertEquals("this shell is read-only", refused(db, "insert into film values (3, 'c')"));
        }
        assertEquals(2, films());
    }

    @Test
    void readOnly_holdsForProceduresAndLoads_onMariaDb() throws SQLException {
        DSLContext db = open(Kind.MARIADB, Mode.READ_ONLY);
        execute("create procedure writes() insert into film values (3, 'c')");
        execute("create procedure lowers() set session transaction read write");

        for (String sql : List.of(
                "call writes()",
                "truncate film",
                "rename table film to film2",
                "create procedure p() select 1",
                "grant select on *.* to nobody@localhost",
                "analyze table film",
                "create or replace table film (id int)",
                "replace into film values (1, 'z')")) {
            assertEquals("this shell is read-only", refused(db, sql), sql);
        }
        db.execute("call lowers()");
        assertEquals("this shell is read-only", refused(db, "insert into film values (3, 'c')"));
        assertEquals(2, films());
    }

    @Test
    void readOnly_readsASqliteFileWithAWriteAheadLog() throws SQLException {
        DSLContext db = open(Kind.SQLITE, Mode.READ_ONLY);
        execute("pragma journal_mode = wal");
        execute("insert into film values (3, 'c')");

        assertEquals(3, db.fetchCount(DSL.table("film")));
        assertEquals("this shell is read-only", refused(db, "pragma user_version = 3"));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void sandbox_keepsNothing_whoeverCommits(Kind kind) throws SQLException {
        DSLContext db = open(kind, Mode.SANDBOX);
        Sandbox sandbox = live.sandbox().orElseThrow();

        db.execute("insert into film values (3, 'c')");
        assertEquals(Optional.of("sandbox: 1 row written, which will not last"), sandbox.news());
        assertEquals(Optional.empty(), sandbox.news());
        live.begin();
        assertTrue(live.inTransaction());
        db.execute("insert into film values (4, 'd')");
        live.commit();
        assertFalse(live.inTransaction());
        db.transaction(own -> own.dsl().execute("insert into film values (5, 'e')"));
        db.connection(plain -> {
            plain.setAutoCommit(false);
            plain.createStatement().executeUpdate("insert into film values (6, 'f')");
            plain.commit();
            plain.setAutoCommit(true);
        });
        assertEquals(Optional.of("sandbox: 3 rows written, which will not last"), sandbox.news());
        assertEquals(6, db.fetchCount(DSL.table("film")));

        live.begin();
        db.execute("delete from film");
        live.rollback();
        assertEquals(6, db.fetchCount(DSL.table("film")));
        assertThrows(
                IllegalStateException.class,
                () -> db.transaction(own -> {
                    own.dsl().execute("delete from film where id = 6");
                    throw new IllegalStateException();
                }));
        assertEquals(6, db.fetchCount(DSL.table("film")));

        live.renewSandbox();
        assertEquals(2, db.fetchCount(DSL.table("film")));
        db.execute("delete from film where id = 1");
        live.close();
        assertEquals(2, films());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void sandbox_goesOnAfterAFailedStatement(Kind kind) throws SQLException {
        DSLContext db = open(kind, Mode.SANDBOX);
        db.execute("insert into film values (3, 'c')");

        assertThrows(RuntimeException.class, () -> db.execute("insert into film values (3, 'c')"));
        assertThrows(RuntimeException.class, () -> db.execute("selec 1"));

        assertEquals(3, db.fetchCount(DSL.table("film")));
        live.close();
        assertEquals(2, films());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void sandbox_refusesWhatWouldEndIt(Kind kind) throws SQLException {
        DSLContext db = open(kind, Mode.SANDBOX);
        db.execute("insert into film values (3, 'c')");

        for (String sql : List.of("commit", "rollback", "begin", "/* x */ COMMIT", "select 1; commit")) {
            assertTrue(refused(db, sql).startsWith("not run: all of a sandbox is one transaction"), sql);
        }
        db.execute("savepoint a");
        db.execute("rollback to savepoint a");
        if (kind == Kind.MARIADB) {
            for (String sql : List.of(
                    "create table x (y int)",
                    "truncate film",
                    "alter table film add x int",
                    "set autocommit = 1",
                    "set @x = 1, @@session.autocommit = on",
                    "lock tables film write",
                    "analyze table film",
                    "/*!50001 drop table film */",
                    "grant select on *.* to nobody@localhost",
                    "execute immediate 'drop table film'")) {
                assertTrue(refused(db, sql).contains("would last"), sql);
            }
            db.execute("create temporary table mine (id int)");
            db.execute("drop temporary table mine");
        } else {
            db.execute("create table more (id int)");
            assertEquals(
                    Optional.of("sandbox: 1 row written, which will not last"),
                    live.sandbox().orElseThrow().news());
        }
        assertEquals(3, db.fetchCount(DSL.table("film")));
        live.close();
        assertEquals(2, films());
        execute("create table more (id int)");
    }

    @Test
    void sandbox_refusesTablesThatCannotRollBack_andProceduresThatCommit_onMariaDb() throws SQLException {
        DSLContext db = open(Kind.MARIADB, Mode.SANDBOX);
        execute("create table log (id int, film int) engine = Aria");
        execute("create procedure writes() begin insert into film values (3, 'c'); end");
        execute("create procedure commits() begin insert into film values (4, 'd'); commit; end");
        execute("create procedure hides() begin call commits(); end");

        for (String sql : List.of(
                "insert into log values (1, 1)",
                "insert into `log` select id, 1 from film",
                "update film f join log l on l.film = f.id set l.id = 2",
                "delete from log where id = 1")) {
            assertEquals("not run: log is a table of the engine Aria, which cannot roll back", refused(db, sql), sql);
        }
        db.execute("update film set title = 'x' where id in (select film from log)");
        db.execute("call writes()");
        assertEquals("not run: the procedure commits commits, or may", refused(db, "call commits()"));
        assertEquals("not run: the procedure commits commits, or may", refused(db, "call hides()"));
        live.close();
        assertEquals(2, films());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void sandbox_thatHoldsNothing_isReloadedWithoutWriting(Kind kind) throws SQLException {
        DSLContext db = open(kind, Mode.SANDBOX);

        live.withoutWriting(
                () -> assertThrows(RetortException.class, () -> db.execute("insert into film values (3, 'c')")));

        db.execute("insert into film values (3, 'c')");
        assertEquals(3, db.fetchCount(DSL.table("film")));
        live.close();
        assertEquals(2, films());
    }

    @Test
    void sandbox_saysThatSqliteRolledItBack_andCommitsNothingAfterwards() throws SQLException {
        DSLContext db = open(Kind.SQLITE, Mode.SANDBOX);
        db.execute("insert into film values (3, 'c')");

        assertThrows(RuntimeException.class, () -> db.execute("insert or rollback into film values (3, 'c')"));
        assertEquals(
                Optional.of("sandbox: the database rolled back all that it held"),
                live.sandbox().orElseThrow().news());
        db.execute("insert into film values (4, 'd')");

        live.close();
        assertEquals(2, films());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void harm_isAskedAboutWithItsRows_andNotDoneWithoutConsent(Kind kind) throws SQLException {
        DSLContext db = open(kind, new AccessMode(Mode.WRITING, false, false));
        assertEquals("not run: it would delete all rows of film", refused(db, "delete from film"));
        live.attend(new Doubting());

        for (Runnable harm : List.<Runnable>of(
                () -> db.deleteFrom(DSL.table(DSL.name("film"))).execute(),
                () -> db.truncate(DSL.table(DSL.name("film"))).execute(),
                () -> db.update(DSL.table(DSL.name("film")))
                        .set(DSL.field(DSL.name("title"), String.class), "x")
                        .execute(),
                () -> db.dropTable(DSL.table(DSL.name("film"))).execute(),
                () -> db.batch("delete from film").execute(),
                () -> db.batch(db.query("delete from film"), db.query("drop table film"))
                        .execute(),
                () -> db.connection(plain -> plain.createStatement().executeUpdate("delete from film")),
                () -> db.connection(
                        plain -> plain.prepareStatement("delete from film").execute()),
                () -> db.transaction(own -> own.dsl().execute("delete from film")))) {
            assertThrows(RetortException.class, harm::run);
        }

        assertEquals(9, asked.size());
        assertTrue(asked.stream().allMatch(question -> question.endsWith("film OptionalLong[2]")), asked::toString);
        assertEquals(2, films());
        db.execute("delete from film where id = 1");
        assertEquals(1, films());
    }

    private final class Doubting implements StatementApprover {
        @Override
        public void approve(DestructiveStatement harm, Supplier<OptionalLong> rows) {
            asked.add(harm.deed() + " " + rows.get());
            throw new RetortException("no");
        }
    }
}
