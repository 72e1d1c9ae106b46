package dev.retort.database.duckdb;

import dev.retort.internal.url.DataFormat;
import java.nio.file.Path;
import java.util.List;

/** A file of rows, as a view that has its name. */
record RowsFile(Path file, DataFormat format) {

    /** What makes the view, and lets the database read this file alone from then on. */
    List<String> statements() {
        // What is allowed is compared with what is read before the pattern is followed.
        return List.of(
                "set allowed_paths = [" + literal(file.toString()) + ", " + literal(pattern()) + "]",
                "create view \"" + view() + "\" as select * from " + source(),
                "set enable_external_access = false",
                "set lock_configuration = true");
    }

    private String source() {
        String path = literal(pattern());
        return switch (format) {
            case PARQUET -> "read_parquet(" + path + ", hive_partitioning = false)";
            case CSV -> "read_csv(" + path + ", hive_partitioning = false)";
            case JSON -> "read_json(" + path + ", hive_partitioning = false)";
        };
    }

    /** The name of the file without its endings, as a word. */
    String view() {
        String word = String.valueOf(file.getFileName())
                .replaceFirst("\\..*", "")
                .replaceAll("[^\\p{L}\\p{N}_]+", "_")
                .replaceAll("^_+|_+$", "")
                .replaceFirst("^(?=\\p{N})", "_");
        // Retort's own tables are not shown.
        return word.matches("|(?i:retort_.*|flyway_schema_history)") ? "data" : word;
    }

    /** The path as a pattern that it alone is like. */
    private String pattern() {
        return file.toString().replaceAll("[*?\\[]", "[$0]");
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
