package dev.retort.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.RetortException;
import dev.retort.config.Config;
import dev.retort.database.embedded.EmbeddedServer;
import dev.retort.database.embedded.MariaDbData;
import dev.retort.database.embedded.MariaDbPrograms;
import dev.retort.database.mariadb.MariaConnector;
import dev.retort.database.open.DatabaseOpener;
import dev.retort.internal.url.DatabaseUrl;
import dev.retort.internal.url.Secret;
import dev.retort.testing.Await;
import dev.retort.testing.TestPostgres;
import dev.retort.testing.TestServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Databases that are given by URL, on a server that listens on a port. */
@Timeout(60)
class DatabaseTest {
    @TempDir
    private static Path folder;

    private static Process server;
    private static int port;

    @BeforeAll
    static void startServer() throws Exception {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        MariaDbPrograms engine = MariaDbPrograms.unpacked(_ -> {});
        MariaDbData data = new MariaDbData(folder.resolve("mariadb"), folder.resolve("mariadb.log"));
        data.initialise(engine);
        Path socket = folder.resolve("s");
        Path noRestrictions = Files.writeString(folder.resolve("accounts.sql"), "");
        List<String> command = new ArrayList<>(data.startCommand(engine, socket, noRestrictions));
        command.addAll(List.of("--skip-networking=0", "--bind-address=127.0.0.1", "--port=" + port));
        server = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(data.log().toFile()))
                .start();
        Await.until("the server answers", () -> {
            assertTrue(server.isAlive());
            return EmbeddedServer.answers(socket);
        });
        try (Connection connection = MariaConnector.socket(socket, "");
                Statement statement = connection.createStatement()) {
            statement.execute("create database sakila");
            statement.execute("create database world");
            statement.execute("create user mary identified by 's3cret'");
            statement.execute("grant all on *.* to mary");
            statement.execute("create user guest identified by 's3cret'");
            statement.execute("grant all on sakila.* to guest");
        }
    }

    @AfterAll
    static void stopServer() throws InterruptedException {
        server.destroy();
        server.waitFor();
    }

    @Test
    void database_isKnownByItsNameAndDialect() throws SQLException {
        try (Database database = open(url("sakila", "mary", "s3cret"));
                Connection connection = database.connect();
                ResultSet result = connection.createStatement().executeQuery("select database(), @@autocommit")) {
            assertEquals(SQLDialect.MARIADB, database.dialect().jooq());
            assertEquals("sakila", database.schema());
            assertEquals("sakila", database.displayName());
            assertFalse(database.embedded());
            result.next();
            assertEquals("sakila", result.getString(1));
            assertTrue(connection.getAutoCommit());
        }
    }

    @Test
    void mysqlUrl_isUnderstood() {
        DatabaseUrl url = given("jdbc:mysql://127.0.0.1:" + port + "/sakila?sslMode=disable", "mary", "s3cret");
        try (Database database = open(url)) {
            assertEquals("sakila", database.schema());
        }
    }

    @Test
    void wrongPassword_namesTheUser() {
        assertFails(
                url("sakila", "mary", "wr0ng"),
                "the server 127.0.0.1:PORT does not let user \"mary\" in",
                "check the user's name and password");
    }

    @Test
    void missingPassword_isAskedFor() {
        assertFails(
                DatabaseUrl.parse(url("sakila", "", "").jdbc(), Path.of("")).withUser(Optional.of("mary")),
                "the server 127.0.0.1:PORT does not let user \"mary\" in",
                "no password was given: --password-file reads it from a file, and so is ~/.my.cnf read");
    }

    @Test
    void unknownDatabase_suggestsOneThatExists() {
        assertFails(
                url("sakial", "mary", "s3cret"),
                "there is no database \"sakial\" on 127.0.0.1:PORT",
                "did you mean sakila?");
    }

    @Test
    void unknownDatabase_listsThoseThatExist() {
        assertFails(
                url("shop", "mary", "s3cret"),
                "there is no database \"shop\" on 127.0.0.1:PORT",
                "there are: retort, sakila, world");
    }

    @Test
    void forbiddenDatabase_isSaidToBeForbidden() {
        assertFails(
                url("world", "guest", "s3cret"),
                "user \"guest\" may not use the database \"world\" of 127.0.0.1:PORT",
                "there are: sakila");
    }

    @Test
    void urlWithoutDatabase_listsThem() {
        RetortException e = assertFails(
                url("", "mary", "s3cret"),
                "the URL names no database of 127.0.0.1:PORT",
                "write jdbc:mariadb://127.0.0.1:PORT/retort; there are: retort, sakila, world");
        assertEquals(RetortException.Kind.USAGE, e.kind());
    }

    @Test
    void serverWithoutEncryption_isNamedWithTheParameter() {
        assertFails(
                given("jdbc:mariadb://127.0.0.1:" + port + "/sakila?sslMode=trust", "mary", "s3cret"),
                "the server 127.0.0.1:PORT offers no encrypted connection",
                "if you trust the network, add &sslMode=disable to the URL");
    }

    /** PostgreSQL's driver says of all of them what it says where a password is missing. */
    @ParameterizedTest
    @CsvSource({
        "sslmode=require, offers no encrypted connection",
        "sslmode=verify-full, offers no encrypted connection",
        "channelBinding=require, Channel",
        "gssEncMode=require, GSS",
        "requireAuth=scram-sha-256, requireAuth"
    })
    void whatAServerOfPostgresLacks_isTheReason_andNoPassword(String parameters, String reason) throws SQLException {
        DatabaseUrl url = TestPostgres.createDatabase();
        RetortException e = assertThrows(
                RetortException.class,
                () -> open(DatabaseUrl.parse(url.jdbc() + "?" + parameters, Path.of(""))
                        .withUser(Optional.of("postgres"))));
        assertTrue(e.message().toLowerCase(Locale.ROOT).contains(reason.toLowerCase(Locale.ROOT)), e.message());
        assertFalse(e.message().contains("wants a password"), e.message());
    }

    @Test
    void serverOnThisMachine_needsNoEncryption() {
        try (Database database = open(given("jdbc:mariadb://127.0.0.1:" + port + "/sakila", "mary", "s3cret"))) {
            assertEquals("sakila", database.schema());
        }
    }

    @Test
    void closedPort_isNamed() {
        for (String product : new String[] {"mariadb", "postgresql"}) {
            assertFails(
                    given("jdbc:" + product + "://127.0.0.1:1/sakila", "mary", "s3cret"),
                    "nothing answers at 127.0.0.1:1: the connection was refused",
                    "is the server running, and is this its port?");
        }
    }

    @Test
    void unknownHost_isNamed() {
        for (String product : new String[] {"mariadb", "postgresql"}) {
            assertFails(
                    given("jdbc:" + product + "://no-such-host.invalid/sakila", "mary", "s3cret"),
                    "there is no host called no-such-host.invalid",
                    "check the spelling, and the network");
        }
    }

    @Test
    void silentPort_isGivenUp() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertFails(
                    given(
                            "jdbc:mariadb://127.0.0.1:" + silent.getLocalPort() + "/sakila?connectTimeout=50",
                            "mary",
                            "s3cret"),
                    "nothing answers at 127.0.0.1:" + silent.getLocalPort() + ": it took too long",
                    "a firewall may be in between, or another program may have the port");
        }
    }

    @Test
    void wrongParameter_isAWrongUse() {
        RetortException e = assertFails(
                given("jdbc:mariadb://127.0.0.1:" + port + "/sakila?connectTimeout=maybe", "mary", "s3cret"),
                "the URL cannot be used: Optional parameter connectTimeout must be Integer, was 'maybe'",
                "a URL looks like jdbc:mariadb://host:3306/name");
        assertEquals(RetortException.Kind.USAGE, e.kind());
    }

    @Test
    void wrongPort_isAWrongUse() {
        RetortException e = assertThrows(
                RetortException.class, () -> open(given("jdbc:postgresql://127.0.0.1:x/sakila", "mary", "s3cret")));
        assertEquals(RetortException.Kind.USAGE, e.kind());
    }

    @Test
    void missingSocket_isNamed() {
        assertFails(
                given("jdbc:mariadb://localhost/sakila?sslMode=disable&localSocket=/no/socket", "mary", "s3cret"),
                "no server listens at the socket /no/socket",
                "is the server running, and is this its socket?");
    }

    @Test
    void missingFile_isNotMadeByLooking() {
        Path file = folder.resolve("none.db");
        RetortException e = assertThrows(RetortException.class, () -> open(sqlite(file)));
        assertEquals("there is no file " + file, e.message());
        assertFalse(Files.exists(file));
    }

    @Test
    void missingFile_isMadeForAProject() throws Exception {
        Path file = folder.resolve("made.db");
        try (Database database = DatabaseOpener.open(config(sqlite(file)), true, PasswordPrompt.NOBODY, _ -> {});
                Connection connection = database.connect();
                ResultSet result = connection.createStatement().executeQuery("pragma foreign_keys")) {
            result.next();
            assertEquals(1, result.getInt(1));
            assertEquals(SQLDialect.SQLITE, database.dialect().jooq());
            assertEquals("", database.schema());
            assertEquals("made.db", database.displayName());
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
    }

    @Test
    void fileOfAnotherKind_isNoDatabase() throws Exception {
        Path file = Files.writeString(folder.resolve("text.db"), "a text, and a rather long one\n".repeat(100));
        RetortException e = assertThrows(RetortException.class, () -> open(sqlite(file)));
        assertEquals(file + " is not a SQLite database", e.message());
        assertEquals(RetortException.Kind.CONNECTION, e.kind());
    }

    @Test
    void folder_isNoDatabase() {
        RetortException e = assertThrows(RetortException.class, () -> open(sqlite(folder)));
        assertEquals(folder + " is a folder, not a SQLite file", e.message());
    }

    @Test
    void databaseInMemory_isSharedByItsConnections() throws Exception {
        DatabaseUrl url = DatabaseUrl.parse("jdbc:sqlite::memory:", Path.of(""));
        try (Database database = open(url);
                Connection one = database.connect();
                Connection two = database.connect()) {
            one.createStatement().execute("create table t (x)");
            assertFalse(two.createStatement().executeQuery("select * from t").next());
        }
    }

    private static RetortException assertFails(DatabaseUrl url, String message, String hint) {
        RetortException e = assertThrows(RetortException.class, () -> open(url));
        assertEquals(message.replace("PORT", "" + port), e.message());
        assertEquals(Optional.of(hint.replace("PORT", "" + port)), e.hint());
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            assertFalse(String.valueOf(cause.getMessage()).contains("s3cret"));
        }
        return e;
    }

    private static Database open(DatabaseUrl url) {
        return DatabaseOpener.open(config(url), _ -> {});
    }

    private static Config config(DatabaseUrl url) {
        return TestServer.config(folder, url);
    }

    private static DatabaseUrl url(String database, String user, String password) {
        return given("jdbc:mariadb://127.0.0.1:" + port + "/" + database + "?sslMode=disable", user, password);
    }

    private static DatabaseUrl given(String jdbc, String user, String password) {
        return DatabaseUrl.parse(jdbc, Path.of(""))
                .withUser(Optional.of(user))
                .withPassword(Optional.of(new Secret(password)));
    }

    private static DatabaseUrl sqlite(Path file) {
        return DatabaseUrl.parse("jdbc:sqlite:" + file, Path.of(""));
    }
}
