package dev.retort.database;

import dev.retort.database.embedded.Deadline;
import dev.retort.database.embedded.MariaDbData;
import dev.retort.database.embedded.MariaDbPrograms;
import dev.retort.internal.url.DatabaseUrl;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A Galera cluster of two nodes on this machine, which ends with this JVM. Both begin with the same data, that of a cluster of
 * one which has been stopped: there is nothing that the second would have to be given.
 */
public final class GaleraCluster {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final List<Path> LIBRARIES = List.of(
            Path.of("/usr/lib/galera/libgalera_smm.so"),
            Path.of("/usr/lib64/galera-4/libgalera_smm.so"),
            Path.of("/usr/lib64/galera/libgalera_smm.so"));

    /** How a node asks another for its data, and is answered: by a position in the history of writes. */
    private static final String TRANSFER = """
        #!/bin/sh
        case "$*" in
        *joiner*) echo ready 127.0.0.1/same; echo %1$s ;;
        *) echo done %1$s ;;
        esac
        """;

    private final Path first;
    private final Path second;

    private GaleraCluster(Path first, Path second) {
        this.first = first;
        this.second = second;
    }

    /** Starts one. */
    public static GaleraCluster start() {
        try {
            // A socket's path may not be long.
            Path seed = Files.createTempDirectory("retort-server-");
            MariaDbPrograms engine = MariaDbPrograms.unpacked(_ -> {});
            MariaDbData data = new MariaDbData(seed.resolve("data"), seed.resolve("log"));
            data.initialise(engine);
            String position = runOnce(new Node(seed, freePort(), freePort()), engine);
            Node first = Node.like(seed, position);
            Node second = Node.like(seed, position);
            Folders.delete(seed);
            UnrestrictedServer.run(first.folder(), first.command(engine, ""), first.data(), first.socket());
            String address = "127.0.0.1:" + first.port();
            UnrestrictedServer.run(second.folder(), second.command(engine, address), second.data(), second.socket());
            second.awaitSynced();
            return new GaleraCluster(first.socket(), second.socket());
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Runs a cluster of one, and gives the position at which it ended. */
    private static String runOnce(Node node, MariaDbPrograms engine)
            throws IOException, SQLException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("timeout", "" + PATIENCE.toSeconds()));
        command.addAll(node.command(engine, ""));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(node.data().log().toFile()))
                .start();
        UnrestrictedServer.awaitAnswer(process, node.data(), node.socket());
        node.awaitSynced();
        process.destroy();
        process.waitFor();
        List<String> state = Files.readAllLines(node.data().folder().resolve("grastate.dat"));
        return value(state, "uuid:") + ":" + value(state, "seqno:");
    }

    private static String value(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()).strip())
                .findFirst()
                .orElseThrow();
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private static Path library() {
        return LIBRARIES.stream()
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("libgalera_smm.so is not on this machine: apt-get install galera-4"));
    }

    /** A database, as one of the nodes has it, which is there on both. */
    public DatabaseUrl onFirst(String schema) {
        return url(first, schema);
    }

    /** The same database, as the other node has it. */
    public DatabaseUrl onSecond(String schema) {
        return url(second, schema);
    }

    /** A new, empty database. */
    public void create(String schema) throws SQLException {
        try (Connection connection = open(first);
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + schema);
        }
        try (Connection connection = open(second);
                Statement statement = connection.createStatement()) {
            statement.execute("set wsrep_sync_wait = 15");
            // USE itself does not wait for what the other node has done.
            statement.execute("show databases");
            statement.execute("use " + schema);
        }
    }

    private static Connection open(Path socket) throws SQLException {
        return DriverManager.getConnection(url(socket, "retort").jdbc() + "&user=root");
    }

    private static DatabaseUrl url(Path socket, String schema) {
        return DatabaseUrl.parse(
                        "jdbc:mariadb://localhost/" + schema + "?sslMode=disable&localSocket=" + socket, Path.of(""))
                .withUser(Optional.of("root"));
    }

    /**
     * A node.
     *
     * @param folder all of its files
     * @param port where the other nodes reach it
     * @param receiving where it receives what it has missed
     */
    private record Node(Path folder, int port, int receiving) {

        /** A node with the data of another, which was stopped at a position. */
        static Node like(Path seed, String position) throws IOException, InterruptedException {
            Node node = new Node(Files.createTempDirectory("retort-server-"), freePort(), freePort());
            new ProcessBuilder(
                            "cp",
                            "-a",
                            seed.resolve("data").toString(),
                            node.folder().toString())
                    .start()
                    .waitFor();
            Path transfer = node.folder().resolve("wsrep_sst_same");
            Files.writeString(transfer, TRANSFER.formatted(position));
            Files.setPosixFilePermissions(transfer, PosixFilePermissions.fromString("rwx------"));
            return node;
        }

        MariaDbData data() {
            return new MariaDbData(folder.resolve("data"), folder.resolve("log"));
        }

        Path socket() {
            return folder.resolve("sock");
        }

        /** @param others the address of a node to join, or nothing to be the first */
        List<String> command(MariaDbPrograms engine, String others) throws IOException {
            return Stream.of(
                            List.of("env", "PATH=" + folder + ":" + System.getenv("PATH")),
                            UnrestrictedServer.command(data(), engine, socket()),
                            List.of(
                                    "--wsrep-on=ON",
                                    "--wsrep-provider=" + library(),
                                    "--wsrep-cluster-address=gcomm://" + others,
                                    "--wsrep-node-address=127.0.0.1:" + port,
                                    "--wsrep-provider-options=base_host=127.0.0.1;base_port=" + port
                                            + ";gmcast.listen_addr=tcp://127.0.0.1:" + port
                                            + ";ist.recv_addr=127.0.0.1:" + receiving + ";gcache.size=16M",
                                    "--wsrep-sst-method=same",
                                    "--binlog-format=ROW",
                                    "--innodb-autoinc-lock-mode=2",
                                    "--innodb-flush-log-at-trx-commit=0"))
                    .flatMap(List::stream)
                    .toList();
        }

        void awaitSynced() throws IOException, SQLException, InterruptedException {
            Deadline deadline = Deadline.in(PATIENCE);
            while (!isSynced()) {
                if (deadline.hasPassed()) {
                    throw new IllegalStateException(Files.readString(data().log()));
                }
                deadline.pause();
            }
        }

        private boolean isSynced() throws SQLException {
            try (Connection connection = open(socket());
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("show status like 'wsrep_local_state_comment'")) {
                return row.next() && row.getString(2).equals("Synced");
            }
        }
    }
}
