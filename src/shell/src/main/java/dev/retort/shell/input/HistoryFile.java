package dev.retort.shell.input;

import dev.retort.home.FileRights;
import dev.retort.home.UserFolders;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;

/** The file that keeps what was typed from one session to the next, for its owner's eyes alone. */
public final class HistoryFile {
    private HistoryFile() {}

    /** The file, made if need be; empty where it cannot be had, which is no reason not to open a shell. */
    public static Optional<Path> prepare(Map<String, String> environment) {
        Path file = new UserFolders(environment).state().resolve("history");
        try {
            FileRights.makePrivate(file);
            setAsideIfUnreadable(file);
            return Files.isWritable(file) || Files.notExists(file) ? Optional.of(file) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** A power failure or another program may have left what is no text; without it lines can be kept again. */
    private static void setAsideIfUnreadable(Path file) throws IOException {
        try {
            var _ = Files.readString(file);
        } catch (CharacterCodingException damaged) {
            Files.move(file, file.resolveSibling("history.damaged"), StandardCopyOption.REPLACE_EXISTING);
            FileRights.makePrivate(file);
        }
    }
}
