package dev.retort.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.internal.url.DatabaseUrl;
import dev.retort.testing.TestPostgres;
import dev.retort.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Databases with several schemas, of which there are classes. */
@org.junit.jupiter.api.Tag("slow")
class SchemasTest {

    @TempDir
    static Path folder;

    private static String postgres;
    private static String mariadb;
    private static String other;

    @BeforeAll
    static void makeDatabases() throws SQLException {
        DatabaseUrl url = TestPostgres.createDatabase();
        postgres = url.jdbc() + "?user=postgres";
        try (Connection connection = DriverManager.getConnection(postgres);
                Statement statement = connection.createStatement()) {
            statement.execute("""
                create schema audit;
                create schema "tables";
                create schema idle;
                create table person (id int primary key, name text);
                create type audit.mood as enum ('calm', 'cross');
                create table audit.person (id int primary key, mood audit.mood, owner_id int references public.person);
                create table audit.log (id int primary key, person_id int references public.person);
                create table visit (id int primary key, log_id int references audit.log);
                create function audit.twice(n int) returns int language sql as 'select n * 2';
                create sequence audit.numbers;
                create table "tables"."tables" (id int primary key, "default" text);
                insert into person values (1, 'ann');
                insert into audit.person values (5, 'calm', 1);
                insert into audit.log values (7, 1);
                insert into visit values (9, 7);
                """);
        }
        DatabaseUrl first = TestServer.createSchema();
        DatabaseUrl second = TestServer.createSchema();
        other = second.jdbc().replaceFirst(".*/(test_\\w+).*", "$1");
        TestServer.execute(
                first,
                "create table person (id int primary key, name varchar(20))",
                "create table " + other + ".person (id int primary key, mood enum('calm', 'cross'), owner_id int)",
                "create table " + other + ".log (id int primary key, person_id int)",
                "insert into person values (1, 'ann')",
                "insert into " + other + ".person values (5, 'calm', 1)",
                "insert into " + other + ".log values (7, 1)");
        String own = first.jdbc().replaceFirst(".*/(test_\\w+).*", "$1");
        TestServer.execute(
                second,
                "alter table log add foreign key (person_id) references " + own + ".person (id)",
                "create procedure wipe() delete from log");
        mariadb = first.jdbc() + "&user=root";
    }

    @Test
    void tablesOfAllSchemas_areInScope_theConnectedOnesUnqualified() {
        assertEquals("""
            name          java          kind
            ------------  ------------  -----
            person        PERSON        table
            visit         VISIT         table
            audit.log     LOG           table
            audit.person  AUDIT.PERSON  table
            """, run(postgres, "public,audit", "/d"));
        assertEquals("id,name\n1,ann\n", csv("PERSON"));
        assertEquals("id,person_id\n7,1\n", csv("LOG"));
        assertEquals(
                "id,mood,owner_id\n5,calm,1\n", csv("selectFrom(AUDIT.PERSON).where(AUDIT.PERSON.MOOD.eq(Mood.CALM))"));
    }

    @Test
    void relations_leadFromOneSchemaToAnother_bothWays() {
        assertEquals("id,name\n7,ann\n", csv("select(LOG.ID, LOG.person().NAME).from(LOG)"));
        assertEquals("id\n9\n", csv("select(VISIT.ID).from(VISIT).where(VISIT.log().person().NAME.eq(\"ann\"))"));
        assertEquals("id,person_id\n7,1\n", csv("query(PERSON).one().logs().all()"));
        assertEquals("id,name\n1,ann\n", csv("query(AUDIT.PERSON).one().owner()"));
    }

    @Test
    void routinesAndSequences_areCalledWhereTheyAre() {
        assertEquals("8\n", csv("twice(inline(4))"));
        assertEquals("nextval\n1\n", csv("select(generated.audit.Sequences.NUMBERS.nextval()).fetch()"));
    }

    @Test
    void routine_ofAnotherSchema_isImportedFromThere() {
        String exported = run(postgres, "public,audit", "select(twice(inline(4)))", "/export java");
        assertTrue(exported.contains("import static generated.audit.Routines.twice;"), exported);
        assertTrue(!exported.contains("//  "), exported);
    }

    @Test
    void record_ofAnotherSchema_isWrittenThere() {
        assertEquals(
                "1\n",
                csv("var p = session.getOrCreate(AUDIT.PERSON, AUDIT.PERSON.ID, 6); session.commit();"
                        + " db.execute(\"delete from audit.person where id = 6\")"));
    }

    @Test
    void sql_thatNamesAnotherSchema_isSaidInItsClasses() {
        Ran ran = ran(
                postgres, "public,audit", "/java on", "select * from audit.person where id = 5", "select * from log");
        assertTrue(ran.err().contains("java: selectFrom(AUDIT.PERSON).where(AUDIT.PERSON.ID.eq(5))"), ran.err());
        assertTrue(ran.err().contains("relation \"log\" does not exist"), ran.err());
        assertEquals("""
            id,person_id
            7,1
            insert into "audit"."log" ("id", "person_id") values
            (7, 1);
            """, csv("select l.id, l.person_id from audit.log l", "/export insert"));
    }

    @Test
    void schemaThatIsCalledAsAPackageOfItsOwn_doesNotHideIt() {
        assertEquals("id,default\n", csvOf(postgres, "public,tables", "selectFrom(TABLES)"));
    }

    @Test
    void oneSchemaThatIsNotTheConnectedOne_isQualified() {
        assertEquals("id,mood,owner_id\n5,calm,1\n", csvOf(postgres, "audit", "PERSON"));
    }

    @Test
    void searchPath_saysWhichSchemasThereAre_andWhichComesFirst() {
        String url = postgres + "&currentSchema=audit,public";
        assertEquals("id,mood,owner_id\n5,calm,1\n", csvOf(url, "", "PERSON"));
        assertEquals("id,name\n1,ann\n", csvOf(url, "", "PUBLIC.PERSON"));
        assertEquals("id,mood,owner_id\n5,calm,1\n", csvOf(postgres + "&options=-c%20search_path=audit", "", "PERSON"));
    }

    @Test
    void schemas_areListed_withThoseThatHaveClasses() {
        assertEquals("""
            schema  classes
            ------  ------------------
            audit   yes
            idle    no
            public  yes, not qualified
            tables  no
            """, run(postgres, "public,audit", "/dn"));
    }

    @Test
    void schemaThatDoesNotExist_isRefused_withTheOneThatWasMeant() {
        Ran ran = ran(postgres, "public,audti", "/d");
        assertEquals(2, ran.status());
        assertTrue(ran.err().contains("there is no schema \"audti\""), ran.err());
        assertTrue(ran.err().contains("did you mean audit?"), ran.err());
    }

    @Test
    void tableOfASchemaWithoutClasses_saysHowToHaveThem() {
        Ran ran = ran(postgres, "", "/d audit.log");
        assertTrue(ran.err().contains("start with --schemas public,audit"), ran.err());
    }

    @Test
    void changeOfAnotherSchema_isNoticed() {
        assertEquals(
                "0\n\ncount\n0\n",
                csvOf(
                        postgres,
                        "public,idle",
                        "db.execute(\"create table idle.later (id int)\")",
                        "/reload",
                        "select(count()).from(LATER)"));
    }

    @Test
    void otherDatabase_ofMariaDb_isASchema() {
        assertEquals(
                "id,name\n7,ann\n", csvOf(mariadb, own() + "," + other, "select(LOG.ID, LOG.person().NAME).from(LOG)"));
        String constant = other.toUpperCase(java.util.Locale.ROOT);
        assertEquals(
                "id,mood,owner_id\n5,calm,1\n",
                csvOf(
                        mariadb,
                        own() + "," + other,
                        "selectFrom(" + constant + ".PERSON).where(" + constant + ".PERSON.MOOD.eq(PersonMood.CALM))"));
        assertEquals(
                "count\n0\n",
                csvOf(mariadb, own() + "," + other, "wipe();", "select(count()).from(LOG)")
                        .replaceFirst("(?s).*(count\n)", "$1"));
    }

    @Test
    void sqlite_hasNone() throws IOException {
        Path file = Files.createFile(folder.resolve("empty.db"));
        Ran ran = ran("sqlite:///" + file, "main", "/d");
        assertEquals(2, ran.status());
        assertTrue(ran.err().contains("SQLite has no schemas: main"), ran.err());
    }

    private static String own() {
        return mariadb.replaceFirst(".*/(test_\\w+).*", "$1");
    }

    private static String csv(String... lines) {
        return csvOf(postgres, "public,audit", lines);
    }

    private static String csvOf(String url, String schemas, String... lines) {
        Ran ran = ran(url, schemas, lines, "--csv");
        assertEquals(0, ran.status(), ran.err());
        return ran.out();
    }

    private static String run(String url, String schemas, String... lines) {
        Ran ran = ran(url, schemas, lines);
        assertEquals(0, ran.status(), ran.err());
        return ran.out();
    }

    private static Ran ran(String url, String schemas, String... lines) {
        return ran(url, schemas, lines, "--no-color");
    }

    private static Ran ran(String url, String schemas, String[] lines, String option) {
        return Ran.in(
                folder,
                Map.of("XDG_CACHE_HOME", folder.resolve("cache").toString()),
                "",
                url,
                "-e",
                String.join("\n", lines),
                option,
                "--yes",
                schemas.isEmpty() ? "--print-sql" : "--schemas=" + schemas);
    }
}
