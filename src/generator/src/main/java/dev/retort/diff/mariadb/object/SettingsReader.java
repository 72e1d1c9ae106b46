package dev.retort.diff.mariadb.object;

import dev.retort.migrate.jdbc.Rows;
import dev.retort.sql.Grammar;
import dev.retort.sql.Syntax;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.SQLDialect;

/** The reading of the settings of a session and its server. */
public final class SettingsReader {
    private static final Pattern VERSION = Pattern.compile("(?:5\\.5\\.5-)?(\\d+)\\.(\\d+)\\.(\\d+).*");

    private static final String QUERY = """
        select version(), database(), @@character_set_database, @@collation_database, @@default_storage_engine,
          @@session.sql_mode, current_user(),
          (select DEFAULT_COLLATE_NAME from information_schema.CHARACTER_SETS
            where CHARACTER_SET_NAME = @@character_set_database)\
        """;

    private static final String COMMENT =
            "select SCHEMA_COMMENT from information_schema.SCHEMATA where SCHEMA_NAME = database()";

    private SettingsReader() {}

    public static ServerSettings read(Connection connection) throws SQLException {
        return Rows.first(connection, QUERY, row -> {
                    String version = row.getString(1);
                    String mode = row.getString(6);
                    boolean isMariaDb =
                            connection.getMetaData().getDatabaseProductName().equals("MariaDB");
                    int number = number(version);
                    return new ServerSettings(
                            isMariaDb,
                            number,
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(8),
                            row.getString(5),
                            mode,
                            row.getString(7),
                            syntax(isMariaDb, number, mode));
                })
                .orElseThrow();
    }

    /** What is said of the current database; empty where nothing is. */
    public static String comment(Connection connection, ServerSettings settings) throws SQLException {
        return settings.hasCommentsOfDatabases()
                ? Rows.first(connection, COMMENT, row -> row.getString(1)).orElse("")
                : "";
    }

    private static int number(String version) {
        Matcher parts = VERSION.matcher(version);
        return !parts.matches()
                ? 0
                : Integer.parseInt(parts.group(1)) * 10_000
                        + Integer.parseInt(parts.group(2)) * 100
                        + Integer.parseInt(parts.group(3));
    }

    private static Syntax syntax(boolean isMariaDb, int version, String mode) {
        Grammar grammar =
                Syntax.of(isMariaDb ? SQLDialect.MARIADB : SQLDialect.MYSQL).grammar();
        return of(new Syntax(grammar, true, false, version), mode);
    }

    /** The syntax of the same server in a mode. */
    static Syntax of(Syntax syntax, String mode) {
        return syntax.withEscapes(!mode.contains("NO_BACKSLASH_ESCAPES")).withQuotedNames(mode.contains("ANSI_QUOTES"));
    }
}
