package dev.retort.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.Retort;
import dev.retort.database.open.DatabaseOpener;
import dev.retort.internal.url.DatabaseUrl;
import dev.retort.testing.TestPostgres;
import dev.retort.testing.TestServer;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server can do to whoever connects to it: sentence 14 of docs/SECURITY.md; and what a server is told of us. */
class HostileServerTest {
    private static final String SECRET = "the person's own words";

    @TempDir
    Path folder;

    @Test
    void sentence14_aServerThatAsksForAFile_doesNotGetIt()
            throws IOException, ExecutionException, InterruptedException {
        Path file = Files.writeString(folder.resolve("secret"), SECRET);
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<String> heard = CompletableFuture.supplyAsync(() -> askForFile(server, file));
            String url = "mysql://ann@127.0.0.1:" + server.getLocalPort() + "/d?ssl=false";

            assertThrows(
                    RuntimeException.class,
                    () -> DatabaseOpener.open(TestServer.config(folder, DatabaseUrl.parse(url, folder)), _ -> {})
                            .connect()
                            .createStatement()
                            .execute("select 1"));

            assertTrue(!heard.get().contains(SECRET), heard.get());
        }
    }

    @Test
    void sentence14_norFromAnApplication() throws IOException, ExecutionException, InterruptedException {
        Path file = Files.writeString(folder.resolve("secret"), SECRET);
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<String> heard = CompletableFuture.supplyAsync(() -> askForFile(server, file));
            String url = "mysql://ann@127.0.0.1:" + server.getLocalPort() + "/d?ssl=false";

            assertThrows(
                    RuntimeException.class,
                    () -> Retort.open(url).transaction(session -> session.dsl().fetch("select 1")));

            assertTrue(!heard.get().contains(SECRET), heard.get());
        }
    }

    @Test
    void connections_areCalledRetort_unlessTheUrlSaysOtherwise() throws SQLException {
        DatabaseUrl postgres = TestPostgres.createDatabase();

        assertEquals("retort", asked(postgres, "show application_name"));
        assertEquals("mine", asked(postgres.with("ApplicationName", "mine"), "show application_name"));
    }

    private String asked(DatabaseUrl url, String question) throws SQLException {
        try (Database database = DatabaseOpener.open(TestServer.config(folder, url), _ -> {});
                Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }

    /** A server that answers whatever is asked by asking for a file; gives all that it was sent. */
    private static String askForFile(ServerSocket server, Path file) {
        StringBuilder heard = new StringBuilder();
        try (Socket client = server.accept()) {
            DataInputStream in = new DataInputStream(client.getInputStream());
            OutputStream out = client.getOutputStream();
            out.write(packet(0, greeting()));
            heard.append(read(in));
            out.write(packet(2, new byte[] {0, 0, 0, 2, 0, 0, 0}));
            heard.append(read(in));
            out.write(packet(1, ("\u00fb" + file).getBytes(StandardCharsets.ISO_8859_1)));
            for (String sent = read(in); !sent.isEmpty(); sent = read(in)) {
                heard.append(sent);
            }
            out.write(packet(3, "\u00ff\u0001\u0000#42000no".getBytes(StandardCharsets.ISO_8859_1)));
        } catch (IOException e) {
            // The client has gone.
        }
        return heard.toString();
    }

    private static byte[] greeting() throws IOException {
        ByteArrayOutputStream greeting = new ByteArrayOutputStream();
        greeting.write(10);
        greeting.write("8.0.30\0".getBytes(StandardCharsets.US_ASCII));
        greeting.write(new byte[] {1, 0, 0, 0});
        greeting.write("12345678\0".getBytes(StandardCharsets.US_ASCII));
        // Protocol 41, secure connection, plugin authentication, files of the client's, a database.
        int capabilities = 0x200 | 0x8000 | 0x80000 | 0x80 | 0x8 | 0x1 | 0x2000;
        greeting.write(new byte[] {(byte) capabilities, (byte) (capabilities >> 8), 45, 2, 0});
        greeting.write(new byte[] {(byte) (capabilities >> 16), (byte) (capabilities >> 24), 21});
        greeting.write(new byte[10]);
        greeting.write("123456789012\0mysql_native_password\0".getBytes(StandardCharsets.US_ASCII));
        return greeting.toByteArray();
    }

    private static byte[] packet(int number, byte[] body) {
        byte[] packet = new byte[body.length + 4];
        packet[0] = (byte) body.length;
        packet[1] = (byte) (body.length >> 8);
        packet[3] = (byte) number;
        System.arraycopy(body, 0, packet, 4, body.length);
        return packet;
    }

    private static String read(DataInputStream in) throws IOException {
        int length = in.readUnsignedByte() | in.readUnsignedByte() << 8 | in.readUnsignedByte() << 16;
        in.readUnsignedByte();
        return new String(in.readNBytes(length), StandardCharsets.ISO_8859_1);
    }
}
