package dev.retort.internal.url;

import dev.retort.RetortException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The URL of a DuckDB file, of a file of rows that DuckDB reads, or of a database in memory. */
final class DuckDbUrl {
    private static final String PREFIX = "jdbc:duckdb:";

    /** What a database has after the checksum of its first block. */
    private static final byte[] MARK = "DUCK".getBytes(StandardCharsets.US_ASCII);

    private static final int MARK_AT = 8;

    private DuckDbUrl() {}

    static DatabaseUrl of(String file, String query, Path base) {
        if (!query.isEmpty()) {
            throw UrlParameters.refused(
                    query.replaceFirst("(?s)[=&].*", ""),
                    "leave it out: --read-only opens a DuckDB file for reading, and nothing else can be set");
        }
        try {
            return new DatabaseUrl(
                    PREFIX
                            + (file.isEmpty() || file.equals(":memory:")
                                    ? ":memory:"
                                    : base.resolve(file).toAbsolutePath().normalize()),
                    Optional.empty(),
                    Optional.empty());
        } catch (InvalidPathException e) {
            throw RetortException.usage("this is no path of a file: " + file);
        }
    }

    /** Whether a file is DuckDB's, or one of rows. */
    static boolean reads(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".duckdb") || DataFormat.of(file).isPresent() || isMarked(file);
    }

    private static boolean isMarked(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(MARK_AT + MARK.length);
            return start.length == MARK_AT + MARK.length
                    && Arrays.equals(start, MARK_AT, start.length, MARK, 0, MARK.length);
        } catch (IOException e) {
            return false;
        }
    }
}
