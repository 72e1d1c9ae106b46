package dev.retort.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.internal.url.DatabaseUrl;
import dev.retort.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Migrations run from within a shell, and the schema that moves on beneath it. */
@Tag("slow")
class ShellMigrationTest {

    @TempDir
    Path project;

    @BeforeEach
    void makeProject() throws IOException {
        Files.createDirectories(project.resolve("db/migration"));
        Files.createDirectories(project.resolve("db/undo"));
        migration(
                "V1__users.sql", "CREATE TABLE users (id INTEGER PRIMARY KEY, name VARCHAR(20), nick VARCHAR(20));\n");
        onSqlite();
        assertEquals(0, run("upgrade").status());
    }

    private void onSqlite() throws IOException {
        Files.writeString(project.resolve("db/retort.toml"), "url = \"sqlite:///shop.db\"");
    }

    private void addArticle() throws IOException {
        migration("V2__add_article.sql", """
            CREATE TABLE article (id INTEGER PRIMARY KEY, title VARCHAR(20));
            ALTER TABLE users DROP COLUMN nick;
            """);
        Files.writeString(project.resolve("db/undo/U2__add_article.sql"), """
            ALTER TABLE users ADD COLUMN nick VARCHAR(20);
            DROP TABLE article;
            """);
    }

    private void migration(String name, String sql) throws IOException {
        Files.writeString(project.resolve("db/migration").resolve(name), sql);
    }

    /** Each line as a script of its own, as at a prompt. */
    private Ran shell(String... lines) {
        List<String> arguments = new ArrayList<>(List.of("--csv"));
        for (String line : lines) {
            arguments.addAll(List.of("-e", line));
        }
        return run(arguments.toArray(String[]::new));
    }

    private Ran run(String... arguments) {
        Map<String, String> environment = Map.of(
                "XDG_CACHE_HOME", project.resolve("cache").toString(),
                "XDG_CONFIG_HOME", project.resolve("config").toString());
        return Ran.in(project, environment, "", arguments);
    }

    @Test
    void advice_isGivenAsItIsTypedInTheShell() throws IOException {
        addArticle();

        assertTrue(shell("/check").out().endsWith("  /upgrade applies what is pending\n"));
        assertTrue(shell("/downgrade -7").err().contains("/downgrade base undoes all of them"));
        assertTrue(shell("/upgrade --help").out().contains("  /upgrade --sql       print what would run"));
    }

    @Test
    void diff_withoutSides_showsWhatWasDoneByHand_withAnyOptions() {
        String change = "db.execute(\"alter table users add column age int\")";

        Ran plain = shell(change, "/diff");
        assertTrue(plain.out().contains("alter table users add column age int;"), plain.toString());
        Ran json = shell("/diff --json");
        assertTrue(json.out().contains("\"proven\":true"), json.toString());
        Ran down = shell("/diff --down --dialect sqlite");
        assertTrue(down.out().contains("alter table users drop column age;"), down.toString());
    }

    @Test
    void whatChangesNothing_runsInATransaction() throws IOException {
        addArticle();

        Ran ran = shell("/begin", "/upgrade --sql", "/downgrade --help", "/rollback");
        assertEquals(0, ran.status(), ran.err());
        assertTrue(ran.out().contains("ALTER TABLE users DROP COLUMN nick"), ran.out());
    }

    @Test
    void upgrade_reloads_andWhatWasDeclaredStays() throws IOException {
        addArticle();

        Ran ran = shell(
                "int n = insertInto(USERS).columns(USERS.NAME, USERS.NICK).values(\"John\", \"j\").execute()",
                "var q = select(USERS.NICK).from(USERS)",
                "var names = select(USERS.NAME).from(USERS)",
                "/upgrade",
                "select(count()).from(ARTICLE)",
                "names",
                "n");

        assertEquals(0, ran.status(), ran.err());
        assertTrue(ran.out().endsWith("count\n0\n\nname\nJohn\n\n1\n"), ran.out());
        assertTrue(ran.err().startsWith("1 migration is pending; retort upgrade applies what is pending\n"), ran.err());
        assertTrue(ran.err().endsWith("""
            the schema is reloaded; n keeps its value; names was evaluated again
            lost: var q = select(USERS.NICK).from(USERS) : no column "nick" in table users
            """), ran.err());
    }

    @Test
    void upgrade_ofAGivenMariaDb_reloadsToo() throws IOException {
        Files.delete(project.resolve("db/retort.toml"));
        DatabaseUrl url = TestServer.createSchema();
        Files.createDirectories(project.resolve("config/retort"));
        Files.writeString(
                project.resolve("config/retort/config.toml"),
                "[connections.given]\nurl = \"" + url.jdbc() + "&user=root\"\n");
        Files.writeString(project.resolve("db/retort.toml"), "url = \"given\"");
        assertEquals(0, run("upgrade").status());
        addArticle();

        Ran ran = shell("/upgrade", "select(count()).from(ARTICLE)");

        assertEquals(0, ran.status(), ran.err());
        assertTrue(ran.out().endsWith("count\n0\n"), ran.out());
        assertTrue(ran.err().endsWith("the schema is reloaded\n"), ran.err());
    }

    @Test
    void upgrade_withNothingToDo_reloadsNothing() {
        Ran ran = shell("/upgrade");

        assertEquals(0, ran.status(), ran.err());
        assertFalse(ran.err().contains("reloaded"), ran.err());
    }

    @Test
    void upgrade_thatFails_isAnError_andEndsAScript() throws IOException {
        migration("V2__broken.sql", "CREATE TABEL wrong (id INT);\n");

        Ran ran = shell("/upgrade", "1");

        assertEquals(1, ran.status());
        assertTrue(ran.err().contains("db/migration/V2__broken.sql:1"), ran.err());
        assertEquals("", ran.out());
    }

    @Test
    void upgrade_waitsForTheOpenTransaction() throws IOException {
        addArticle();

        Ran ran = shell("/begin", "/upgrade");

        assertEquals(1, ran.status());
        assertTrue(ran.err().contains("a transaction is open: it has to end before /upgrade"), ran.err());
    }

    @Test
    void command_hasItsOptionsAndItsHelp() {
        Ran help = shell("/upgrade --help");
        Ran wrong = shell("/upgrade --nonsense");

        assertTrue(help.out().contains("/upgrade --sql"), help.out());
        assertEquals(2, wrong.status());
        assertTrue(wrong.err().contains("unknown option: '--nonsense'"), wrong.err());
    }

    @Test
    void reload_takesInWhatSomebodyElseDid() throws IOException {
        Ran ran = shell(
                "var q = selectFrom(USERS)",
                "db.execute(\"create table later (id integer primary key)\")",
                "/reload",
                "select(count()).from(LATER)",
                "q");

        assertEquals(0, ran.status(), ran.err());
        assertTrue(ran.out().endsWith("count\n0\n\nid,name,nick\n"), ran.out());
        assertTrue(ran.err().contains("the schema is reloaded; q was evaluated again\n"), ran.err());
    }

    @Test
    void everyCommandOfAProject_isThereInTheShell() {
        for (String name : List.of(
                "upgrade", "downgrade", "history", "current", "check", "stamp", "repair", "revision", "generate")) {
            Ran help = shell("/" + name + " --help");
            assertTrue(help.out().startsWith("Usage: /" + name + " "), help.out() + help.err());
        }
    }

    @Test
    void commandsThatOnlyLook_sayHowItStands_andCheckFails() throws IOException {
        addArticle();

        Ran looked = shell("/history", "/current", "/revision -m \"more of it\"");
        Ran checked = shell("/check");

        assertEquals(0, looked.status(), looked.err());
        assertTrue(looked.out().contains("add article") && looked.out().contains("pending"), looked.out());
        assertTrue(Files.exists(project.resolve("db/migration/V3__more_of_it.sql")), looked.out() + looked.err());
        assertEquals(1, checked.status());
        assertTrue(checked.err().contains("/check found what it says above"), checked.err());
    }

    @Test
    void downgradeToBase_leavesAShellWithoutTables_andUpgradeBringsThemBack() throws IOException {
        addArticle();
        Files.writeString(project.resolve("db/undo/U1__users.sql"), "DROP TABLE users;\n");
        assertEquals(0, run("upgrade").status());

        Ran ran = shell("int n = 5", "/downgrade base", "1 + n", "/upgrade", "select(count()).from(ARTICLE)");

        assertEquals(0, ran.status(), ran.err());
        assertTrue(ran.out().contains("\n6\n"), ran.out());
        assertTrue(ran.out().endsWith("count\n0\n"), ran.out());
    }
}
