package dev.retort.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of a test server, in memory where the machine has room for it: what a server writes, it then need not wait for. */
public final class ServerFolder {
    private static final Path MEMORY = Path.of("/dev/shm");

    /** What a server writes and a good deal more, so that no test fills the machine's memory. */
    private static final long ROOM = 2_000_000_000;

    private ServerFolder() {}

    /** A new one, with a short path: a socket's may not be long. */
    public static Path create() throws IOException {
        boolean hasRoom = Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() > ROOM;
        return hasRoom
                ? Files.createTempDirectory(MEMORY, "retort-server-")
                : Files.createTempDirectory("retort-server-");
    }
}
