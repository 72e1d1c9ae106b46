package dev.retort.cli;

import dev.retort.RetortException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder of one's own for a while, in the system's temporary folder; closing removes it with all that is in it. */
record Scratch(Path folder) implements AutoCloseable {

    static Scratch create() {
        try {
            return new Scratch(Files.createTempDirectory("retort"));
        } catch (IOException e) {
            throw failure("no temporary folder can be made", e);
        }
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw failure("the temporary folder " + folder + " cannot be removed", e);
        }
    }

    private static RetortException failure(String what, IOException cause) {
        return new RetortException(what + ": " + cause.getMessage(), cause)
                .withHint("is the disk full? TMPDIR names another folder");
    }
}
