package dev.retort.generate.duckdb;

import dev.retort.generate.catalog.ColumnType;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The types of DuckDB in Java. What has none, such as a list or a struct, is the text that the driver makes of it. */
final class DuckDbTypes {
    private static final Pattern DECIMAL = Pattern.compile("DECIMAL\\((\\d+),\\s*(\\d+)\\)");

    private DuckDbTypes() {}

    static ColumnType of(String declared) {
        Matcher decimal = DECIMAL.matcher(declared);
        if (decimal.matches()) {
            return new ColumnType(
                    "decimal", 0, Integer.parseInt(decimal.group(1)), Integer.parseInt(decimal.group(2)), null);
        }
        return switch (declared) {
            case "BOOLEAN" -> ColumnType.of("boolean");
            case "TINYINT", "SMALLINT", "INTEGER", "UTINYINT", "USMALLINT" -> ColumnType.of("integer");
            case "BIGINT", "UINTEGER" -> ColumnType.of("bigint");
            case "UBIGINT", "HUGEINT", "UHUGEINT" -> ColumnType.of("decimal_integer");
            case "FLOAT" -> ColumnType.of("real");
            case "DOUBLE" -> ColumnType.of("double");
            case "DATE" -> ColumnType.of("localdate");
            case "TIME" -> ColumnType.of("localtime");
            case "TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS" -> ColumnType.of("localdatetime");
            case "TIMESTAMP WITH TIME ZONE" -> ColumnType.of("offsetdatetime");
            case "BLOB" -> ColumnType.of("blob");
            case "UUID" -> ColumnType.of("uuid");
            case "JSON" -> ColumnType.of("json");
            default -> ColumnType.of("varchar");
        };
    }
}
