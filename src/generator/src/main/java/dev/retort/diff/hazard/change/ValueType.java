package dev.retort.diff.hazard.change;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The type of a column, by what values it takes.
 *
 * @param family which types are alike
 * @param capacity how much the values can hold: characters, bytes, digits; {@link Long#MAX_VALUE} where there is no limit
 * @param scale digits after the point
 */
record ValueType(Family family, long capacity, long scale, boolean isUnsigned, List<String> values) {
    private static final Pattern PARTS =
            Pattern.compile("([a-z_0-9 .\"]+?)\\s*(?:\\(([^)]*)\\))?((?: [a-z ]+)?)(\\[\\d*])*");

    private static final Map<String, Long> INTEGERS = Map.ofEntries(
            Map.entry("tinyint", 1L),
            Map.entry("int1", 1L),
            Map.entry("smallint", 2L),
            Map.entry("int2", 2L),
            Map.entry("smallserial", 2L),
            Map.entry("mediumint", 3L),
            Map.entry("int", 4L),
            Map.entry("integer", 4L),
            Map.entry("int4", 4L),
            Map.entry("serial", 4L),
            Map.entry("bigint", 8L),
            Map.entry("int8", 8L),
            Map.entry("bigserial", 8L));

    private static final Map<String, Long> TEXTS = Map.ofEntries(
            Map.entry("char", 1L),
            Map.entry("character", 1L),
            Map.entry("varchar", Long.MAX_VALUE),
            Map.entry("character varying", Long.MAX_VALUE),
            Map.entry("text", Long.MAX_VALUE),
            Map.entry("tinytext", 255L),
            Map.entry("mediumtext", Long.MAX_VALUE),
            Map.entry("longtext", Long.MAX_VALUE));

    private static final Map<String, Long> BYTES = Map.of(
            "binary", 1L,
            "varbinary", Long.MAX_VALUE,
            "blob", 65_535L,
            "tinyblob", 255L,
            "mediumblob", 16_777_215L,
            "longblob", Long.MAX_VALUE,
            "bytea", Long.MAX_VALUE);

    /** Text types of MariaDB and MySQL whose length is counted in bytes. */
    private static final long TEXT = 65_535;

    enum Family {
        INTEGER,
        DECIMAL,
        FLOAT,
        TEXT,
        BYTES,
        DATE,
        TIME,
        MOMENT,
        ZONED_MOMENT,
        CHOICE,
        OTHER
    }

    /** Reads a type in the server's words, or as it was written; empty where it is another than those that are known. */
    static Optional<ValueType> of(String written, List<String> values) {
        String text = written.toLowerCase(java.util.Locale.ROOT).strip();
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches() || text.contains("[")) {
            return Optional.empty();
        }
        String name = parts.group(1).replaceFirst(" (?:unsigned|signed|zerofill).*", "");
        String after = parts.group(3) == null ? "" : parts.group(3);
        if (after.strip().startsWith("varying")) {
            name += " varying";
        }
        boolean isUnsigned = text.contains(" unsigned");
        Optional<String> arguments = Optional.ofNullable(parts.group(2));
        if (name.equals("enum") || name.equals("set")) {
            return Optional.of(new ValueType(Family.CHOICE, 0, 0, false, values));
        }
        long first = argument(arguments, 0);
        if (INTEGERS.containsKey(name)) {
            return Optional.of(new ValueType(Family.INTEGER, INTEGERS.get(name), 0, isUnsigned, List.of()));
        }
        if (TEXTS.containsKey(name)) {
            return Optional.of(new ValueType(Family.TEXT, first < 0 ? TEXTS.get(name) : first, 0, false, List.of()));
        }
        if (BYTES.containsKey(name)) {
            return Optional.of(new ValueType(Family.BYTES, first < 0 ? BYTES.get(name) : first, 0, false, List.of()));
        }
        return switch (name) {
            case "decimal", "numeric", "dec" ->
                Optional.of(new ValueType(
                        Family.DECIMAL,
                        first < 0 ? Long.MAX_VALUE : first,
                        Math.max(0, argument(arguments, 1)),
                        isUnsigned,
                        List.of()));
            case "double", "double precision", "float8" ->
                Optional.of(new ValueType(Family.FLOAT, 8, 0, isUnsigned, List.of()));
            case "float", "real", "float4" -> Optional.of(new ValueType(Family.FLOAT, 4, 0, isUnsigned, List.of()));
            case "date" -> Optional.of(new ValueType(Family.DATE, 0, 0, false, List.of()));
            case "time", "time without time zone" ->
                Optional.of(new ValueType(Family.TIME, Math.max(0, first), 0, false, List.of()));
            case "datetime" -> Optional.of(new ValueType(Family.MOMENT, Math.max(0, first), 0, false, List.of()));
            case "timestamptz", "timestamp with time zone" ->
                Optional.of(new ValueType(Family.ZONED_MOMENT, first < 0 ? 6 : first, 0, false, List.of()));
            case "timestamp", "timestamp without time zone" ->
                Optional.of(new ValueType(
                        after.contains("with time") ? Family.ZONED_MOMENT : Family.MOMENT,
                        first < 0 ? 6 : first,
                        0,
                        false,
                        List.of()));
            default -> Optional.empty();
        };
    }

    private static long argument(Optional<String> arguments, int index) {
        String[] all = arguments.orElse("").split(",", -1);
        return index < all.length && all[index].strip().matches("\\d{1,9}") ? Long.parseLong(all[index].strip()) : -1;
    }

    /** How many digits before the point an integer can have for certain. */
    long digits() {
        return switch (family) {
            case INTEGER ->
                switch ((int) capacity) {
                    case 1 -> 3;
                    case 2 -> 5;
                    case 3 -> 8;
                    case 4 -> 10;
                    default -> 20;
                };
            case DECIMAL -> capacity == Long.MAX_VALUE ? capacity : capacity - scale;
            default -> 0;
        };
    }

    /** The most bytes of a length that MariaDB and MySQL write in one byte; texts on its two sides are stored in two ways. */
    boolean isLongText() {
        return family == Family.TEXT && capacity >= TEXT;
    }
}
