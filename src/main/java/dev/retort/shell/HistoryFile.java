package dev.retort.shell;

import dev.retort.home.FileRights;
import dev.retort.home.UserFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The file that keeps what was typed from one session to the next, for its owner's eyes alone. */
final class HistoryFile {
    private HistoryFile() {}

    /** The file, made if need be; empty where it cannot be had, which is no reason not to open a shell. */
    static Optional<Path> prepare(Map<String, String> environment) {
        Path file = new UserFolders(environment).state().resolve("history");
        try {
            FileRights.makePrivate(file);
            return Files.isWritable(file) || Files.notExists(file) ? Optional.of(file) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
