package dev.retort.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.DatabaseUrl;
import dev.retort.connect.Database;
import dev.retort.testing.PtyTerminal;
import dev.retort.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shell at a terminal, while the schema moves on: by somebody else's migration, by DDL typed here, by an upgrade here. */
class ShellMigrationTerminalTest {
    private static final String PROMPT = "retort>";
    private static final String MOVED_ON = "retort!>";

    @TempDir
    Path project;

    @BeforeEach
    void makeProject() throws IOException {
        Files.createDirectories(project.resolve("db/migration"));
        migration(
                "V1__users.sql", "CREATE TABLE users (id INTEGER PRIMARY KEY, name VARCHAR(20), nick VARCHAR(20));\n");
    }

    private void migration(String name, String sql) throws IOException {
        Files.writeString(project.resolve("db/migration").resolve(name), sql);
    }

    private void addArticle() throws IOException {
        migration("V2__add_article.sql", """
                CREATE TABLE article (id INTEGER PRIMARY KEY, title VARCHAR(20));
                ALTER TABLE users DROP COLUMN nick;
                """);
    }

    private void onSqlite() throws IOException {
        Files.writeString(project.resolve("db/retort.toml"), "url = \"sqlite:///shop.db\"");
        upgrade();
    }

    private DatabaseUrl onMariaDb() throws IOException {
        DatabaseUrl url = TestServer.createSchema();
        Files.writeString(project.resolve("db/retort.toml"), "url = \"" + url.jdbc() + "&user=root\"");
        upgrade();
        return url;
    }

    private void upgrade() {
        Ran ran = Ran.in(project, environment(), "", "upgrade");
        assertEquals(0, ran.status(), ran.err());
    }

    private Map<String, String> environment() {
        return Map.of(
                "XDG_CACHE_HOME", project.resolve("cache").toString(),
                "XDG_STATE_HOME", project.resolve("state").toString());
    }

    private PtyTerminal open() {
        return PtyTerminal.start(
                        PtyTerminal.java("dev.retort.cli.Main", "--project", project.toString()), environment())
                .waitForLastLine(PROMPT)
                .enter("1 + 1")
                .waitFor("\n2\n")
                .waitForLastLine(PROMPT);
    }

    /** Presses Enter until this is the prompt: what it says is found out in the background. */
    private static void pressEnterUntil(String prompt, PtyTerminal terminal) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!lastLine(terminal.lines()).equals(prompt)) {
            assertTrue(System.nanoTime() < deadline, () -> String.join("\n", terminal.lines()));
            int before = terminal.transcript().length();
            terminal.enter("")
                    .waitUntil(
                            "another prompt",
                            lines -> terminal.transcript().length() > before
                                    && lastLine(lines).endsWith(">"));
        }
    }

    private static String lastLine(List<String> lines) {
        return lines.isEmpty() ? "" : lines.getLast();
    }

    @Test
    void prompt_saysWhatSomebodyElseApplied_untilItIsReloaded() throws IOException {
        onSqlite();
        try (PtyTerminal terminal = open()) {
            terminal.enter("var names = select(USERS.NAME).from(USERS)")
                    .waitFor("names :")
                    .enter("var nicks = select(USERS.NICK).from(USERS)")
                    .waitFor("nicks :");
            addArticle();
            upgrade();
            pressEnterUntil(MOVED_ON, terminal);
            terminal.waitFor("V2 \"add article\" was applied; /reload takes it in")
                    .enter("/reload")
                    .waitFor("the schema is reloaded; names was evaluated again")
                    .waitFor("lost: var nicks = select(USERS.NICK).from(USERS) : no column \"nick\" in table")
                    .waitForLastLine(PROMPT)
                    .enter("select(count()).from(ARTICLE)")
                    .waitFor("(1 row")
                    .waitForLastLine(PROMPT);
        }
    }

    @Test
    void prompt_saysSoOnMariaDb_whileATransactionIsOpen() throws IOException {
        onMariaDb();
        try (PtyTerminal terminal = open()) {
            terminal.enter("/begin").waitForLastLine("retort*>");
            addArticle();
            upgrade();
            pressEnterUntil("retort*!>", terminal);
            terminal.waitFor("V2 \"add article\" was applied")
                    .enter("/reload")
                    .waitFor("a transaction is open")
                    .enter("/rollback")
                    .waitForLastLine(MOVED_ON)
                    .enter("/reload")
                    .waitFor("the schema is reloaded")
                    .waitForLastLine(PROMPT);
        }
    }

    @Test
    void ddlTypedHere_isNoticed() throws IOException {
        onMariaDb();
        try (PtyTerminal terminal = open()) {
            terminal.enter("db.execute(\"create table later (id int primary key)\")")
                    .waitFor("\n0\n");
            pressEnterUntil(MOVED_ON, terminal);
            terminal.waitFor("the schema has changed; /reload takes it in")
                    .enter("db.execute(\"drop table later\")")
                    .waitFor("Go on? (y/N)")
                    .enter("y")
                    .waitForLastLine(MOVED_ON);
            pressEnterUntil(PROMPT, terminal);
        }
    }

    @Test
    void upgrade_reloadsAtOnce_andCompletionKnowsTheNewTable() throws IOException {
        onSqlite();
        addArticle();
        try (PtyTerminal terminal = open()) {
            terminal.waitFor("1 migration is pending; /upgrade applies what is pending")
                    .enter("/upgrade --help")
                    .waitFor("/upgrade --sql")
                    .enter("/upgrade")
                    .waitFor("the schema is reloaded")
                    .waitForLastLine(PROMPT)
                    .type("selectFrom(AR" + PtyTerminal.TAB)
                    .waitFor("retort> selectFrom(ARTICLE")
                    .type(PtyTerminal.CTRL_C);
        }
    }

    @Test
    void reload_thatFails_leavesTheOldEngineInUse() throws IOException {
        onSqlite();
        try (PtyTerminal terminal = open()) {
            terminal.enter("int n = 41").waitFor("n : int");
            Files.writeString(project.resolve("db/retort.toml"), "nonsense = ");
            terminal.enter("/reload")
                    .waitFor("error:")
                    .waitForLastLine(PROMPT)
                    .enter("n + 1")
                    .waitFor("\n42\n");
        }
    }

    @Test
    void ctrlC_endsAReload_andTheOldEngineStaysInUse() throws IOException {
        onSqlite();
        try (PtyTerminal terminal = open()) {
            terminal.enter("boolean[] waits = {false}")
                    .waitFor("waits :")
                    .enter(
                            "class Slow { Slow() { if (waits[0]) System.out.println(\"wai\" + \"ting\"); while (waits[0]) Thread.onSpinWait(); } }")
                    .waitFor("type Slow")
                    .enter("var slow = new Slow()")
                    .waitFor("slow :")
                    .enter("waits[0] = true")
                    .waitForLastLine(PROMPT)
                    .enter("/reload")
                    .waitFor("waiting")
                    .type(PtyTerminal.CTRL_C)
                    .waitFor("interrupted")
                    .waitForLastLine(PROMPT)
                    .enter("waits.length + 41")
                    .waitFor("\n42\n");
        }
    }

    @Test
    void ctrlC_endsAnUpgradeBehindTheStatementThatRuns() throws IOException, SQLException {
        DatabaseUrl url = onMariaDb();
        migration("V2__slow.sql", """
                CREATE TABLE early (id INT);
                CREATE TABLE slow AS SELECT GET_LOCK(DATABASE(), 100) AS locked;
                CREATE TABLE late (id INT);
                """);
        try (PtyTerminal terminal = open();
                Database database = Database.open(TestServer.config(project, url), _ -> {});
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("select get_lock(database(), 0)");
            terminal.enter("/upgrade")
                    .waitFor("statement 2 of 3")
                    .type(PtyTerminal.CTRL_C)
                    .waitFor("it ends behind the statement that runs");
            statement.execute("select release_lock(database())");
            terminal.waitFor("interrupted");
            pressEnterUntil(MOVED_ON, terminal);
            terminal.enter("/upgrade").waitFor("the schema is reloaded").waitForLastLine(PROMPT);
            try (ResultSet rows = statement.executeQuery("select count(*) from slow")) {
                assertTrue(rows.next());
                assertEquals(1, rows.getInt(1));
            }
        }
    }
}
