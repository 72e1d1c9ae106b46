package dev.retort.database.mariadb;

import dev.retort.sql.SqlText;
import dev.retort.sql.Syntax;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jooq.SQLDialect;

/** Names, values and statements as MariaDB and MySQL read them. */
public final class MariaDbText {
    private MariaDbText() {}

    public static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    /** A value in quotes, right in every {@code sql_mode}. */
    public static String literal(String value) {
        return value.indexOf('\\') < 0
                ? "'" + value.replace("'", "''") + "'"
                : "convert(" + hex(value) + " using utf8mb4)";
    }

    private static String hex(String value) {
        return "x'" + HexFormat.of().formatHex(value.getBytes(StandardCharsets.UTF_8)) + "'";
    }

    /** A text of SQL, read as a session does that has no settings of its own. */
    public static SqlText read(String sql) {
        return SqlText.of(sql, Syntax.of(SQLDialect.MARIADB));
    }
}
