package dev.retort.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** DuckDB files, and files of rows that DuckDB reads, in the shell. */
@Tag("slow")
class DuckDbTest {
    private static final String ROWS = "id,name\n1,Ann\n2,\"Bob, x\"\n";

    @TempDir
    Path folder;

    @Test
    void file_isReadInJavaAndInSql() throws SQLException {
        shop();

        for (String url : List.of("shop.db", "duckdb:shop.db", "duckdb:///shop.db", "jdbc:duckdb:shop.db")) {
            Ran ran = retort(
                    url,
                    "--csv",
                    "-e",
                    "select(ORDERS.TOTAL, ORDERS.customer().NAME).from(ORDERS).orderBy(ORDERS.ID)",
                    "-e",
                    "select count(*) as n from orders;");

            assertEquals("total,name\n12.50,Ann\n,Ann\n\nn\n2\n", ran.out(), url + ran.err());
        }
    }

    @Test
    void describe_saysWhatTheDatabaseSays() throws SQLException {
        shop();

        String out = retort("shop.db", "-e", "/d orders").out();

        assertTrue(out.contains("DECIMAL(9,2)  BigDecimal"), out);
        assertTrue(out.contains("VARCHAR[]"), out);
        assertTrue(out.contains("check: (total > 0)"), out);
    }

    @Test
    void explain_showsItsPlan() throws SQLException {
        shop();

        String out = retort("shop.db", "-e", "/explain select * from orders where total > 5;")
                .out();

        assertTrue(out.contains("seq scan of orders"), out);
        assertTrue(out.contains("estimates only"), out);
    }

    @Test
    void values_areNoneOtherThanTheDatabases() throws SQLException {
        duckDb(
                "v.db",
                "create table v (h hugeint, u ubigint, d date, t time, ts timestamp, l integer[], s struct(a int), b"
                        + " blob)",
                "insert into v values (170141183460469231731687303715884105727, 18446744073709551615, '1582-10-10',"
                        + " '24:00', '-infinity', [1, null], {'a': 1}, '\\xAA'::blob)");
        String expected = "h,u,d,t,ts,l,s,b\n170141183460469231731687303715884105727,18446744073709551615,1582-10-10,"
                + "24:00:00,-infinity,\"[1, NULL]\",{'a': 1},0xaa\n";

        assertEquals(expected, retort("v.db", "--csv", "-e", "V").out());
        Ran sql = retort("v.db", "--csv", "-e", "select * from v;");
        assertEquals(expected, sql.out());
        assertTrue(sql.err().contains("shown as text"), sql.err());
    }

    @Test
    void filesOfRows_areViewsOfTheirNames() throws IOException, SQLException {
        Files.writeString(folder.resolve("data.csv"), ROWS);
        duckDb(
                "x.db",
                "copy (select * from read_csv('" + folder + "/data.csv')) to '" + folder + "/data.parquet'",
                "copy (select * from read_csv('" + folder + "/data.csv')) to '" + folder + "/data.json'");

        for (String file : List.of("data.csv", "data.parquet", "data.json")) {
            Ran ran = retort(file, "--csv", "-e", "selectFrom(DATA).where(DATA.ID.eq(2L))");

            assertEquals("id,name\n2,\"Bob, x\"\n", ran.out(), file + ran.err());
        }
    }

    @Test
    void hostileNames_areNamesAndNothingElse() throws IOException {
        Map<String, String> views = Map.of(
                "a*b.csv", "A_B",
                "it's [x] 'q.csv", "IT_S_X_Q",
                "2024-01;drop.csv", "_2024_01_DROP",
                "retort_a.csv", "DATA");
        for (String name : views.keySet()) {
            Files.writeString(folder.resolve(name), ROWS);
        }
        Files.writeString(folder.resolve("axb.csv"), ROWS);

        views.forEach((file, view) -> {
            Ran ran = retort(file, "--csv", "-e", "select(count()).from(" + view + ")");
            assertEquals("count\n2\n", ran.out(), file + ran.err());
        });
    }

    @Test
    void nothingElse_isReachedOrWritten() throws IOException, SQLException {
        shop();
        Files.writeString(folder.resolve("data.csv"), ROWS);
        Files.writeString(folder.resolve("secret.csv"), ROWS);
        byte[] before = Files.readAllBytes(folder.resolve("shop.db"));
        List<Path> files = files();

        Map.of(
                        "shop.db",
                        List.of(
                                "copy (select 1) to '" + folder + "/out.csv'",
                                "attach '" + folder + "/other.db'",
                                "set lock_configuration = false"),
                        "data.csv",
                        List.of("select * from read_csv('" + folder + "/secret.csv')", "install httpfs"))
                .forEach((opened, statements) -> statements.forEach(sql -> {
                    Ran ran = retort(opened, "-e", "db.execute(\"" + sql + "\")");
                    assertEquals(1, ran.status(), opened + ": " + sql + ran.out());
                    assertTrue(ran.err().contains("disabled") || ran.err().contains("locked"), ran.err());
                }));

        assertEquals(files, files());
        assertArrayEquals(before, Files.readAllBytes(folder.resolve("shop.db")));
    }

    @Test
    void readOnly_writesNothing() throws SQLException {
        shop();

        Ran refused = retort("--read-only", "shop.db", "-e", "deleteFrom(ORDERS).execute()");
        assertEquals(1, refused.status());
        assertTrue(refused.err().contains("this shell is read-only"), refused.err());
        assertTrue(retort("--read-only", "shop.db", "-e", "/conninfo").out().contains("refused"));
        assertEquals(
                0,
                retort("shop.db", "--yes", "-e", "deleteFrom(ORDERS).execute()").status());
        assertEquals(
                "count\n0\n",
                retort("shop.db", "--csv", "-e", "select(count()).from(ORDERS)").out());
    }

    @Test
    void whatCannotBeOpened_isSaid() throws IOException {
        Files.writeString(folder.resolve("text.duckdb"), "not one");
        Files.writeString(folder.resolve("broken.parquet"), "not one");

        Ran missing = retort("duckdb:///missing.db", "-e", "1");
        assertEquals(3, missing.status());
        assertTrue(missing.err().contains("there is no file"), missing.err());
        assertFalse(Files.exists(folder.resolve("missing.db")));
        assertTrue(retort("text.duckdb", "-e", "1").err().contains("is not a DuckDB database"));
        Ran broken = retort("broken.parquet", "-e", "1");
        assertEquals(3, broken.status(), broken.err());
        assertTrue(broken.err().contains("broken.parquet cannot be opened"), broken.err());
        assertEquals(2, retort("duckdb:///missing.db?threads=1", "-e", "1").status());
    }

    @Test
    void migrations_areRefused() throws IOException, SQLException {
        shop();
        Files.createDirectories(folder.resolve("db/migration"));
        Files.writeString(folder.resolve("db/migration/V1__t.sql"), "create table t (id integer);");

        for (String command : List.of("upgrade", "current", "history")) {
            Ran ran = retort(command, "--url", "duckdb:///shop.db");

            assertEquals(2, ran.status(), command + ran.out() + ran.err());
            assertTrue(ran.err().contains("Retort does not migrate databases of DuckDB"), command + ran.err());
        }
    }

    private void shop() throws SQLException {
        duckDb(
                "shop.db",
                "create table customers (id integer primary key, name varchar not null)",
                "create table orders (id integer primary key, customer_id integer references customers (id),"
                        + " total decimal(9, 2) check (total > 0), tags varchar[])",
                "insert into customers values (1, 'Ann')",
                "insert into orders values (1, 1, 12.5, ['a']), (2, 1, null, null)");
    }

    private void duckDb(String name, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve(name));
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> !file.endsWith("cache") && !file.endsWith(".local"))
                    .sorted()
                    .toList();
        }
    }

    private Ran retort(String... arguments) {
        return Ran.in(
                folder,
                Map.of(
                        "HOME",
                        folder.toString(),
                        "XDG_CACHE_HOME",
                        folder.resolve("cache").toString()),
                "",
                arguments);
    }
}
