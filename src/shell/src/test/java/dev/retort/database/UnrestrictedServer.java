package dev.retort.database;

import dev.retort.database.embedded.Deadline;
import dev.retort.database.embedded.EmbeddedServer;
import dev.retort.database.embedded.MariaDbData;
import dev.retort.database.embedded.MariaDbPrograms;
import dev.retort.testing.ServerFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A MariaDB server as people have one, on which root may do everything; it ends with this JVM. */
public final class UnrestrictedServer {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Ends the server at the end of its own input, which this JVM holds open. */
    private static final String LIFELINE = """
        folder=$1; shift
        "$@" </dev/null & server=$!
        cat >/dev/null
        kill -9 $server; wait $server; rm -rf "$folder"
        """;

    private UnrestrictedServer() {}

    /** Starts one in a folder of its own, and gives its socket. */
    public static Path start() {
        try {
            Path folder = ServerFolder.create();
            Path socket = folder.resolve("sock");
            MariaDbPrograms engine = MariaDbPrograms.unpacked(_ -> {});
            MariaDbData data = new MariaDbData(folder.resolve("data"), folder.resolve("log"));
            data.initialise(engine);
            run(folder, command(data, engine, socket), data, socket);
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The command line of a server in which root may do everything. */
    static List<String> command(MariaDbData data, MariaDbPrograms engine, Path socket) throws IOException {
        Path noRestrictions = Files.writeString(data.folder().resolveSibling("accounts.sql"), "");
        List<String> command = new ArrayList<>(data.startCommand(engine, socket, noRestrictions));
        command.removeIf(option -> option.startsWith("--secure-file-priv="));
        return command;
    }

    /** Runs a server until this JVM ends, and waits until it answers; its folder ends with it. */
    static void run(Path folder, List<String> server, MariaDbData data, Path socket)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", LIFELINE, "retort-test-server", folder.toString()));
        command.addAll(server);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(data.log().toFile()))
                .start();
        awaitAnswer(process, data, socket);
    }

    static void awaitAnswer(Process process, MariaDbData data, Path socket) throws IOException, InterruptedException {
        Deadline deadline = Deadline.in(PATIENCE);
        while (!EmbeddedServer.answers(socket)) {
            if (!process.isAlive() || deadline.hasPassed()) {
                throw new IllegalStateException(Files.readString(data.log()));
            }
            deadline.pause();
        }
    }
}
