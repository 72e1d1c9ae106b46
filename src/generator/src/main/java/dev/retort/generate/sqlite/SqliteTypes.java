package dev.retort.generate.sqlite;

import dev.retort.binding.sqlite.SqliteBlobBinding;
import dev.retort.binding.sqlite.SqliteBooleanBinding;
import dev.retort.binding.sqlite.SqliteDateBinding;
import dev.retort.binding.sqlite.SqliteDateTimeBinding;
import dev.retort.binding.sqlite.SqliteDecimalBinding;
import dev.retort.binding.sqlite.SqliteDoubleBinding;
import dev.retort.binding.sqlite.SqliteIntegerBinding;
import dev.retort.binding.sqlite.SqliteJsonBinding;
import dev.retort.binding.sqlite.SqliteTextBinding;
import dev.retort.binding.sqlite.SqliteTimeBinding;
import dev.retort.generate.catalog.ColumnType;
import dev.retort.generate.catalog.ColumnType.Conversion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.stream.Stream;
import org.jooq.JSON;

/**
 * The types of SQLite in Java. A declared type limits nothing there: whatever is called an integer may have 64 bits, and
 * dates are kept as text or numbers.
 */
final class SqliteTypes {
    private static final Conversion INTEGER = Conversion.byBinding(Number.class, SqliteIntegerBinding.class);
    private static final Conversion BOOLEAN = Conversion.byBinding(Boolean.class, SqliteBooleanBinding.class);
    private static final Conversion DOUBLE = Conversion.byBinding(Double.class, SqliteDoubleBinding.class);
    private static final Conversion DECIMAL = Conversion.byBinding(BigDecimal.class, SqliteDecimalBinding.class);
    private static final Conversion TEXT = Conversion.byBinding(String.class, SqliteTextBinding.class);
    private static final Conversion BYTES = Conversion.byBinding(byte[].class, SqliteBlobBinding.class);
    private static final Conversion JSON_TEXT = Conversion.byBinding(JSON.class, SqliteJsonBinding.class);
    private static final Conversion DATE = Conversion.byBinding(LocalDate.class, SqliteDateBinding.class);
    private static final Conversion TIME = Conversion.byBinding(LocalTime.class, SqliteTimeBinding.class);
    private static final Conversion DATE_TIME = Conversion.byBinding(LocalDateTime.class, SqliteDateTimeBinding.class);

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
            return ColumnType.of("json", JSON_TEXT);
        } else if (type.contains("INT") && !type.contains("INTERVAL") && !type.contains("POINT")) {
            return ColumnType.of("bigint", INTEGER);
        } else if (containsAny(type, "CHAR", "CLOB", "TEXT", "STRING", "UUID", "ENUM")) {
            return ColumnType.of("clob", TEXT);
        } else if (containsAny(type, "BLOB", "BINARY")) {
            return ColumnType.of("blob", BYTES);
        } else if (containsAny(type, "REAL", "FLOA", "DOUB")) {
            return ColumnType.of("double", DOUBLE);
        } else if (containsAny(type, "NUMERIC", "DECIMAL", "MONEY", "CURRENCY")) {
            return ColumnType.of("decimal", DECIMAL);
        }
        return ColumnType.of("other");
    }

    private static boolean containsAny(String type, String... words) {
        return Stream.of(words).anyMatch(type::contains);
    }
}
