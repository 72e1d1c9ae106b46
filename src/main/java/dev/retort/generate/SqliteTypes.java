package dev.retort.generate;

import dev.retort.SqliteBooleanBinding;
import dev.retort.SqliteDateConverter;
import dev.retort.SqliteDateTimeConverter;
import dev.retort.SqliteIntegerBinding;
import dev.retort.SqliteTimeConverter;
import dev.retort.generate.ColumnType.Conversion;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The types of SQLite in Java. A declared type limits nothing there: whatever is called an integer may have 64 bits, and
 * dates are kept as text or numbers.
 */
final class SqliteTypes {
    private static final Conversion NUMBER = Conversion.byBinding(Number.class, SqliteIntegerBinding.class);
    private static final Conversion DATE = Conversion.byConverter(LocalDate.class, SqliteDateConverter.class);
    private static final Conversion TIME = Conversion.byConverter(LocalTime.class, SqliteTimeConverter.class);
    private static final Conversion DATE_TIME =
            Conversion.byConverter(LocalDateTime.class, SqliteDateTimeConverter.class);

    private static final Conversion BOOLEAN = Conversion.byBinding(Boolean.class, SqliteBooleanBinding.class);

    private SqliteTypes() {}

    /** The type of a column, by the declaration's words and else by SQLite's own rules of affinity. */
    static ColumnType of(String declared) {
        String type = declared.toUpperCase(Locale.ROOT).replaceAll("\\(.*", "").strip();
        if (type.contains("BOOL")) {
            return ColumnType.of("boolean", BOOLEAN);
        } else if (type.startsWith("DATETIME") || type.startsWith("TIMESTAMP")) {
            return ColumnType.of("clob", DATE_TIME);
        } else if (type.equals("DATE")) {
            return ColumnType.of("clob", DATE);
        } else if (type.startsWith("TIME")) {
            return ColumnType.of("clob", TIME);
        } else if (type.equals("JSON")) {
            return ColumnType.of("json");
        } else if (type.contains("INT") && !type.contains("INTERVAL") && !type.contains("POINT")) {
            return ColumnType.of("bigint", NUMBER);
        } else if (containsAny(type, "CHAR", "CLOB", "TEXT", "STRING", "UUID", "ENUM")) {
            return ColumnType.of("clob");
        } else if (containsAny(type, "BLOB", "BINARY")) {
            return ColumnType.of("blob");
        } else if (containsAny(type, "REAL", "FLOA", "DOUB")) {
            return ColumnType.of("double");
        } else if (containsAny(type, "NUMERIC", "DECIMAL", "MONEY", "CURRENCY")) {
            return ColumnType.of("decimal");
        }
        return ColumnType.of("other");
    }

    private static boolean containsAny(String type, String... words) {
        return Stream.of(words).anyMatch(type::contains);
    }
}
