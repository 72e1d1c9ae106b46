package dev.retort.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The file in which a PostgreSQL server says that it runs, and of which a server that was killed leaves the last.
 *
 * @param file where it is: {@code postmaster.pid} among the data, or {@code .lock} beside a socket
 */
record PostmasterFile(Path file) {
    /** How long the processes of a killed server may take to notice that. */
    private static final Duration NOTICE = Duration.ofSeconds(10);

    /** No process has it. */
    private static final String NO_PROCESS = String.valueOf(Integer.MAX_VALUE - 1);

    private static final Path SHARED_MEMORY = Path.of("/proc/sysvipc/shm");
    private static final int DATA_LINE = 1;
    private static final int MEMORY_LINE = 6;

    /** The one beside a socket; empty where there is no server. */
    static Optional<PostmasterFile> beside(Path socket) {
        Path file = socket.resolveSibling(socket.getFileName() + ".lock");
        return Files.exists(file) ? Optional.of(new PostmasterFile(file)) : Optional.empty();
    }

    Optional<ProcessHandle> process() {
        try {
            List<String> lines = Files.readAllLines(file);
            return named(lines).filter(process -> isServer(process, lines));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<ProcessHandle> named(List<String> lines) {
        return lines.isEmpty() || !lines.getFirst().strip().matches("\\d{1,10}")
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
    }

    /** Whether a process was started on the data that the file names. */
    private static boolean isServer(ProcessHandle process, List<String> lines) {
        return lines.size() > DATA_LINE
                && process.info()
                        .commandLine()
                        .filter(command -> command.contains("-D " + lines.get(DATA_LINE)))
                        .isPresent();
    }

    /**
     * Waits until the processes of a killed server have ended, and sees to it that another process which has been given the
     * server's number since, as happens in containers, is not taken for it.
     */
    void awaitLeftovers() throws IOException, InterruptedException {
        if (!Files.exists(file)) {
            return;
        }
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        Deadline deadline = Deadline.in(NOTICE);
        while (isInUse(lines) && !deadline.hasPassed()) {
            deadline.pause();
        }
        if (named(lines).filter(process -> !isServer(process, lines)).isPresent()) {
            lines.set(0, NO_PROCESS);
            Files.write(file, lines);
        }
    }

    /** Whether something holds on to the memory that the server's processes shared. */
    private static boolean isInUse(List<String> lines) throws IOException {
        if (lines.size() <= MEMORY_LINE || !Files.isReadable(SHARED_MEMORY)) {
            return false;
        }
        String[] keyAndId = lines.get(MEMORY_LINE).strip().split("\\s+", -1);
        return keyAndId.length == 2
                && Files.readAllLines(SHARED_MEMORY).stream()
                        .map(line -> line.strip().split("\\s+", -1))
                        .anyMatch(row -> row.length > 6 && row[1].equals(keyAndId[1]) && !row[6].equals("0"));
    }
}
