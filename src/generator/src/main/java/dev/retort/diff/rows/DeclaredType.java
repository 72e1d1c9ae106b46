package dev.retort.diff.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The type of a column, in a server's words: {@code decimal(10,2) unsigned}.
 *
 * @param name in small letters, without what is in parentheses
 * @param sizes what is in parentheses, where these are numbers
 */
record DeclaredType(String name, List<Integer> sizes) {
    private static final Pattern PARENTHESES = Pattern.compile("\\(([^)]*)\\)");

    /** Where no length is declared, or one that no row needs. */
    private static final int LONGEST = 300;

    /** What a type's values are like. */
    enum Family {
        WHOLE_NUMBER,
        DECIMAL,
        FLOATING,
        BOOLEAN,
        TEXT,
        BINARY,
        DATE,
        MOMENT,
        TIME,
        /** Any other, by its name. */
        OTHER
    }

    static DeclaredType of(String type) {
        List<Integer> sizes = new ArrayList<>();
        Matcher parentheses = PARENTHESES.matcher(type);
        if (parentheses.find()) {
            for (String size : parentheses.group(1).split(",", -1)) {
                if (size.strip().matches("\\d{1,9}")) {
                    sizes.add(Integer.valueOf(size.strip()));
                }
            }
        }
        String name = PARENTHESES
                .matcher(type)
                .replaceAll(" ")
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
        return new DeclaredType(name, sizes);
    }

    Family family() {
        String first = name.replaceFirst(" .*", "");
        if (name.endsWith("]")) {
            return Family.OTHER;
        }
        return switch (first) {
            case "tinyint",
                    "smallint",
                    "mediumint",
                    "int",
                    "integer",
                    "bigint",
                    "int1",
                    "int2",
                    "int3",
                    "int4",
                    "int8",
                    "serial",
                    "bigserial",
                    "smallserial" -> Family.WHOLE_NUMBER;
            case "decimal", "numeric", "dec", "fixed" -> Family.DECIMAL;
            case "float", "double", "real", "float4", "float8" -> Family.FLOATING;
            case "bool", "boolean" -> Family.BOOLEAN;
            case "char",
                    "character",
                    "varchar",
                    "nchar",
                    "nvarchar",
                    "bpchar",
                    "text",
                    "tinytext",
                    "mediumtext",
                    "longtext",
                    "clob",
                    "citext",
                    "name",
                    "string",
                    "" -> Family.TEXT;
            case "binary", "varbinary", "blob", "tinyblob", "mediumblob", "longblob" -> Family.BINARY;
            case "date" -> Family.DATE;
            case "datetime", "timestamp", "timestamptz" -> Family.MOMENT;
            case "time", "timetz" -> Family.TIME;
            default -> Family.OTHER;
        };
    }

    boolean isUnsigned() {
        return name.contains("unsigned") || name.contains("zerofill");
    }

    /** The bytes of a whole number. */
    int bytes() {
        return switch (name.replaceFirst(" .*", "")) {
            case "tinyint", "int1" -> 1;
            case "smallint", "int2", "smallserial" -> 2;
            case "mediumint", "int3" -> 3;
            case "bigint", "int8", "bigserial" -> 8;
            default -> 4;
        };
    }

    /** How many characters or bytes a value has at most that is made up. */
    int length() {
        boolean isOne =
                List.of("char", "character", "nchar", "bpchar", "binary").contains(name.replaceFirst(" .*", ""))
                        && !name.contains("varying");
        int declared = sizes.isEmpty() ? isOne ? 1 : LONGEST : sizes.getFirst();
        return Math.min(declared, name.startsWith("tiny") || name.equals("name") ? 60 : LONGEST);
    }

    int precision() {
        return Math.min(sizes.isEmpty() ? 10 : sizes.getFirst(), 38);
    }

    int scale() {
        return sizes.size() > 1 ? Math.min(sizes.get(1), precision()) : 0;
    }
}
