package dev.retort.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.testing.PtyTerminal;
import dev.retort.testing.SharedTerminal;
import dev.retort.testing.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shell at a terminal, while the schema moves on: by somebody else's migration, by DDL typed here, by an upgrade here. */
@Tag("slow")
class ShellMigrationTerminalTest {
    private static final String PROMPT = "retort>";
    private static final String MOVED_ON = "retort!>";

    /** Of the variables there may be more, which other tests left. */
    private static final Pattern REEVALUATED =
            Pattern.compile("the schema is reloaded;.*\\bnames\\b[^;]* (was|were) evaluated again");

    @TempDir
    static Path folder;

    private static int projects;

    /** The project that a shell was opened in last, on SQLite and on MariaDB. */
    private static Project onSqlite;

    private static Project onMariaDb;

    @AutoClose
    private static final SharedTerminal SQLITE = new SharedTerminal(PROMPT, () -> {
        onSqlite = Project.on("sqlite:///shop.db");
        onSqlite.upgrade();
        return onSqlite.open();
    });

    @AutoClose
    private static final SharedTerminal MARIADB = new SharedTerminal(PROMPT, () -> {
        onMariaDb = Project.on(TestServer.createSchema().jdbc() + "&user=root");
        onMariaDb.upgrade();
        return onMariaDb.open();
    });

    /** A project, whose migrations are numbered as they come. */
    private record Project(Path folder, String url, AtomicInteger version) {

        static Project on(String url) {
            Project project = new Project(
                    ShellMigrationTerminalTest.folder.resolve("project" + ++projects), url, new AtomicInteger());
            project.name();
            project.migration(
                    "users", "CREATE TABLE users (id INTEGER PRIMARY KEY, name VARCHAR(20), nick VARCHAR(20));\n");
            return project;
        }

        void write(String file, String content) {
            try {
                Files.createDirectories(folder.resolve(file).getParent());
                Files.writeString(folder.resolve(file), content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The database has a name in the person's config.toml, where a socket may be said. */
        void name() {
            boolean isFile = url.startsWith("sqlite:");
            write("config/retort/config.toml", "[connections.given]\nurl = \"" + url + "\"\n");
            write("db/retort.toml", "url = \"" + (isFile ? url : "given") + "\"");
        }

        /** Adds a migration and says its version. */
        String migration(String name, String sql) {
            String number = "V" + version.incrementAndGet();
            write("db/migration/" + number + "__" + name + ".sql", sql);
            return number;
        }

        void upgrade() {
            Ran ran = Ran.in(folder, environment(), "", "upgrade");
            assertEquals(0, ran.status(), ran.err());
        }

        private Map<String, String> environment() {
            Path home = ShellMigrationTerminalTest.folder;
            return Map.of(
                    "XDG_CONFIG_HOME", folder.resolve("config").toString(),
                    "XDG_CACHE_HOME", home.resolve("cache").toString(),
                    "XDG_STATE_HOME", home.resolve("state").toString());
        }

        PtyTerminal open() {
            return PtyTerminal.start(
                            PtyTerminal.java("dev.retort.cli.Main", "--project", folder.toString()), environment())
                    .waitForLastLine(PROMPT)
                    .enter("1 + 1")
                    .waitFor("\n2\n")
                    .waitForLastLine(PROMPT);
        }
    }

    /** Presses Enter until this is the prompt: what it says is found out in the background. */
    private static void pressEnterUntil(String prompt, PtyTerminal terminal) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!lastOf(terminal.lines()).equals(prompt)) {
            assertTrue(System.nanoTime() < deadline, () -> String.join("\n", terminal.lines()));
            terminal.enter("")
                    .waitUntil("another prompt", lines -> lastOf(lines).endsWith(">"));
        }
    }

    private static String lastOf(List<String> lines) {
        return lines.isEmpty() ? "" : lines.getLast();
    }

    @Test
    void prompt_saysWhatSomebodyElseApplied_untilItIsReloaded() {
        PtyTerminal terminal = SQLITE.cleared();
        terminal.enter("var names = select(USERS.NAME).from(USERS)")
                .waitFor("names :")
                .waitForLastLine(PROMPT)
                .enter("var nicks = select(USERS.NICK).from(USERS)")
                .waitFor("nicks :")
                .waitForLastLine(PROMPT);
        String version = onSqlite.migration("add_article", """
            CREATE TABLE article (id INTEGER PRIMARY KEY, title VARCHAR(20));
            ALTER TABLE users DROP COLUMN nick;
            """);
        onSqlite.upgrade();
        pressEnterUntil(MOVED_ON, terminal);
        terminal.waitFor(version + " \"add article\" was applied; /reload takes it in")
                .enter("/reload")
                .waitUntil(
                        "names evaluated again",
                        lines -> REEVALUATED.matcher(String.join(" ", lines)).find())
                .waitFor("lost: var nicks = select(USERS.NICK).from(USERS) : no column \"nick\" in table")
                .waitForLastLine(PROMPT)
                .enter("select(count()).from(ARTICLE)")
                .waitFor("(1 row")
                .waitForLastLine(PROMPT);
    }

    @Test
    void prompt_saysSoOnMariaDb_whileATransactionIsOpen() {
        PtyTerminal terminal = MARIADB.cleared();
        terminal.enter("/begin").waitForLastLine("retort*>");
        String version = onMariaDb.migration("add_article", "CREATE TABLE article (id INTEGER PRIMARY KEY);\n");
        onMariaDb.upgrade();
        pressEnterUntil("retort*!>", terminal);
        terminal.waitFor(version + " \"add article\" was applied")
                .enter("/reload")
                .waitFor("a transaction is open")
                .waitForLastLine("retort*!>")
                .enter("/rollback")
                .waitForLastLine(MOVED_ON)
                .enter("/reload")
                .waitFor("the schema is reloaded")
                .waitForLastLine(PROMPT);
    }

    @Test
    void ddlTypedHere_isNoticed() {
        PtyTerminal terminal = MARIADB.cleared();
        terminal.enter("db.execute(\"create table later (id int primary key)\")")
                .waitFor("\n0\n");
        pressEnterUntil(MOVED_ON, terminal);
        terminal.waitFor("/revision --from-database -m TEXT makes a migration of what was done by hand")
                .waitFor("the schema has changed; /reload takes it in")
                .enter("db.execute(\"drop table later\")")
                .waitFor("Go on? (y/N)")
                .enter("y")
                .waitForLastLine(MOVED_ON);
        pressEnterUntil(PROMPT, terminal);
    }

    @Test
    void upgrade_reloadsAtOnce_andCompletionKnowsTheNewTable() {
        Project project = Project.on("sqlite:///shop.db");
        project.upgrade();
        project.migration("add_article", "CREATE TABLE article (id INTEGER PRIMARY KEY, title VARCHAR(20));\n");
        try (PtyTerminal terminal = project.open()) {
            terminal.waitFor("1 migration is pending; /upgrade applies what is pending")
                    .enter("/upgrade --help")
                    .waitFor("/upgrade --sql")
                    .waitForLastLine(PROMPT)
                    .enter("/upgrade")
                    .waitFor("the schema is reloaded")
                    .waitForLastLine(PROMPT)
                    .type("selectFrom(AR")
                    .waitFor("selectFrom(TableLike table)")
                    .type(PtyTerminal.TAB)
                    .waitFor("retort> selectFrom(ARTICLE")
                    .type(PtyTerminal.CTRL_C);
        }
    }

    @Test
    void reload_thatFails_leavesTheOldEngineInUse() {
        PtyTerminal terminal = SQLITE.cleared();
        terminal.enter("int n = 41").waitFor("n : int").waitForLastLine(PROMPT);
        onSqlite.write("db/retort.toml", "nonsense = ");
        terminal.enter("/reload")
                .waitFor("error:")
                .waitForLastLine(PROMPT)
                .enter("n + 1")
                .waitFor("\n42\n")
                .waitForLastLine(PROMPT);
        onSqlite.name();
    }

    @Test
    void ctrlC_endsAReload_andTheOldEngineStaysInUse() {
        PtyTerminal terminal = SQLITE.cleared();
        terminal.enter("boolean[] waits = {false}")
                .waitFor("waits :")
                .waitForLastLine(PROMPT)
                .enter("class Slow { Slow() { if (waits[0]) System.out.println(\"wai\" + \"ting\");"
                        + " while (waits[0]) Thread.onSpinWait(); } }")
                .waitFor("type Slow")
                .waitForLastLine(PROMPT)
                .enter("var slow = new Slow()")
                .waitFor("slow :")
                .waitForLastLine(PROMPT)
                .enter("waits[0] = true")
                .waitForLastLine(PROMPT)
                .enter("/reload")
                .waitFor("\nwaiting")
                .type(PtyTerminal.CTRL_C)
                .waitFor("interrupted")
                .waitForLastLine(PROMPT)
                .enter("waits.length + 41")
                .waitFor("\n42\n")
                .waitForLastLine(PROMPT)
                .enter("waits[0] = false")
                .waitForLastLine(PROMPT);
    }

    @Test
    void ctrlC_endsAnUpgradeBehindTheStatementThatRuns() throws SQLException {
        PtyTerminal terminal = MARIADB.cleared();
        onMariaDb.migration("slow", """
            CREATE TABLE early (id INT);
            CREATE TABLE slow AS SELECT GET_LOCK(DATABASE(), 100) AS locked;
            CREATE TABLE late (id INT);
            """);
        try (Connection connection = DriverManager.getConnection(onMariaDb.url());
                Statement statement = connection.createStatement()) {
            statement.execute("select get_lock(database(), 0)");
            terminal.enter("/upgrade")
                    .waitFor("statement 2 of 3")
                    .type(PtyTerminal.CTRL_C)
                    .waitFor("it ends after the statement that runs");
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
