package dev.retort.home;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A small file that one run of Retort leaves to the next in a project's folder, where a clone may have put one, too. It counts only
 * with the seal of the user who reads it, which is its last line.
 */
public record SealedNote(Path file, Seal seal) {

    /** What the note says, if there is one of this user's. */
    public Optional<List<String>> read() {
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(file);
            if (lines.isEmpty()) {
                return Optional.empty();
            }
            List<String> text = lines.subList(0, lines.size() - 1);
            return seal.isOn(String.join("\n", text), lines.getLast()) ? Optional.of(text) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Writes the note as a whole, in the place of whatever is there; without a seal, there is none. */
    public void write(List<String> lines) throws IOException {
        // The lines as they will be read.
        List<String> text = String.join("\n", lines).lines().toList();
        Optional<String> sealed = seal.on(String.join("\n", text));
        if (sealed.isEmpty()) {
            Files.deleteIfExists(file);
            return;
        }
        Path whole = Files.createTempFile(file.resolveSibling(""), "note", ".new");
        try {
            Files.write(whole, Stream.concat(text.stream(), sealed.stream()).toList(), StandardCharsets.UTF_8);
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(whole);
        }
    }
}
