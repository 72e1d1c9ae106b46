package dev.retort.connect;

import dev.retort.RetortException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** The embedded server's log, asked for the reason of a failure. */
final class ServerLog {
    private static final Pattern DISK_FULL =
            Pattern.compile("error:? 28\\b|errno:? 28\\b|No space left|disk is full", Pattern.CASE_INSENSITIVE);
    private static final long ENOUGH = 1 << 16;

    private ServerLog() {}

    /** An error with the reason that the log's end gives. */
    static RetortException failure(String what, Path log) {
        String reason = reason(log).map(line -> ": " + line).orElse("");
        return RetortException.connection(what + reason, null).withHint("the server's log is " + log);
    }

    private static Optional<String> reason(Path log) {
        try {
            String end = end(log);
            // The first error of the last start tells why; those that follow tell what else could not be done.
            int start = Math.max(0, end.lastIndexOf("Starting MariaDB"));
            return end.substring(start)
                    .lines()
                    .filter(line ->
                            line.contains("[ERROR]") || line.startsWith("ERROR") || line.contains("error while"))
                    .map(line -> line.replaceFirst(".*\\[ERROR\\] ", ""))
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
