package dev.retort.internal.url;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A kind of file that holds the rows of one table, and is no database. */
public enum DataFormat {
    PARQUET("parquet"),
    CSV("csv|tsv|csv\\.gz"),
    JSON("json|jsonl|ndjson");

    private final String endings;

    DataFormat(String endings) {
        this.endings = endings;
    }

    /** That of a file, by the end of its name. */
    public static Optional<DataFormat> of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> name.matches("(?s).*\\.(?:" + format.endings + ")"))
                .findFirst();
    }
}
