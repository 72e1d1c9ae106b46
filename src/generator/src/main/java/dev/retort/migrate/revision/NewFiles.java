package dev.retort.migrate.revision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Files that are made together: unless they are kept, closing removes them. None takes the place of another. */
final class NewFiles implements AutoCloseable {
    private final Path workshop;
    private final List<Path> made = new ArrayList<>();

    /** @param workshop a folder on the same file system, in which files are until they are whole */
    NewFiles(Path workshop) {
        this.workshop = workshop;
    }

    /** Writes a file that is whole from the moment that it has its name. */
    void write(Path file, String text) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        Files.createDirectories(workshop);
        Path unfinished = workshop.resolve("new-" + UUID.randomUUID() + ".tmp");
        try {
            Files.writeString(unfinished, text, StandardOpenOption.CREATE_NEW);
            Files.createLink(file, unfinished);
        } catch (UnsupportedOperationException e) {
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        made.add(file);
    }

    void keep() {
        made.clear();
    }

    @Override
    public void close() throws IOException {
        for (Path file : made.reversed()) {
            Files.deleteIfExists(file);
        }
    }
}
