package dev.retort.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The process that has a lock on a file, as far as the kernel tells: Linux does. */
final class LockHolder {
    private static final Path LOCKS = Path.of("/proc/locks");

    private LockHolder() {}

    /** The process: {@code process 4711 (java)}. */
    static Optional<String> of(Path file) {
        if (!Files.isReadable(LOCKS)) {
            return Optional.empty();
        }
        try (Stream<String> locks = Files.lines(LOCKS)) {
            String number = ":" + Files.getAttribute(file, "unix:ino");
            // 1: POSIX  ADVISORY  WRITE 4711 08:01:131 0 EOF; one that waits has an arrow before POSIX.
            return locks.map(line -> line.strip().split("\\s+"))
                    .filter(words -> words.length > 5 && words[1].equals("POSIX") && words[5].endsWith(number))
                    .map(words -> Long.parseLong(words[4]))
                    .findFirst()
                    .map(LockHolder::named);
        } catch (IOException | NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static String named(long process) {
        return "process " + process
                + ProcessHandle.of(process)
                        .flatMap(handle -> handle.info().command())
                        .map(command -> " (" + Path.of(command).getFileName() + ")")
                        .orElse("");
    }
}
