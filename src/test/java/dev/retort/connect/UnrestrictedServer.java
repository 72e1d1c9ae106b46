package dev.retort.connect;

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
            // A socket's path may not be long.
            Path folder = Files.createTempDirectory("retort-server-");
            Path socket = folder.resolve("sock");
            ServerEngine engine = ServerEngine.unpacked(_ -> {});
            ServerData data = new ServerData(folder.resolve("data"), folder.resolve("log"));
            data.initialise(engine);
            Path noRestrictions = Files.writeString(folder.resolve("accounts.sql"), "");
            List<String> command =
                    new ArrayList<>(List.of("sh", "-c", LIFELINE, "retort-test-server", folder.toString()));
            command.addAll(data.startCommand(engine, socket, noRestrictions));
            command.removeIf(option -> option.startsWith("--secure-file-priv="));
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(data.log().toFile()))
                    .start();
            Deadline deadline = Deadline.in(PATIENCE);
            while (!EmbeddedServer.answers(socket)) {
                if (!process.isAlive() || deadline.hasPassed()) {
                    throw new IllegalStateException(Files.readString(data.log()));
                }
                deadline.pause();
            }
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
