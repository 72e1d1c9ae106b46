package dev.retort.generate.mariadb;

import dev.retort.binding.BitsConverter;
import dev.retort.binding.WholeNumberConverter;
import dev.retort.binding.mariadb.MariaDbBooleanBinding;
import dev.retort.binding.mariadb.MariaDbDateBinding;
import dev.retort.binding.mariadb.MariaDbDateTimeBinding;
import dev.retort.binding.mariadb.MariaDbTimeBinding;
import dev.retort.generate.catalog.ColumnType;
import dev.retort.generate.catalog.ColumnType.Conversion;
import dev.retort.internal.text.WordSet;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Set;

/** The types of MariaDB and MySQL in Java: wide enough for every value, and such that a literal can be compared with them. */
final class MariaDbTypes {
    private static final Conversion WHOLE_NUMBER = Conversion.byConverter(Number.class, WholeNumberConverter.class);
    private static final Conversion BITS = Conversion.byConverter(Number.class, BitsConverter.class);
    private static final Conversion TRUTH = Conversion.byBinding(Boolean.class, MariaDbBooleanBinding.class);
    private static final Conversion DATE = Conversion.byBinding(LocalDate.class, MariaDbDateBinding.class);
    private static final Conversion TIME = Conversion.byBinding(LocalTime.class, MariaDbTimeBinding.class);
    private static final Conversion DATE_TIME = Conversion.byBinding(LocalDateTime.class, MariaDbDateTimeBinding.class);

    private static final Set<String> BYTES = WordSet.of("""
        tinyblob blob mediumblob longblob vector geometry geomcollection geometrycollection point linestring polygon
        multipoint multilinestring multipolygon
        """);

    private MariaDbTypes() {}

    /**
     * The type of a column or parameter.
     *
     * @param declared the type as the server spells it out: {@code int(10) unsigned}
     * @param length characters or bytes, or 0
     * @param precision digits, or those of a fraction of a second, or 0
     */
    static ColumnType of(String declared, String type, long length, int precision, int scale) {
        boolean unsigned = declared.toLowerCase(Locale.ROOT).contains("unsigned");
        int shortened = (int) Math.min(length, Integer.MAX_VALUE);
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "tinyint" ->
                declared.equalsIgnoreCase("tinyint(1)") ? ColumnType.of("boolean", TRUTH) : ColumnType.of("integer");
            case "smallint", "mediumint", "year" -> ColumnType.of("integer");
            case "int" -> ColumnType.of(unsigned ? "bigint" : "integer");
            case "bigint" -> unsigned ? ColumnType.of("decimal_integer", WHOLE_NUMBER) : ColumnType.of("bigint");
            case "bit" -> precision <= 1 ? ColumnType.of("boolean") : ColumnType.of("bigint", BITS);
            case "decimal", "numeric" -> new ColumnType("decimal", 0, precision, scale, null);
            case "float", "double", "real" -> ColumnType.of("double");
            case "char" -> new ColumnType("char", shortened, 0, 0, null);
            case "varchar" -> new ColumnType("varchar", shortened, 0, 0, null);
            case "enum", "set" -> new ColumnType("varchar", shortened, 0, 0, null);
            case "binary" -> new ColumnType("binary", shortened, 0, 0, null);
            case "varbinary" -> new ColumnType("varbinary", shortened, 0, 0, null);
            case "date" -> ColumnType.of("date", DATE);
            case "time" -> new ColumnType("time", 0, precision, 0, TIME);
            case "datetime", "timestamp" -> new ColumnType("timestamp", 0, precision, 0, DATE_TIME);
            case "json" -> ColumnType.of("json");
            case "uuid" -> ColumnType.of("uuid");
            default -> ColumnType.of(BYTES.contains(type.toLowerCase(Locale.ROOT)) ? "blob" : "clob");
        };
    }
}
