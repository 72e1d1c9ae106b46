package dev.retort.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The file that keeps what was typed from one session to the next, for its owner's eyes alone. */
final class HistoryFile {
    private static final Set<PosixFilePermission> OWNER_FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_FOLDER = PosixFilePermissions.fromString("rwx------");

    private HistoryFile() {}

    /** The file, made if need be; empty where it cannot be had, which is no reason not to open a shell. */
    static Optional<Path> prepare(Map<String, String> environment) {
        Path folder = stateFolder(environment).resolve("retort");
        Path file = folder.resolve("history");
        try {
            Files.createDirectories(folder);
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(folder, OWNER_FOLDER);
                if (Files.exists(file)) {
                    Files.setPosixFilePermissions(file, OWNER_FILE);
                } else {
                    Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_FILE));
                }
            }
            return Files.isWritable(file) || Files.notExists(file) ? Optional.of(file) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Path stateFolder(Map<String, String> environment) {
        String state = environment.getOrDefault("XDG_STATE_HOME", "");
        Path folder = Path.of(state);
        return folder.isAbsolute() ? folder : Path.of(System.getProperty("user.home"), ".local", "state");
    }
}
