package dev.retort.database.embedded;

import dev.retort.internal.text.ResourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The process that runs an embedded server for as long as anything uses it, and outlives each of those.
 *
 * @param signal the one that ends the server
 * @param server the server's command line
 */
record Watchdog(String signal, List<String> server) {

    /** Makes the FIFO by which it knows whether the server is used. */
    static void makeLifeline(RunFolder folder) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        "mkfifo", "-m", "600", folder.lifeline().toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IOException(output);
        }
    }

    Process launch(RunFolder folder, Path log) throws IOException {
        List<String> command = new ArrayList<>();
        if (Programs.exists("setsid")) {
            // A session of its own: nothing that happens to the terminal reaches the server.
            command.add("setsid");
        }
        command.addAll(List.of(
                "sh",
                "-c",
                ResourceFile.text(Watchdog.class, "watchdog.sh"),
                "retort-watchdog",
                folder.folder().toString(),
                signal));
        command.addAll(server);
        return new ProcessBuilder(command)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }
}
