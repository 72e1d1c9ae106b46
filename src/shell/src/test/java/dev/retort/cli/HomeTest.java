package dev.retort.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.internal.url.DatabaseUrl;
import dev.retort.testing.TestPostgres;
import dev.retort.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real servers that want a password, and what a person has at home that tells it. */
@Tag("slow")
class HomeTest {
    @TempDir
    static Path cache;

    private static DatabaseUrl mariaDb;

    @TempDir
    Path home;

    @BeforeAll
    static void makeUser() {
        // Within the server's own database rights may be passed on.
        mariaDb = TestServer.url("retort");
        TestServer.execute(
                mariaDb,
                "create or replace table book (id int primary key, title varchar(40))",
                "create or replace user home_user@localhost identified by 's3cret'",
                "grant select on retort.* to home_user@localhost");
    }

    @Test
    void myCnf_letsSomebodyIn_andWithoutItTheErrorNamesTheWays() throws IOException {
        String url = mariaDb.jdbc() + "&user=home_user";

        Ran refused = run(url);

        assertEquals(3, refused.status());
        assertTrue(refused.err().contains("does not let user \"home_user\" in"), refused.err());
        assertTrue(refused.err().contains("--password-file"), refused.err());
        assertTrue(refused.err().contains(".my.cnf"), refused.err());
        file(".my.cnf", "[client]\nuser = home_user\npassword = \"s3cret\"\n");
        assertEquals(0, run(url).status());
        assertEquals(0, run(mariaDb.jdbc()).status());
    }

    @Test
    void myCnf_leadsAUrlWithoutAHostToTheSocket() throws IOException {
        String socket = mariaDb.jdbc().replaceFirst(".*localSocket=", "");
        String schema = mariaDb.jdbc().replaceFirst(".*//localhost/([^?]*).*", "$1");
        file(
                ".my.cnf",
                "[client]\nuser=home_user\npassword=s3cret\nsocket=" + socket + "\n[mysql]\ndatabase=" + schema + "\n");

        assertEquals(0, run("mysql:///" + schema).status());
        assertEquals(0, run("mariadb://").status());
    }

    @Test
    void namedConnection_isOpenedByItsName_orRefusedWithTheOneThatWasMeant() throws IOException {
        file("secret", "s3cret\n");
        file(".config/retort/config.toml", """
            [connections.books]
            url = "%s"
            user = "home_user"
            password-file = "~/secret"
            [connections.check]
            url = "%s&user=home_user&password=s3cret"
            """.formatted(mariaDb.jdbc(), mariaDb.jdbc()));

        assertEquals("id,title\n", run("books").out());
        assertEquals("id,title\n", run("--url", "books").out());
        assertEquals("id,title\n", run("shell", "check").out());
        Ran mistyped = run("boks");
        assertEquals(2, mistyped.status());
        assertEquals("error: there is no connection named \"boks\"\nhint: did you mean books?\n", mistyped.err());
        assertFalse(run("shell", "check", "--limit", "x").err().contains("s3cret"));
    }

    @Test
    void pgPass_letsSomebodyIn_unlessOthersMayReadIt() throws IOException, SQLException {
        DatabaseUrl url = TestPostgres.createDatabase();
        Path hba;
        try (Connection connection = DriverManager.getConnection(url.jdbc(), "postgres", "");
                Statement statement = connection.createStatement()) {
            statement.execute("create table book (id int primary key, title varchar(40))");
            statement.execute("create role home_user login password 's3cret'");
            statement.execute("grant select on book to home_user");
            try (var result = statement.executeQuery("show hba_file")) {
                result.next();
                hba = Path.of(result.getString(1));
            }
            Files.writeString(
                    hba,
                    "host all home_user 127.0.0.1/32 scram-sha-256\nhost all home_user ::1/128 scram-sha-256\n"
                            + Files.readString(hba));
            statement.execute("select pg_reload_conf()");
        }
        String address = url.jdbc().replace("jdbc:postgresql://", "postgresql://home_user@");

        Ran refused = run(address);

        assertEquals(3, refused.status(), refused.err());
        assertTrue(refused.err().contains(".pgpass"), refused.err());
        Path file = file(".pgpass", "localhost:*:*:home_user:s3cret\n");
        assertEquals("id,title\n", run(address).out());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        Ran open = run(address);
        assertEquals(3, open.status());
        assertTrue(open.err().startsWith("warning: " + file + " is passed over, as others may read it"), open.err());
        Ran variable = Ran.in(
                home,
                Map.of("HOME", home.toString(), "XDG_CACHE_HOME", cache.toString(), "PGPASSWORD", "s3cret"),
                "",
                address,
                "-e",
                "BOOK",
                "--csv");
        assertEquals("id,title\n", variable.out());
    }

    @Test
    void passwordOnTheCommandLine_isRefused_andNotRepeated() {
        Ran ran = run("--password=s3cret", mariaDb.jdbc());

        assertEquals(2, ran.status());
        assertFalse(ran.err().contains("s3cret"), ran.err());
    }

    @Test
    void mistakeInTheConfiguration_isAnErrorAtItsPlace() throws IOException {
        Path file = file(".config/retort/config.toml", "limit = 3\nconections = 4\n");

        Ran ran = run("sqlite:///x.db");

        assertEquals(2, ran.status());
        assertEquals(
                "error: there is no setting \"conections\"\n  " + file + ":2:1\nhint: did you mean connections?\n",
                ran.err());
    }

    private Ran run(String... arguments) {
        String[] all = new String[arguments.length + 3];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "-e";
        all[arguments.length + 1] = "BOOK";
        all[arguments.length + 2] = "--csv";
        return Ran.in(home, Map.of("HOME", home.toString(), "XDG_CACHE_HOME", cache.toString()), "", all);
    }

    private Path file(String name, String content) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return file;
    }
}
