package dev.retort.testing;

import dev.retort.internal.url.DatabaseUrl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.mariadb.jdbc.Driver;

/**
 * A MariaDB or MySQL server of a version that is not the embedded one. It lives for as long as this JVM, however that ends,
 * and its data with it.
 */
public final class OlderServer {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Ends the server at the end of its own input, which this JVM holds open. */
    private static final String LIFELINE = """
        folder=$1; shift
        exec >"$folder/log" 2>&1
        "$@" </dev/null & server=$!
        cat >/dev/null
        kill -9 $server; wait $server; rm -rf "$folder"
        """;

    private final AtomicInteger schemas = new AtomicInteger();
    private final Path socket;
    private final int port;

    private OlderServer(Path socket, int port) {
        this.socket = socket;
        this.port = port;
    }

    static OlderServer start(ServerFiles files) {
        try {
            Path folder = ServerFolder.create();
            OlderServer server = new OlderServer(folder.resolve("sock"), freePort());
            Process process = files.process(server.command(files, folder)).start();
            server.await(process, folder.resolve("log"));
            server.execute(
                    "create user if not exists root@'%'", "grant all privileges on *.* to root@'%' with grant option");
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> command(ServerFiles files, Path folder) throws IOException, InterruptedException {
        Path data = folder.resolve("data");
        new ProcessBuilder("cp", "-a", files.data().toString(), data.toString())
                .start()
                .waitFor();
        List<String> command = new ArrayList<>(List.of("sh", "-c", LIFELINE, "retort-test-server", folder.toString()));
        command.addAll(files.command(data));
        command.add("--socket=" + socket);
        // In a shared folder each start deletes what others left.
        command.add("--tmpdir=" + folder);
        command.add("--pid-file=" + folder.resolve("pid"));
        command.add("--port=" + port);
        command.add("--loose-mysqlx=OFF");
        return command;
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private void await(Process process, Path log) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                connect("").close();
                return;
            } catch (SQLException e) {
                if (System.nanoTime() > deadline || process.waitFor(50, TimeUnit.MILLISECONDS)) {
                    throw new IllegalStateException(Files.readString(log), e);
                }
            }
        }
    }

    private Connection connect(String schema) throws SQLException {
        return new Driver().connect(url(schema).jdbc() + "&user=root", new Properties());
    }

    private void execute(String... statements) {
        try (Connection connection = connect("");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    DatabaseUrl createSchema() {
        String schema = "test_" + ProcessHandle.current().pid() + "_" + schemas.incrementAndGet();
        execute("create database " + schema);
        return url(schema);
    }

    private DatabaseUrl url(String schema) {
        return DatabaseUrl.parse(
                        "jdbc:mariadb://localhost/" + schema + "?sslMode=disable&localSocket=" + socket, Path.of(""))
                .withUser(Optional.of("root"));
    }

    /** The port on which it listens, on all of this machine's addresses. */
    public int port() {
        return port;
    }

    /** The socket on which it listens. */
    public Path socket() {
        return socket;
    }
}
