package dev.retort.migrate;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Comments that MariaDB or MySQL runs, in the one form of them that Flyway hands on: with a version of five digits or more. Of
 * others Flyway makes nothing, and the statements in them would vanish. Whether such a comment runs is for the server to say.
 */
final class ExecutableComments {
    /** Runs on every server. */
    private static final String ALWAYS = "/*!00000 ";

    private static final Pattern OPENING = Pattern.compile("/\\*(M?)!(\\d{5,6})?");

    /** MariaDB passes over these versions of MySQL, except in comments that are for MariaDB. */
    private static final int FIRST_OF_MYSQL = 50_700;

    private static final int FIRST_OF_MARIADB = 100_000;

    private final String sql;
    private final boolean isMariaDb;
    private final StringBuilder known = new StringBuilder();
    private int at;

    private ExecutableComments(String sql, boolean isMariaDb) {
        this.sql = sql;
        this.isMariaDb = isMariaDb;
    }

    /** The text with such comments as Flyway knows them, on the same lines. */
    static String asFlywayKnowsThem(String sql, boolean isMariaDb) {
        return sql.contains("/*!") || sql.contains("/*M!") ? new ExecutableComments(sql, isMariaDb).text() : sql;
    }

    private String text() {
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (c == '\'' || c == '"' || c == '`') {
                copyTo(endOfQuoted(c));
            } else if (c == '#' || (sql.startsWith("--", at) && isSpace(at + 2))) {
                copyTo(after("\n"));
            } else if (sql.startsWith("/*", at)) {
                comment();
            } else {
                copyTo(at + 1);
            }
        }
        return known.toString();
    }

    private void comment() {
        Matcher opening = OPENING.matcher(sql).region(at, sql.length());
        if (!opening.lookingAt() || (!opening.group(1).isEmpty() && !isMariaDb)) {
            copyTo(after("*/"));
            return;
        }
        known.append(
                opening.group(1).isEmpty() && opening.group(2) != null ? opening.group() : opened(opening.group(2)));
        at = opening.end();
    }

    /** How a comment begins that is for MariaDB, or has no version. */
    private static String opened(@Nullable String version) {
        if (version == null) {
            return ALWAYS;
        }
        int number = Integer.parseInt(version);
        return number >= FIRST_OF_MYSQL && number < FIRST_OF_MARIADB ? ALWAYS : "/*!" + version;
    }

    private void copyTo(int end) {
        known.append(sql, at, end);
        at = end;
    }

    private int after(String sign) {
        int found = sql.indexOf(sign, at + 1);
        return found < 0 ? sql.length() : found + sign.length();
    }

    private int endOfQuoted(char quote) {
        int end = at + 1;
        while (end < sql.length() && sql.charAt(end) != quote) {
            end += sql.charAt(end) == '\\' && quote != '`' ? 2 : 1;
        }
        return Math.min(sql.length(), end + 1);
    }

    private boolean isSpace(int index) {
        return index >= sql.length() || Character.isWhitespace(sql.charAt(index));
    }
}
