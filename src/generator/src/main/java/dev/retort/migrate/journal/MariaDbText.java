package dev.retort.migrate.journal;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Names and values as MariaDB reads them. */
public final class MariaDbText {
    private MariaDbText() {}

    /** A name in backquotes. */
    public static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    /** A value in quotes, right in every {@code sql_mode}. */
    static String literal(String value) {
        return value.indexOf('\\') < 0
                ? "'" + value.replace("'", "''") + "'"
                : "convert(" + hex(value) + " using utf8mb4)";
    }

    private static String hex(String value) {
        return "x'" + HexFormat.of().formatHex(value.getBytes(StandardCharsets.UTF_8)) + "'";
    }
}
