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

/** A shell that goes from one database to another. */
@org.junit.jupiter.api.Tag("slow")
class ConnectTest {

    @TempDir
    static Path folder;

    private static DatabaseUrl mariadb;
    private static DatabaseUrl otherMariaDb;
    private static DatabaseUrl postgres;
    private static DatabaseUrl otherPostgres;
    private static Path file;

    @BeforeAll
    static void makeDatabases() throws SQLException, IOException {
        mariadb = TestServer.createSchema();
        otherMariaDb = TestServer.createSchema();
        TestServer.execute(mariadb, "create table film (id int primary key)", "insert into film values (1)");
        TestServer.execute(otherMariaDb, "create table actor (id int primary key)", "insert into actor values (2)");
        postgres = TestPostgres.createDatabase();
        otherPostgres = TestPostgres.createDatabase();
        execute(postgres, "create table film (id int primary key); insert into film values (3)");
        execute(otherPostgres, "create table actor (id int primary key); insert into actor values (4)");
        file = Files.createFile(folder.resolve("pets.db"));
        execute(DatabaseUrl.parse("jdbc:sqlite:" + file, Path.of("")), "create table pet (id integer primary key)");
        Files.createDirectories(folder.resolve("config/retort"));
        Files.writeString(
                folder.resolve("config/retort/config.toml"),
                "[connections.pets]\nurl = \"sqlite:///" + file + "\"\nread-only = true\n");
    }

    private static void execute(DatabaseUrl url, String sql) throws SQLException {
        String user = url.user().map(name -> "?user=" + name).orElse("");
        try (Connection connection = DriverManager.getConnection(url.jdbc() + user);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void use_goesToAnotherDatabaseOfTheServer_andBack_withWhatWasDeclared() {
        Ran ran = run(
                mariadb,
                "var n = 5",
                "var films = selectFrom(FILM)",
                "int twice(int x) { return 2 * x; }",
                "use " + name(otherMariaDb) + ";",
                "ACTOR",
                "twice(n)",
                "\\u " + name(mariadb),
                "FILM");
        assertEquals("id\n2\n\n10\n\nid\n1\n", ran.out());
        assertTrue(ran.err().contains("connected to " + name(otherMariaDb) + "; n keeps its value"), ran.err());
        assertTrue(ran.err().contains("lost: var films = selectFrom(FILM)"), ran.err());
        assertTrue(ran.err().contains("connected to " + name(mariadb) + "; n keeps its value"), ran.err());
    }

    @Test
    void c_goesToAnotherDatabaseOfPostgres_wherePlainSqlIsRunToo() {
        Ran ran = run(postgres, "\\c " + name(otherPostgres), "select * from actor", "select current_database() as db");
        assertEquals("id\n4\n\ndb\n" + name(otherPostgres) + "\n", ran.out());
    }

    @Test
    void connect_goesToAUrl_andToAConnectionThatHasAName_withItsCare() {
        Ran ran = run(
                postgres,
                "/connect " + mariadb.jdbc() + "&user=root",
                "select * from film",
                "/connect pets",
                "PET",
                "insertInto(PET).defaultValues().execute()");
        assertEquals("id\n1\n\nid\n", ran.out());
        assertTrue(ran.err().contains("read-only"), ran.err());
    }

    @Test
    void databaseThatDoesNotExist_isAnError_withTheOneThatWasMeant() {
        Ran ran = run(mariadb, "use " + name(otherMariaDb) + "x");
        assertEquals(1, ran.status());
        assertTrue(ran.err().contains("there is no database \"" + name(otherMariaDb) + "x\" to go to"), ran.err());
        assertTrue(ran.err().contains("did you mean " + name(otherMariaDb) + "?"), ran.err());
    }

    @Test
    void openTransaction_isNotLeft_whereNobodyCanBeAsked() {
        Ran ran = run(mariadb, "/begin", "use " + name(otherMariaDb));
        assertEquals(1, ran.status());
        assertTrue(ran.err().contains("a transaction is open: it has to end before /connect"), ran.err());
        Ran pending = run(mariadb, "session.add(FILM.newRecord())", "use " + name(otherMariaDb));
        assertTrue(pending.err().contains("has to be written before /connect"), pending.err());
    }

    @Test
    void connectAlone_saysWhereOneIs() {
        assertTrue(run(mariadb, "\\c").err().contains("this is " + name(mariadb)));
    }

    @Test
    void commandsOfTheProject_areRefusedElsewhere() throws IOException {
        Path project = Files.createDirectories(folder.resolve("project"));
        Files.createDirectories(project.resolve("db/migration"));
        Files.writeString(project.resolve("db/migration/V1__film.sql"), "create table film (id int primary key);");
        DatabaseUrl url = TestServer.createSchema();
        Map<String, String> environment = new java.util.HashMap<>(environment());
        environment.put("RETORT_URL", url.jdbc() + "&user=root");
        assertEquals(0, Ran.in(project, environment, "", "upgrade").status());
        Ran ran = Ran.in(project, environment, "", "-e", "use " + name(otherMariaDb) + "\n/upgrade", "--csv");
        assertTrue(ran.err().contains("/upgrade acts on the project's database, " + name(url)), ran.err());
        Ran back = Ran.in(
                project,
                environment,
                "",
                "-e",
                "use " + name(otherMariaDb) + "\nuse " + name(url) + "\n/current\nFILM",
                "--csv");
        assertEquals(0, back.status(), back.err());
        assertTrue(back.out().contains("id"), back.out());
    }

    private static String name(DatabaseUrl url) {
        return url.jdbc().replaceFirst("\\?.*", "").replaceFirst(".*/", "");
    }

    private static Map<String, String> environment() {
        return Map.of(
                "XDG_CACHE_HOME",
                folder.resolve("cache").toString(),
                "XDG_CONFIG_HOME",
                folder.resolve("config").toString(),
                "HOME",
                folder.toString());
    }

    private static Ran run(DatabaseUrl url, String... lines) {
        String user =
                (url.jdbc().contains("?") ? "&" : "?") + "user=" + url.user().orElse("");
        return Ran.in(
                folder,
                environment(),
                "",
                url.jdbc() + (url.user().isPresent() ? user : ""),
                "-e",
                String.join("\n", lines),
                "--csv",
                "--yes");
    }
}
