package dev.retort.internal.url;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** The files that DuckDB reads: its own, and those of rows. */
final class DuckDbFiles {
    /** What a database has after the checksum of its first block. */
    private static final byte[] MARK = "DUCK".getBytes(StandardCharsets.US_ASCII);

    private static final int MARK_AT = 8;

    private DuckDbFiles() {}

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
