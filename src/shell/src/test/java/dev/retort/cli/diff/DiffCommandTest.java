package dev.retort.cli.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.cli.Ran;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Schemas compared, and migrations written from their difference, as the command line does it. */
class DiffCommandTest {
    private static final String USERS = """
        create table users (
            id integer primary key,
            name text not null
        );
        """;

    private static final String WITH_AGE = USERS.replace("not null\n", "not null,\n    age int\n");

    @TempDir
    private Path folder;

    @BeforeEach
    void makeProject() throws IOException {
        write("db/retort.toml", "url = \"sqlite:///shop.db\"\n");
        write("db/migration/V1__users.sql", USERS);
        write("db/undo/U1__users.sql", "drop table users;\n");
    }

    @Test
    void schemasThatAgree_printNothing() throws IOException {
        write(
                "db/schema.sql",
                "-- The same, written otherwise.\nCREATE TABLE users(id INTEGER PRIMARY KEY, name TEXT NOT NULL);");

        assertEquals(new Ran(0, "", ""), retort("diff", "migrations", "schema"));
    }

    @Test
    void addedColumn_isOneStatement_andItsWayBackIsOne() throws IOException {
        write("db/schema.sql", WITH_AGE);

        assertEquals(new Ran(1, "alter table users add column age int;\n", ""), retort("diff", "migrations", "schema"));
        assertEquals(
                new Ran(1, "alter table users drop column age;\n", ""),
                retort("diff", "migrations", "schema", "--down"));
        assertEquals("""
            {"statements":[{"sql":"alter table users add column age int","down":"alter table users drop column age",\
            "object":"column users.age","change":"create","hazards":[]}],"notUnderstood":[],"proven":true}
            """, retort("diff", "migrations", "schema", "--json").out());
        String back = retort("diff", "migrations", "schema", "--down", "--json").out();
        assertTrue(back.startsWith("""
            {"statements":[{"sql":"alter table users drop column age","down":"alter table users add column age int",\
            "object":"column users.age","change":"drop","hazards":[{"hazard":"drops-column","""), back);
        assertFalse(Files.exists(folder.resolve("shop.db")));
    }

    @Test
    void filesFoldersAndUrls_areSides() throws IOException, SQLException {
        write("old.sql", USERS);
        write("new/users.sql", WITH_AGE);
        execute("other.db", WITH_AGE);

        assertEquals(1, retort("diff", "old.sql", "new", "--dialect", "sqlite").status());
        assertEquals(new Ran(0, "", ""), retort("diff", "new", "sqlite:///other.db"));
        assertEquals(
                "alter table users drop column age;\n",
                retort("diff", "other.db", "migrations").out());
    }

    @Test
    void sideThatIsNone_isAnErrorThatSaysWhatThereIs() {
        Ran ran = retort("diff", "migration", "schema");

        assertEquals(2, ran.status());
        assertEquals("""
            error: "migration" is no schema
            hint: did you mean migrations?
            """, ran.err());
        assertEquals(2, retort("diff", "migrations", "schema").status());
    }

    @Test
    void mistakeInAFile_isToldWithItsPlace() throws IOException {
        write("db/schema.sql", USERS + "\ncreate tabel orders (id int);\n");

        Ran ran = retort("diff", "migrations", "schema");

        assertEquals(1, ran.status());
        assertTrue(ran.err().contains("db/schema.sql:6:8"), ran.err());
    }

    @Test
    void byteOrderMark_isNoPartOfAFile_andWhatIsNotUtf8_isSaidToBeSo() throws IOException {
        write("db/schema.sql", "\uFEFF" + USERS.replace("\n", "\r\n"));
        assertEquals(new Ran(0, "", ""), retort("diff", "migrations", "schema"));

        Files.writeString(folder.resolve("db/schema.sql"), USERS, StandardCharsets.UTF_16LE);
        assertEquals(new Ran(2, "", """
            error: db/schema.sql is not text in UTF-8
            hint: save it in UTF-8; iconv -f latin1 -t utf-8 makes it of Latin-1
            """), retort("diff", "migrations", "schema"));
    }

    @Test
    void renames_areWarnedOf_takenFromOptionsAndComments_andAskedForAtATerminal() throws IOException {
        write("db/schema.sql", USERS.replace("name text", "username text"));

        Ran silent = retort("diff", "migrations", "schema");
        assertTrue(silent.err().contains("if it was renamed: --rename 'users.name=username'"), silent.err());
        String renamed = "alter table users rename column name to username;\n";
        assertEquals(
                new Ran(1, renamed, ""), retort("diff", "migrations", "schema", "--rename", "users.name=username"));

        Ran asked = Ran.atTerminal(folder, environment(), "y\n", "diff", "migrations", "schema");
        assertTrue(asked.err().contains("was column users.name renamed to username? y or n: "), asked.err());
        assertEquals(renamed, asked.out());

        write("db/schema.sql", USERS.replace("name text not null", "username text not null -- renamed from name"));
        assertEquals(new Ran(1, renamed, ""), retort("diff", "migrations", "schema"));

        Ran unknown = retort("diff", "migrations", "schema", "--rename", "users.nam=username");
        assertEquals(2, unknown.status());
        assertEquals("""
            error: there is no column users.nam to be renamed
            hint: did you mean users.name?
            """, unknown.err());
    }

    @Test
    void revisionAuto_writesBothFiles_whichAgreeThen() throws IOException {
        write("db/schema.sql", WITH_AGE);
        Ran check = retort("check", "--json");
        assertTrue(check.err().contains("does not exist") || check.status() != 0, check.err());

        Ran ran = retort("revision", "--auto", "-m", "add ages");

        assertEquals(0, ran.status(), ran.err());
        assertEquals("db/migration/V2__add_ages.sql\ndb/undo/U2__add_ages.sql\n", ran.out());
        assertEquals("""
            -- add ages

            alter table users add column age int;
            """, read("db/migration/V2__add_ages.sql"));
        assertEquals("""
            -- Takes back: add ages
            --
            -- This removes the values of users.age.

            alter table users drop column age;
            """, read("db/undo/U2__add_ages.sql"));
        Ran again = retort("revision", "--auto", "-m", "nothing");
        assertEquals(new Ran(0, "", "there is nothing to do: the migrations make what db/schema.sql has\n"), again);
        assertEquals(0, retort("upgrade").status());
        assertEquals(0, retort("check").status());
        write("db/schema.sql", USERS);
        Ran disagreeing = retort("check");
        assertEquals(1, disagreeing.status());
        assertTrue(
                disagreeing.out().contains("what the migrations make is not what db/schema.sql says"),
                disagreeing.out());
    }

    @Test
    void whatIsLost_isCountedUnderItsFormerName() throws IOException, SQLException {
        assertEquals(0, retort("upgrade").status());
        execute("shop.db", "insert into users values (1, 'ann')");
        write("db/schema.sql", "create table people (id integer primary key);\n");

        Ran ran = retort(
                "revision", "--auto", "-m", "people", "--rename", "table:users=people", "--allow", "drops-column");

        assertEquals(0, ran.status(), ran.err());
        String text = Files.readString(folder.resolve("db/migration/V2__people.sql"));
        assertTrue(
                text.contains("\n-- This removes 1 value of people.name; the way down brings the column back"), text);
    }

    @Test
    void whatWasAgreedTo_isSaidInTheFileThatDoesIt_andNotInTheOneBeside() throws IOException {
        String albums = "create table albums (id integer primary key, user_id integer references %s (id));\n";
        write("db/migration/V1__users.sql", USERS + albums.formatted("users"));
        write(
                "db/schema.sql",
                "create table people (id integer primary key, check (id > 0));\n" + albums.formatted("people"));

        Ran ran = retort(
                "revision", "--auto", "-m", "people", "--rename", "table:users=people", "--allow", "drops-column");

        assertEquals(0, ran.status(), ran.err());
        assertFalse(read("db/migration/V2__people.sql").contains("retort:allow"), read("db/migration/V2__people.sql"));
        assertTrue(
                read("db/migration/V3__people.sql").contains("-- retort:allow drops-column agreed to"),
                read("db/migration/V3__people.sql"));
    }

    @Test
    void whatWasDoneByHand_isDrift_andBecomesAMigrationThatIsApplied() throws IOException, SQLException {
        assertEquals(0, retort("upgrade").status());
        assertEquals(0, retort("check", "--drift").status());
        execute("shop.db", "create index by_name on users (name);");

        Ran drift = retort("check", "--drift");
        assertEquals(1, drift.status(), drift.err());
        assertEquals("""
            index users.by_name was added; this mends it:
                drop index by_name;
            """, drift.out());

        Ran revision = retort("revision", "--from-database", "-m", "find by name");
        assertEquals(0, revision.status(), revision.err());
        assertFalse(revision.err().contains("db/schema.sql"), revision.err());
        assertTrue(read("db/migration/V2__find_by_name.sql").contains("create index by_name on users (name);"));
        assertEquals(0, retort("check").status());
        assertEquals(0, retort("check", "--drift").status());
        assertTrue(retort("current").out().contains("V2"), retort("current").out());
        assertEquals(0, retort("downgrade", "-1").status());
    }

    @Test
    void fromDatabase_saysHowTheSchemaFileComesToHaveIt() throws IOException, SQLException {
        write("db/schema.sql", read("db/migration/V1__users.sql"));
        assertEquals(0, retort("upgrade").status());
        execute("shop.db", "alter table users add column email text;");

        Ran revision = retort("revision", "--from-database", "-m", "emails");

        String advice = "retort diff schema migrations prints what it lacks";
        assertTrue(revision.err().contains("db/schema.sql is to have it, too: " + advice), revision.err());
        assertTrue(retort("check").out().contains("retort diff schema migrations prints what db/schema.sql lacks"));
        assertTrue(retort("diff", "schema", "migrations").out().contains("add column email text"));
    }

    @Test
    void fromDatabase_isRefused_whileMigrationsArePending() throws IOException, SQLException {
        execute("shop.db", "create table other (id int);");

        Ran ran = retort("revision", "--from-database", "-m", "x");

        assertEquals(2, ran.status());
        assertTrue(ran.err().contains("retort upgrade first"), ran.err());
    }

    @Test
    void initFrom_makesAProjectOfADatabase() throws IOException, SQLException {
        Path shop = folder.resolve("made");
        Files.createDirectories(shop);
        execute("made/shop.db", WITH_AGE + "create view grown as select * from users where age > 17;");
        execute("made/shop.db", """
            CREATE TABLE [Album] ("AlbumId" INTEGER NOT NULL, Title NVARCHAR (160) NULL, Cover BLOB,
                Shouted TEXT AS (UPPER(Title)) VIRTUAL, CONSTRAINT AlbumKey PRIMARY KEY (`AlbumId`), CHECK(Title<>''));
            CREATE UNIQUE INDEX ByTitle ON Album(Title COLLATE NOCASE);
            CREATE VIEW Titles AS SELECT Title FROM Album;
            """);

        Ran ran = retort("init", "--from", "sqlite:///made/shop.db", "made");

        assertEquals(0, ran.status(), ran.err());
        assertTrue(ran.out().contains("made made/db/migration/V1__first_schema.sql"), ran.out());
        assertTrue(read("made/db/schema.sql").contains("create view grown"));
        for (String[] sides : new String[][] {{"migrations", "database"}, {"migrations", "schema"}}) {
            Ran diff = Ran.in(shop, environment(), "", "diff", sides[0], sides[1]);
            assertEquals(new Ran(0, "", ""), diff);
        }
        assertEquals(0, Ran.in(shop, environment(), "", "check").status());
        Ran twice = retort("init", "--from", "sqlite:///made/shop.db", "made");
        assertEquals(2, twice.status());
        assertTrue(twice.err().contains("is a project already"), twice.err());
    }

    @Tag("slow")
    @Test
    void sixHundredTables_areComparedAndChecked() throws IOException {
        StringBuilder tables = new StringBuilder();
        for (int i = 0; i < 600; i++) {
            tables.append("create table t").append(i).append(" (id integer primary key, a int, b text);\n");
        }
        write("db/migration/V1__users.sql", tables.toString());
        write("db/schema.sql", tables + "create view v as select a from t1;\n");

        assertEquals(new Ran(1, "create view v as select a from t1;\n", ""), retort("diff", "migrations", "schema"));
        write("db/schema.sql", tables.toString());
        assertEquals(0, retort("upgrade").status());
        assertEquals(0, retort("check").status());
    }

    private Ran retort(String... arguments) {
        return Ran.in(folder, environment(), "", arguments);
    }

    private Map<String, String> environment() {
        return Map.of("HOME", folder.resolve("home").toString());
    }

    private void execute(String file, String script) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(file));
                Statement statement = connection.createStatement()) {
            for (String sql : Stream.of(script.split(";\n?")).toList()) {
                statement.execute(sql);
            }
        }
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
