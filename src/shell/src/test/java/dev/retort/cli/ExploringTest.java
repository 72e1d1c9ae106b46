package dev.retort.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.internal.url.DatabaseUrl;
import dev.retort.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Any database, without a project. */
@Tag("slow")
class ExploringTest {
    /** How many tables are many; {@code -Dretort.tables=1000} tries more. */
    private static final int MANY = Integer.getInteger("retort.tables", 100);

    @TempDir
    Path folder;

    @BeforeEach
    void makeDatabase() throws SQLException {
        sqlite(
                "shop.db",
                "CREATE TABLE customers (id INTEGER PRIMARY KEY, name VARCHAR(64) NOT NULL)",
                "CREATE TABLE orders (id INTEGER PRIMARY KEY, customer_id INTEGER REFERENCES customers (id), total"
                        + " INTEGER)",
                "CREATE VIEW totals AS SELECT customer_id, sum(total) AS total FROM orders GROUP BY customer_id",
                "INSERT INTO customers (name) VALUES ('李小龙'), ('Ann')",
                "INSERT INTO orders (customer_id, total) VALUES (1, 5), (1, 1700000000000)");
    }

    @Test
    void query_followsARelation() {
        Ran ran = run("sqlite:///shop.db", "-e", "select(ORDERS.TOTAL, ORDERS.customer().NAME).from(ORDERS)", "--csv");

        assertEquals("total,name\n5,李小龙\n1700000000000,李小龙\n", ran.out());
        assertEquals(0, ran.status());
    }

    @Test
    void views_areThere() {
        assertEquals(
                "count\n1\n",
                run("sqlite:///shop.db", "-e", "select(count()).from(TOTALS)", "--csv")
                        .out());
    }

    @Test
    void mariadb_isReadByUrl() {
        DatabaseUrl url = TestServer.createSchema();
        TestServer.execute(url, "create table parts (id int unsigned primary key, label varchar(20))");
        TestServer.execute(url, "insert into parts values (4000000000, 'bolt')");

        Ran ran = run(
                url.jdbc() + "&user=root",
                "-e",
                "select(PARTS.LABEL).from(PARTS).where(PARTS.ID.eq(4000000000L))",
                "--csv");

        assertEquals("label\nbolt\n", ran.out(), ran.err());
    }

    @Test
    void cacheThatCannotBeWritten_isDoneWithout() throws IOException {
        Files.writeString(folder.resolve("cache"), "a file, where a folder should be");

        Ran ran = run("sqlite:///shop.db", "-e", "select(count()).from(ORDERS)", "--csv");

        assertEquals("count\n2\n", ran.out(), ran.err());
        assertEquals(0, ran.status());
    }

    @Test
    void secondStart_takesWhatTheFirstCompiled() throws IOException {
        String[] query = {"sqlite:///shop.db", "-e", "select(count()).from(ORDERS)", "--csv"};
        run(query);
        Map<Path, Object> written = cached();

        assertEquals("count\n2\n", run(query).out());
        assertEquals(written, cached());
    }

    @Test
    void changedSchema_isSeen() throws SQLException {
        run("sqlite:///shop.db", "-e", "CUSTOMERS");
        sqlite("shop.db", "ALTER TABLE customers ADD COLUMN city VARCHAR(20) DEFAULT 'Bern'");

        assertEquals(
                "city\nBern\nBern\n",
                run("sqlite:///shop.db", "-e", "select(CUSTOMERS.CITY).from(CUSTOMERS)", "--csv")
                        .out());
    }

    @Test
    void mistake_isShownWhereItIs() {
        Ran ran = run("sqlite:///shop.db", "-e", "select(CUSTOMERS.NAME).from(CUSTOMERS).where(CUSTOMERS.NAME.eq(3))");

        assertEquals(1, ran.status());
        assertEquals("", ran.out());
        List<String> lines = ran.err().lines().toList();
        String code = "  select(CUSTOMERS.NAME).from(CUSTOMERS).where(CUSTOMERS.NAME.eq(3))";
        int shown = lines.indexOf(code);
        assertTrue(shown > 0, ran.err());
        assertEquals(" ".repeat(code.indexOf("3))")) + "^", lines.get(shown + 1));
    }

    @Test
    void pipedInput_runs_andEndsAtTheFirstError() {
        Ran ran = Ran.in(folder, environment(), """
            var ids = select(CUSTOMERS.ID)
                .from(CUSTOMERS)
            ids.fetch().size()
            nonsense
            select(count()).from(CUSTOMERS)
            """, "sqlite:///shop.db", "--json");

        assertEquals(1, ran.status());
        assertEquals("2\n", ran.out());
        assertTrue(ran.err().contains("<stdin>:4"), ran.err());
    }

    @Test
    void scriptFile_isCalledAsThePersonCallsIt() throws IOException {
        Files.writeString(folder.resolve("script.java"), "CUSTOMERS\nnonsense\n");

        Ran ran = run("sqlite:///shop.db", "-f", "./script.java", "--csv");

        assertEquals(1, ran.status());
        assertTrue(ran.err().contains("\n  ./script.java:2:1\n"), ran.err());
    }

    @Test
    void outputFile_takesTheResult() throws IOException {
        Path file = folder.resolve("out.json");
        Ran ran = run("sqlite:///shop.db", "-e", "CUSTOMERS", "--format", "jsonl", "-o", file.toString());

        assertEquals("", ran.out());
        assertEquals("{\"id\":1,\"name\":\"李小龙\"}\n{\"id\":2,\"name\":\"Ann\"}\n", Files.readString(file));
    }

    @Test
    void limit_cutsAndSaysSo() {
        Ran ran = run("sqlite:///shop.db", "-e", "CUSTOMERS", "--csv", "--limit", "1");

        assertEquals("id,name\n1,李小龙\n", ran.out());
        assertTrue(ran.err().contains("more"), ran.err());
    }

    @Tag("slow")
    @Test
    void manyTables_open() throws SQLException {
        sqlite(
                "big.db",
                IntStream.range(0, MANY)
                        .mapToObj(
                                i -> "CREATE TABLE table_" + i + " (id INTEGER PRIMARY KEY, name TEXT, next_id INTEGER"
                                        + " REFERENCES table_" + (i + 1) % MANY + " (id))")
                        .toArray(String[]::new));

        Ran ran = run("sqlite:///big.db", "-e", "select(TABLE_7.next().NAME).from(TABLE_7)", "--csv");

        assertEquals("name\n", ran.out(), ran.err());
    }

    @Test
    void whatCannotBeOpened_isOneClearSentence() throws IOException, SQLException {
        Files.writeString(folder.resolve("text.db"), "this is no database, but it is long enough to look like one");
        sqlite("empty.db");

        assertFailure(3, "sqlite:///missing.db");
        assertFailure(3, "sqlite:///text.db");
        assertFailure(2, "sqlite:///empty.db");
        assertFailure(3, "jdbc:mariadb://localhost:1/shop");
        assertFailure(2, "oracle://host/shop");
        assertFailure(2, "--format", "xls", "sqlite:///shop.db");
        assertFailure(2, "--no-such-option");
        assertFailure(2);
    }

    @Test
    void wrongOptions_areToldInOneSentence() {
        assertUsage("there is no command \"generat\"", "did you mean generate?", "generat");
        assertUsage("invalid value for option '--limit': '-3' is no number of rows", "", "--limit", "-3");
        assertUsage("'tabel' is none; did you mean table?", "", "--format", "tabel");
        assertUsage("only one of --format, --csv and --json can be given", "", "--csv", "--json");
        assertUsage("only one of --format, --csv and --json can be given", "", "--csv", "--csv");
        assertUsage("too many arguments: a b", "", "shop.db", "a", "b");
        assertUsage("unknown option: '--limt'", "did you mean --limit?", "--limt", "3");
    }

    private void assertUsage(String message, String hint, String... arguments) {
        Ran ran = run(arguments);

        assertEquals(2, ran.status());
        assertTrue(ran.err().startsWith("error: "), ran.err());
        assertTrue(ran.err().contains(message + "\n"), ran.err());
        assertTrue(ran.err().contains("\nhint: " + hint), ran.err());
    }

    @Test
    void help_fitsIntoEightyColumns() {
        for (String command : List.of("", "shell", "generate", "upgrade")) {
            Ran ran = run((command + " --help").strip().split(" "));

            assertEquals(0, ran.status());
            assertEquals(
                    List.of(),
                    ran.out()
                            .lines()
                            .filter(line -> line.length() > 80 || line.startsWith("database"))
                            .toList());
            assertTrue(ran.out().contains("xample"), ran.out());
        }
    }

    @Test
    void passwordFileThatIsNoText_isAWrongUse() throws IOException {
        Files.write(folder.resolve("pw"), new byte[] {(byte) 0xff, (byte) 0xfe, '\n'});

        Ran ran = run("mysql://ann@localhost:1/shop", "--password-file", "pw", "-e", "1");

        assertEquals(2, ran.status(), ran.err());
        assertTrue(ran.err().contains("error: the password file cannot be read: " + folder.resolve("pw")), ran.err());
    }

    @Test
    void wrongPassword_isNotRepeated() {
        DatabaseUrl url = TestServer.createSchema();

        Ran ran = run(url.jdbc() + "&user=nobody&password=s3cret", "-e", "1");

        assertEquals(3, ran.status());
        assertTrue(ran.err().contains("nobody"), ran.err());
        assertFalse(ran.err().contains("s3cret"), ran.err());
    }

    private void assertFailure(int status, String... arguments) {
        Ran ran = run(Stream.concat(Stream.of(arguments), Stream.of("-e", "1")).toArray(String[]::new));

        assertEquals(status, ran.status(), ran.err());
        assertTrue(ran.err().startsWith("error: "), ran.err());
        assertFalse(ran.err().contains("Exception") || ran.err().contains("\tat "), ran.err());
        assertEquals("", ran.out());
    }

    /** What lies in the cache, by the keys that tell one file from another of the same name. */
    private Map<Path, Object> cached() throws IOException {
        Map<Path, Object> cached = new HashMap<>();
        try (Stream<Path> files = Files.list(folder.resolve("cache/retort/schemas"))) {
            for (Path file : files.toList()) {
                cached.put(file, Files.getAttribute(file, "unix:ino"));
            }
        }
        return cached;
    }

    private Ran run(String... arguments) {
        return Ran.in(folder, environment(), "", arguments);
    }

    private Map<String, String> environment() {
        return Map.of("XDG_CACHE_HOME", folder.resolve("cache").toString());
    }

    private void sqlite(String file, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(file));
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String sql : statements) {
                statement.execute(sql);
            }
            connection.commit();
        }
    }
}
