package dev.retort.cli.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.cli.Ran;
import dev.retort.database.Database;
import dev.retort.database.open.DatabaseOpener;
import dev.retort.internal.url.DatabaseUrl;
import dev.retort.testing.TestDatabase;
import dev.retort.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Schemas of servers that were given, compared on scratch databases there. */
@Tag("slow")
@Isolated("it looks for scratch databases on servers on which other tests make some, too")
class DiffServersTest {
    private static final String OLD = "create table users (id int not null primary key, name varchar(20));\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
    void files_areComparedOnAShadowServer_orOnTheOneThatIsNamed(TestDatabase kind) throws Exception {
        String url = text(kind.createSchema());
        write("old.sql", OLD);
        write("new.sql", OLD + "create index by_name on users (name);\n");
        String dialect = kind.dialect().getName().toLowerCase(java.util.Locale.ROOT);

        Ran shadow = Ran.in(
                folder, environment("RETORT_SHADOW_URL", url), "", "diff", "old.sql", "new.sql", "--dialect", dialect);
        Ran named = Ran.in(folder, environment("RETORT_URL", url), "", "diff", "old.sql", "new.sql");

        assertEquals(1, shadow.status(), shadow.err());
        assertTrue(shadow.out().contains("by_name"), shadow.out());
        assertEquals(shadow, named);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
    void folderWhoseFilesNeedAnotherOrder_isComparedAsAnyOther(TestDatabase kind) throws Exception {
        Map<String, String> environment = environment("RETORT_URL", text(kind.createSchema()));
        write("old.sql", OLD);
        write("new/a.sql", "create view ages as select age from people");
        write("new/b.sql", "create table people (age int)");

        Ran up = Ran.in(folder, environment, "", "diff", "old.sql", "new");
        Ran down = Ran.in(folder, environment, "", "diff", "new", "old.sql");

        for (String change : List.of("create table people", "create view ages", "drop table users")) {
            assertTrue(up.out().contains(change), up.toString());
        }
        for (String change : List.of("drop table people", "drop view ages", "create table users")) {
            assertTrue(down.out().contains(change), down.toString());
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
    void databaseThatWasGiven_becomesAProject_andItsDriftIsFound(TestDatabase kind) throws Exception {
        DatabaseUrl url = kind.createSchema();
        execute(url, OLD);
        execute(url, "create view named as select id from users where name is not null");
        Map<String, String> environment = environment("RETORT_URL", text(url));

        Ran made = Ran.in(folder, environment, "", "init", "--from", text(url), "shop");
        assertEquals(0, made.status(), made.err());
        Path shop = folder.resolve("shop");
        assertEquals(new Ran(0, "", ""), Ran.in(shop, environment, "", "diff", "migrations", "database"));
        assertEquals(0, Ran.in(shop, environment, "", "check").status());

        execute(url, "alter table users add age int");
        Ran drift = Ran.in(shop, environment, "", "check", "--drift");
        assertEquals(1, drift.status(), drift.err());
        assertTrue(drift.out().contains("drop column age"), drift.out());
        Ran kept = Ran.in(shop, environment, "", "revision", "--from-database", "-m", "ages");
        assertEquals(0, kept.status(), kept.err());
        assertEquals(0, Ran.in(shop, environment, "", "check", "--drift").status());
        assertEquals(0, Ran.in(shop, environment, "", "downgrade", "-1").status());
        assertFalse(leavesScratch(url), "a scratch database is left");
    }

    @Test
    void programThatIsMissing_isOneDifference_withAllStatementsThatMendIt() throws Exception {
        DatabaseUrl url = TestDatabase.MARIADB_11_4.createSchema();
        execute(url, OLD);
        execute(url, "set statement sql_mode = 'ANSI_QUOTES' for create procedure p() select 1");
        Map<String, String> environment = environment("RETORT_URL", text(url));
        Ran made = Ran.in(folder, environment, "", "init", "--from", text(url), "shop");
        assertEquals(0, made.status(), made.err());
        execute(url, "drop procedure p");

        Ran drift = Ran.in(folder.resolve("shop"), environment, "", "check", "--drift");

        assertEquals(1, drift.status(), drift.err());
        assertTrue(drift.out().startsWith("procedure p is missing; this mends it:\n    set @sql_mode"), drift.out());
        assertEquals(1, drift.out().split("this mends it", -1).length - 1, drift.out());
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRES_14", "POSTGRES_18"})
    void schemasOfADatabase_areThoseOfItsProject_andOthersAreNamedAsNotCompared(TestDatabase kind) throws Exception {
        DatabaseUrl url = kind.createSchema();
        execute(url, "create schema \"of it\"");
        execute(url, "create table \"of it\".orders (id int primary key)");
        execute(url, "create table users (id int references \"of it\".orders)");
        Map<String, String> environment = Map.of();

        Ran made = Ran.in(folder, environment, "", "init", "--from", text(url), "shop");

        assertEquals(0, made.status(), made.err());
        Path shop = folder.resolve("shop");
        assertTrue(Files.readString(shop.resolve("db/retort.toml"))
                .contains("[generate]\nschemas = [\"public\", \"of it\"]\n"));
        assertEquals(new Ran(0, "", ""), Ran.in(shop, environment, "", "diff", "migrations", "database"));
        assertEquals(new Ran(0, "", ""), Ran.in(shop, environment, "", "diff", text(url), "schema"));
        assertEquals(0, Ran.in(shop, environment, "", "check").status());

        execute(url, "create schema later");
        execute(url, "alter table \"of it\".orders add note text");
        Ran drift = Ran.in(shop, environment, "", "check", "--drift");
        assertEquals(1, drift.status(), drift.err());
        assertTrue(drift.out().contains("alter table \"of it\".orders drop column note"), drift.out());
        assertTrue(drift.err().contains("not compared: what is in the schema later of "), drift.err());
        String quiet =
                Ran.in(shop, environment, "", "--quiet", "check", "--drift").err();
        assertTrue(quiet.contains("not compared: what is in the schema later of "), quiet);
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRES_14", "POSTGRES_18"})
    void init_namesWhatNeedsSomethingThatIsNotUnderstood(TestDatabase kind) throws Exception {
        DatabaseUrl url = kind.createSchema();
        execute(url, "create foreign data wrapper w");
        execute(url, "create server s foreign data wrapper w");
        execute(url, "create foreign table far (id int) server s");
        execute(url, "create text search configuration words (copy = simple)");
        execute(url, "create table notes (id int, text text)");
        execute(url, "create index notes_words on notes using gin (to_tsvector('words', text))");

        Ran made = Ran.in(folder, environment("RETORT_URL", text(url)), "", "init", "--from", text(url), "shop");

        assertEquals(4, made.status(), made.err());
        assertTrue(made.err().contains("foreign server s: a foreign server is not supported\n"), made.err());
        assertTrue(
                made.err()
                        .contains(
                                "foreign table far: it needs the foreign server s, which is to be made by hand before\n"),
                made.err());
        assertTrue(
                made.err()
                        .contains("it needs the text search configuration words, which is to be made by hand before\n"),
                made.err());
        assertTrue(made.err().contains("hint: make an empty project with retort init"), made.err());
        assertFalse(made.err().contains("this fails"), made.err());
        assertFalse(Files.exists(folder.resolve("shop/db")));
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRES_14", "POSTGRES_18"})
    void filesOfNoProject_areComparedWithAllSchemasThatTheyMake(TestDatabase kind) throws Exception {
        String old = "create schema \"of it\";\ncreate table \"of it\".orders (id int primary key);\n";
        write("old.sql", old);
        write("new.sql", old + "create schema if not exists later;\ncreate table later.users (id int);\n");
        Map<String, String> environment = environment("RETORT_SHADOW_URL", text(kind.createSchema()));

        Ran ran = Ran.in(folder, environment, "", "diff", "old.sql", "new.sql", "--dialect", "postgres");

        assertEquals(new Ran(1, "create schema later;\ncreate table later.users (\n    id integer\n);\n", ""), ran);
        Files.createDirectories(folder.resolve("db/migration"));
        write("db/schema.sql", old);
        Ran refused = Ran.in(folder, environment, "", "diff", "migrations", "schema", "--dialect", "postgres");
        assertTrue(refused.err().contains("the schema of it is not among those of this project"), refused.err());
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "POSTGRES_14"})
    void numberOfASequenceThatIsDropped_isSaidInTheFile(TestDatabase kind) throws Exception {
        DatabaseUrl url = kind.createSchema();
        boolean isCached = kind == TestDatabase.MARIADB_11_4;
        execute(url, OLD);
        execute(url, "create sequence orders start with 40" + (isCached ? " nocache" : ""));
        execute(url, "create sequence unused");
        Map<String, String> environment = environment("RETORT_URL", text(url));
        Ran made = Ran.in(folder, environment, "", "init", "--from", text(url), "shop");
        assertEquals(0, made.status(), made.err());
        execute(url, "select nextval(" + (isCached ? "orders" : "'orders'") + ")");
        write("shop/db/schema.sql", OLD);

        Ran ran = Ran.in(folder.resolve("shop"), environment, "", "revision", "--auto", "-m", "no numbers");

        assertEquals(0, ran.status(), ran.err());
        String up = Files.readString(folder.resolve("shop/db/migration/V2__no_numbers.sql"));
        assertTrue(
                up.contains("-- This removes the sequence orders, whose number is " + (isCached ? 41 : 40)
                        + "; the way down brings it back at its start.\n"),
                up);
        assertTrue(up.contains("-- This removes the sequence unused"), up);
    }

    @Test
    void historyThatIsDropped_isSaidInTheFile_andRowsAreNot() throws Exception {
        DatabaseUrl url = TestDatabase.MARIADB_11_4.createSchema();
        execute(url, "create table price (id int primary key, amount int) with system versioning");
        Map<String, String> environment = environment("RETORT_URL", text(url));
        Ran made = Ran.in(folder, environment, "", "init", "--from", text(url), "shop");
        assertEquals(0, made.status(), made.err());
        execute(url, "insert into price values (1, 1), (2, 2), (3, 3)");
        execute(url, "update price set amount = 0 where id < 3");
        write("shop/db/schema.sql", "create table cost (id int primary key, amount int);\n");

        Ran ran = Ran.in(
                folder.resolve("shop"),
                environment,
                "",
                "revision",
                "--auto",
                "-m",
                "forget",
                "--rename",
                "table:price=cost",
                "--allow",
                "drops-history");

        assertEquals(0, ran.status(), ran.err());
        String up = Files.readString(folder.resolve("shop/db/migration/V2__forget.sql"));
        assertTrue(
                up.contains("-- This removes the former states of the rows of cost, which are 2 now; "
                        + "the way down does not bring them back.\n"),
                up);
        assertFalse(up.contains("all rows"), up);
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "POSTGRES_14"})
    void migrationThatReachesFurther_runsOnAServerThatWasGiven_onlyWhereItIsTrusted(TestDatabase kind)
            throws Exception {
        Map<String, String> environment = environment("RETORT_URL", text(kind.createSchema()));
        write("schema.sql", OLD);
        Files.createDirectories(folder.resolve("db/migration"));
        write("db/migration/V1__users.sql", OLD + "create role intruder;\n");

        Ran refused = Ran.in(folder, environment, "", "diff", "migrations", "schema.sql");

        assertEquals(1, refused.status());
        assertTrue(refused.err().contains("db/migration/V1__users.sql:2:"), refused.err());
        assertTrue(refused.err().contains("--trust"), refused.err());

        write("schema.sql", OLD + "create role intruder;\n");
        write("db/migration/V1__users.sql", OLD);
        Ran file = Ran.in(folder, environment, "", "diff", "migrations", "schema.sql", "--trust");
        assertEquals(1, file.status());
        assertTrue(file.err().contains("schema.sql:2:"), file.err());
    }

    @Test
    void databaseThatMayOnlyBeRead_isComparedOnTheShadowServer_andToldNotToBeStamped() throws Exception {
        DatabaseUrl url = TestDatabase.MARIADB_11_4.createSchema();
        execute(url, OLD);
        String reader = "reader_" + ProcessHandle.current().pid();
        execute(url, "create user " + reader);
        execute(url, "grant select, show view, trigger, event, execute on *.* to " + reader);
        String given = url.jdbc() + (url.jdbc().contains("?") ? "&" : "?") + "user=" + reader;
        write("same.sql", OLD);

        Ran none = Ran.in(folder, environment("RETORT_URL", given), "", "diff", given, "same.sql");
        assertEquals(1, none.status(), none.err());
        assertTrue(none.err().contains("RETORT_SHADOW_URL"), none.err());
        Map<String, String> environment = environment("RETORT_SHADOW_URL", text(url));
        assertEquals(new Ran(0, "", ""), Ran.in(folder, environment, "", "diff", given, "same.sql"));
        Ran made = Ran.in(folder, environment, "", "init", "--from", given, "shop");

        assertEquals(1, made.status(), made.err());
        assertTrue(
                made.err().contains("the project is made, but its migration cannot be stamped as applied in "),
                made.err());
        assertTrue(Files.exists(folder.resolve("shop/db/schema.sql")));
        execute(url, "drop user " + reader);
    }

    /** The catalogs of these servers leave out what an account has no privilege of. */
    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "MYSQL_8_0"})
    void objectsThatTheAccountMayNotSee_areNamed_andNothingIsWritten(TestDatabase kind) throws Exception {
        DatabaseUrl url = kind.createSchema();
        execute(url, OLD);
        Map<String, String> whole = environment("RETORT_URL", text(url));
        assertEquals(
                0,
                Ran.in(folder, whole, "", "init", "--from", text(url), "shop").status());
        execute(url, "create trigger hidden before insert on users for each row set new.name = 'x'");
        String reader = "half_" + ProcessHandle.current().pid();
        execute(url, "create user " + reader + "@localhost");
        execute(url, "grant select, event, execute on " + url.database() + ".* to " + reader + "@localhost");
        String given = url.jdbc() + (url.jdbc().contains("?") ? "&" : "?") + "user=" + reader;
        Map<String, String> half = new HashMap<>(whole);
        half.putAll(Map.of("RETORT_URL", given, "RETORT_SHADOW_URL", text(url)));
        Path shop = folder.resolve("shop");

        requireNamed(Ran.in(shop, half, "", "diff", "migrations", "database"), reader, url);
        requireNamed(Ran.in(shop, half, "", "diff", given, "schema"), reader, url);
        requireNamed(Ran.in(shop, half, "", "check", "--drift"), reader, url);
        requireNamed(Ran.in(shop, half, "", "revision", "--from-database", "-m", "kept"), reader, url);
        requireNamed(Ran.in(folder, half, "", "init", "--from", given, "other"), reader, url);

        assertFalse(Files.exists(folder.resolve("other")));
        try (Stream<Path> migrations = Files.list(shop.resolve("db/migration"))) {
            assertEquals(1, migrations.count());
        }
        assertEquals(1, Ran.in(shop, whole, "", "check", "--drift").status());
        execute(url, "drop user " + reader + "@localhost");
    }

    private static void requireNamed(Ran refused, String reader, DatabaseUrl url) {
        assertEquals(4, refused.status(), refused.toString());
        String expected = "database " + url.database() + ": the account " + reader
                + "@localhost may not see its triggers; grant it TRIGGER on `" + url.database() + "`.*\n";
        assertTrue(refused.err().startsWith(expected), refused.err());
        assertTrue(refused.err().contains("log in as an account that may see all of the schema"), refused.err());
    }

    /** In a body, Flyway takes the word for the client's command. */
    @Test
    void statementThatFlywayReadsAsAnother_isNamed_andNothingIsWritten() throws Exception {
        DatabaseUrl url = TestDatabase.MARIADB_11_4.createSchema();
        execute(url, "create table csv (\n`delimiter` varchar(2))");
        Map<String, String> environment = environment("RETORT_URL", text(url));
        assertEquals(
                0,
                Ran.in(folder, environment, "", "init", "--from", text(url), "csv")
                        .status());

        execute(url, "create procedure p()\nbegin\ndeclare delimiter int;\nset delimiter = 1;\nend");
        Ran refused = Ran.in(folder, environment, "", "init", "--from", text(url), "shop");

        assertEquals(4, refused.status());
        assertTrue(
                refused.err()
                        .startsWith("procedure p: from a file, Flyway reads its statement as another than was tried"),
                refused.err());
        assertFalse(Files.exists(folder.resolve("shop")));
    }

    private boolean leavesScratch(DatabaseUrl url) throws SQLException {
        try (Database database = DatabaseOpener.open(TestServer.config(folder, url), _ -> {});
                Connection connection = database.connect();
                ResultSet catalog = connection.getMetaData().getCatalogs()) {
            boolean isLeft = false;
            while (catalog.next()) {
                isLeft |= catalog.getString(1).startsWith("scratch_of_retort_");
            }
            return isLeft;
        }
    }

    private void execute(DatabaseUrl url, String sql) throws SQLException {
        try (Database database = DatabaseOpener.open(TestServer.config(folder, url), _ -> {});
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(DatabaseUrl url) {
        String jdbc = url.jdbc();
        return jdbc + (jdbc.contains("?") ? "&" : "?") + "user=" + url.user().orElseThrow();
    }

    private Map<String, String> environment(String name, String value) {
        return Map.of("HOME", folder.resolve("home").toString(), name, value);
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
