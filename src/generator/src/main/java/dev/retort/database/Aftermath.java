package dev.retort.database;

import dev.retort.internal.text.ResourceFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is still done where this process is killed before it can do it itself: by a shell in a session of its own, which waits for the end
 * of this process. Closing says that nothing is left to do. Where there is no such shell, nothing is done.
 */
public final class Aftermath implements AutoCloseable {
    /** In a session of its own, where there can be one: what ends a whole group of processes does not end it. */
    private static final String LAUNCH =
            "if command -v setsid >/dev/null; then exec setsid sh -c \"$@\"; else exec sh -c \"$@\"; fi";

    private static final String SETTLED = "settled\n";

    /** Held for as long as this is: the input would be closed with it. */
    private final Optional<Process> shell;

    private Aftermath(Optional<Process> shell) {
        this.shell = shell;
    }

    /** The removal of a folder with all that is in it, whatever still writes there for a while. */
    public static Aftermath removing(Path... folders) {
        List<String> command = new ArrayList<>(List.of("rm", "-rf", "--"));
        for (Path folder : folders) {
            command.add(folder.toAbsolutePath().toString());
        }
        return of(command, List.of());
    }

    /**
     * A run of a class's {@code main}, again and again for a while until it ends well.
     *
     * @param input is given to its standard input: lines, which no other process can see
     */
    public static Aftermath running(Class<?> main, List<String> input) {
        return of(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx64m",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        main.getName()),
                input);
    }

    private static Aftermath of(List<String> work, List<String> input) {
        List<String> command = new ArrayList<>(List.of(
                "sh", "-c", LAUNCH, "sh", ResourceFile.text(Aftermath.class, "aftermath.sh"), "retort-aftermath"));
        command.addAll(work);
        try {
            Process shell = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            Aftermath aftermath = new Aftermath(Optional.of(shell));
            input.forEach(line -> aftermath.tell(line + "\n"));
            return aftermath;
        } catch (IOException e) {
            return new Aftermath(Optional.empty());
        }
    }

    private void tell(String line) {
        shell.ifPresent(process -> {
            try {
                OutputStream out = process.getOutputStream();
                out.write(line.getBytes(StandardCharsets.UTF_8));
                out.flush();
            } catch (IOException _) {
                // The shell has been ended.
            }
        });
    }

    @Override
    public void close() {
        tell(SETTLED);
        shell.ifPresent(process -> {
            try {
                process.getOutputStream().close();
            } catch (IOException _) {
                // It has ended already.
            }
        });
    }
}
