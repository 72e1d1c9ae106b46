package dev.retort.database.embedded;

import com.sun.security.auth.module.UnixSystem;
import dev.retort.RetortException;
import dev.retort.database.OwnerOnly;
import dev.retort.internal.text.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The owner-only folder in which an embedded server and those who use it find one another.
 *
 * @param folder the folder itself
 * @param socket the server's socket
 */
record RunFolder(Path folder, Path socket) {
    private static final String SERVER = "server.pid";
    private static final Duration BETWEEN_PROGRAMS = Duration.ofMillis(20);
    /** What fits into a socket's address on every system. */
    private static final int LONGEST_SOCKET = 103;

    /** The run folder of a project: in its state, or elsewhere when a socket's path would be too long there. */
    static RunFolder of(Path state, String socket) throws IOException {
        Path folder = state.resolve("run");
        if (length(folder.resolve(socket)) <= LONGEST_SOCKET) {
            return new RunFolder(OwnerOnly.folder(folder), folder.resolve(socket));
        }
        Path elsewhere = elsewhere(state, socket);
        return new RunFolder(elsewhere, elsewhere.resolve(socket));
    }

    private static Path elsewhere(Path state, String socket) throws IOException {
        long uid = new UnixSystem().getUid();
        String hash = Sha256.of(state.toRealPath().toString()).substring(0, 16);
        String runtime = System.getenv("XDG_RUNTIME_DIR");
        Path folder = runtime != null && Files.isDirectory(Path.of(runtime)) && Files.isWritable(Path.of(runtime))
                ? Path.of(runtime, "retort-" + hash)
                : Path.of(System.getProperty("java.io.tmpdir"), "retort-" + uid + "-" + hash);
        if (length(folder.resolve(socket)) > LONGEST_SOCKET) {
            throw RetortException.connection("the path of the server's socket is too long: " + folder, null)
                    .withHint("move the project to a shorter path, or set XDG_RUNTIME_DIR to one");
        }
        try {
            return OwnerOnly.folderAmongOthers(folder, uid);
        } catch (FileAlreadyExistsException e) {
            throw RetortException.connection("the folder " + folder + " is not yours alone", e)
                    .withHint("remove it: the server's socket belongs there");
        }
    }

    /** The FIFO that all who use the server hold open. */
    Path lifeline() {
        return folder.resolve("lifeline");
    }

    /** What the lifeline is called while the server is being stopped. */
    Path closingLifeline() {
        return folder.resolve("lifeline.closing");
    }

    /** Whether a watchdog has not cleared up yet; what it removes last is the lifeline, under either name. */
    boolean isUsed() {
        return Files.exists(lifeline()) || Files.exists(closingLifeline());
    }

    Path acknowledgement(String token) {
        return folder.resolve(token + ".ack");
    }

    boolean watchdogRuns() throws IOException {
        return runs("watchdog.pid");
    }

    boolean serverRuns() throws IOException {
        return runs(SERVER);
    }

    /** Whether a server was started and has ended again, by itself. */
    boolean serverDied() throws IOException, InterruptedException {
        if (!Files.exists(folder.resolve(SERVER)) || serverRuns()) {
            return false;
        }
        // One that becomes another program is none for a moment.
        Thread.sleep(BETWEEN_PROGRAMS);
        return !serverRuns();
    }

    /** Whether the process whose number the file holds is there, or another that was given the number since. */
    private boolean runs(String file) throws IOException {
        try {
            String pid = Files.readString(folder.resolve(file)).strip();
            return !pid.isEmpty()
                    && ProcessHandle.of(Long.parseLong(pid))
                            .map(ProcessHandle::info)
                            .filter(RunFolder::isProgram)
                            .isPresent();
        } catch (NoSuchFileException _) {
            return false;
        }
    }

    /**
     * Whether a process is more than a number. One that has ended and that was not waited for runs nothing. Which program another
     * user's runs, not everyone may ask; how it was called, everyone may.
     */
    private static boolean isProgram(ProcessHandle.Info process) {
        return process.command().or(process::commandLine).isPresent();
    }

    /** Removes what a server has left; its watchdog may be removing the last of it at the same moment. */
    void clear() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static int length(Path path) {
        return path.toString().getBytes(StandardCharsets.UTF_8).length;
    }
}
