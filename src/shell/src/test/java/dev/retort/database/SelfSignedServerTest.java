package dev.retort.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.Retort;
import dev.retort.RetortException;
import dev.retort.database.mariadb.MariaConnector;
import dev.retort.internal.url.DatabaseUrl;
import dev.retort.testing.OlderServer;
import dev.retort.testing.TestDatabase;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A MySQL server as it comes, with a certificate that it made for itself, and an account with a password. */
@Tag("slow")
class SelfSignedServerTest {
    private static final OlderServer SERVER = TestDatabase.MYSQL_8_0.server();

    @TempDir
    Path folder;

    @BeforeAll
    static void makeAccount() throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:mariadb://localhost/?user=root&sslMode=disable&localSocket=" + SERVER.socket());
                Statement statement = connection.createStatement()) {
            statement.execute("create user if not exists ann@'%' identified by 's3cret'");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:PORT", "127.0.0.1:PORT", "127.1.2.3:PORT"})
    void onThisMachine_isOpened_encrypted(String host) throws SQLException {
        String url = url(host, "");

        assertTrue(cipherOfShell(url).startsWith("TLS_") || cipherOfShell(url).contains("AES"), cipherOfShell(url));
        assertEquals(cipherOfShell(url), cipherOfLibrary(url));
    }

    @Test
    void throughItsSocket_isOpened() throws SQLException {
        String url = "mysql://ann:s3cret@localhost/?unix_socket=" + SERVER.socket();

        assertEquals(cipherOfShell(url), cipherOfLibrary(url));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?sslmode=verify-full", "?ssl=true", "?ssl_verify_cert=true"})
    void onThisMachine_isRefused_whereTheUrlAsksForMore(String parameters) {
        String url = url("localhost:PORT", parameters);

        assertTrue(refusal(url).hint().orElseThrow().contains("ssl_ca=FILE"));
        assertThrows(RuntimeException.class, () -> cipherOfLibrary(url));
    }

    @Test
    void byTheNetwork_isRefused() throws SocketException {
        String url = url(addressOfTheNetwork() + ":PORT", "");

        RetortException refusal = refusal(url);
        assertTrue(refusal.message().contains("nothing shows that it is"), refusal.message());
        assertTrue(refusal.hint().orElseThrow().contains("ssl_ca=FILE"));
        assertThrows(RuntimeException.class, () -> cipherOfLibrary(url));
    }

    private static String url(String host, String parameters) {
        return "mysql+pymysql://ann:s3cret@" + host.replace("PORT", String.valueOf(SERVER.port())) + "/" + parameters;
    }

    /** One of this machine's addresses that is not a loopback's. */
    private static String addressOfTheNetwork() throws SocketException {
        Optional<String> address = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(Inet4Address.class::isInstance)
                .filter(candidate -> !candidate.isLoopbackAddress())
                .map(InetAddress::getHostAddress)
                .findFirst();
        Assumptions.assumeTrue(address.isPresent(), "this machine has no network");
        return address.get();
    }

    private RetortException refusal(String url) {
        return assertThrows(RetortException.class, () -> cipherOfShell(url));
    }

    private String cipherOfShell(String url) throws SQLException {
        MariaConnector connector = new MariaConnector(DatabaseUrl.parse(url, folder));
        try (Connection connection = connector.connect();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("show session status like 'Ssl_cipher'")) {
            row.next();
            return row.getString(2);
        } catch (SQLException e) {
            throw connector.explain(e);
        }
    }

    private String cipherOfLibrary(String url) {
        try (Retort retort = Retort.open(url)) {
            return retort.transaction(session -> {
                return session.dsl()
                        .fetchOne("show session status like 'Ssl_cipher'")
                        .get(1, String.class);
            });
        }
    }
}
