package dev.retort.migrate.scratch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder in which scratch folders are made. A server makes a table's files many times as fast in memory as on a disk: where the
 * system has a file system there, and plenty of memory is left, those of servers are made in it. {@code TMPDIR} names another folder
 * for all.
 */
final class ScratchPlace {
    private static final Path MEMORY = Path.of("/dev/shm");
    private static final Path USUAL = Path.of("/tmp");
    private static final Path CONTROL_GROUPS = Path.of("/sys/fs/cgroup");
    /** What a scratch server of thousands of tables does not come near to. */
    private static final long PLENTY = 2L << 30;

    private ScratchPlace() {}

    /** Where what is small goes. */
    static Path temporary() {
        Path given = Path.of(System.getProperty("java.io.tmpdir"));
        String wanted = System.getenv().getOrDefault("TMPDIR", "");
        // Java on Linux asks for no environment variable.
        return given.equals(USUAL) && !wanted.isEmpty() && Files.isDirectory(Path.of(wanted))
                ? Path.of(wanted).toAbsolutePath()
                : given;
    }

    /** Where the data of servers goes. */
    static Path ofServers() {
        return temporary().equals(USUAL) && isPlenty() ? MEMORY : temporary();
    }

    /** All in which something may have been left. */
    static List<Path> all() {
        return Stream.of(temporary(), MEMORY)
                .distinct()
                .filter(Files::isDirectory)
                .toList();
    }

    /** Whether there is plenty of memory. */
    static boolean isPlenty() {
        try {
            return Files.isWritable(MEMORY)
                    && Files.getFileStore(MEMORY).type().equals("tmpfs")
                    && Files.getFileStore(MEMORY).getUsableSpace() >= PLENTY
                    && available() >= PLENTY
                    && smallestLimit() >= PLENTY;
        } catch (IOException e) {
            return false;
        }
    }

    private static long available() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/meminfo"))) {
            return lines.filter(line -> line.startsWith("MemAvailable:"))
                    .mapToLong(line -> number(line.replaceAll("[^0-9]", "")) << 10)
                    .findFirst()
                    .orElse(0);
        }
    }

    /** What the control groups of this process allow it, as both of their versions tell. */
    private static long smallestLimit() throws IOException {
        long smallest = Long.MAX_VALUE;
        for (String line : Files.readAllLines(Path.of("/proc/self/cgroup"))) {
            String[] parts = line.split(":", 3);
            boolean isOne = parts[1].isEmpty();
            if (isOne || List.of(parts[1].split(",")).contains("memory")) {
                Path root = isOne ? CONTROL_GROUPS : CONTROL_GROUPS.resolve("memory");
                String file = isOne ? "memory.max" : "memory.limit_in_bytes";
                Path group = root.resolve(parts[2].substring(1)).normalize();
                for (Path at = group; at != null && at.startsWith(root); at = at.getParent()) {
                    smallest = Math.min(smallest, limit(at.resolve(file)));
                }
            }
        }
        return smallest;
    }

    private static long limit(Path file) throws IOException {
        return Files.isReadable(file) ? number(Files.readString(file).strip()) : Long.MAX_VALUE;
    }

    /** Where there is no limit, a word says so, or a number that is too large. */
    private static long number(String text) {
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : Long.MAX_VALUE;
    }
}
