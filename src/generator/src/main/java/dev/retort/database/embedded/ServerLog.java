package dev.retort.database.embedded;

import dev.retort.RetortException;
import dev.retort.database.OwnerOnly;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The embedded server's log, asked for the reason of a failure.
 *
 * @param file where it is
 * @param error a line that gives one, which the first group is
 */
record ServerLog(Path file, Pattern error) {
    private static final String START = "-- Retort starts the server";
    private static final Pattern DISK_FULL =
            Pattern.compile("error:? 28\\b|errno:? 28\\b|No space left|disk is full", Pattern.CASE_INSENSITIVE);
    private static final long ENOUGH = 1 << 16;

    /** Notes that what follows is of another start. */
    void begin() throws IOException {
        OwnerOnly.newFile(file);
        Files.writeString(file, START + "\n", StandardOpenOption.APPEND, LinkOption.NOFOLLOW_LINKS);
    }

    /** An error with the reason that the log's end gives. */
    RetortException failure(String what) {
        String reason = reason().map(line -> ": " + line).orElse("");
        return RetortException.connection(what + reason, null).withHint("the server's log is " + file);
    }

    private Optional<String> reason() {
        try {
            String end = end(file);
            // The first error of the last start tells why; those that follow tell what else could not be done.
            int start = Math.max(0, end.lastIndexOf(START));
            return end.substring(start)
                    .lines()
                    .map(error::matcher)
                    .filter(Matcher::matches)
                    .map(line -> line.group(1))
                    .map(line -> DISK_FULL.matcher(line).find() ? "the disk is full" : line)
                    .findFirst();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static String end(Path log) throws IOException {
        try (var channel = Files.newByteChannel(log)) {
            channel.position(Math.max(0, channel.size() - ENOUGH));
            return new String(
                    java.nio.channels.Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
