package dev.retort.database.mariadb;

import dev.retort.sql.SqlText;
import dev.retort.sql.SqlToken;
import dev.retort.sql.Syntax;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Comments that MariaDB or MySQL runs, in the one form of them that Flyway hands on: with a version of five digits or more. Of
 * others Flyway makes nothing, and the statements in them would vanish. Whether such a comment runs is for the server to say.
 */
public final class ExecutableComments {
    /** Runs on every server. */
    private static final String ALWAYS = "/*!00000 ";

    private static final Pattern OPENING = Pattern.compile("/\\*(M?)!(\\d{5,6})?");

    /** MariaDB passes over these versions of MySQL, except in comments that are for MariaDB. */
    private static final int FIRST_OF_MYSQL = 50_700;

    private static final int FIRST_OF_MARIADB = 100_000;

    private final String sql;
    private final Syntax syntax;
    private final boolean isMariaDb;
    private final StringBuilder known = new StringBuilder();
    private int at;

    private ExecutableComments(String sql, Syntax syntax, boolean isMariaDb) {
        this.sql = sql;
        this.syntax = syntax;
        this.isMariaDb = isMariaDb;
    }

    /** The text with such comments as Flyway knows them, on the same lines. */
    public static String asFlywayKnowsThem(String sql, Syntax syntax, boolean isMariaDb) {
        return sql.contains("/*!") || sql.contains("/*M!")
                ? new ExecutableComments(sql, syntax, isMariaDb).text()
                : sql;
    }

    private String text() {
        for (SqlToken token : SqlText.of(sql, syntax).tokens()) {
            // The beginning of a comment that runs is no token; one that does not run is a comment as any other.
            copyOpened(token.start());
            if (token.kind() == SqlToken.Kind.COMMENT) {
                opens(OPENING.matcher(sql).region(at, token.end()));
            }
            copyTo(token.end());
        }
        copyOpened(sql.length());
        return known.toString();
    }

    private void copyOpened(int end) {
        while (at < end) {
            if (!opens(OPENING.matcher(sql).region(at, end))) {
                copyTo(at + 1);
            }
        }
    }

    /** Writes the beginning of a comment in Flyway's form, if it is here; says whether it is. */
    private boolean opens(Matcher opening) {
        if (!opening.lookingAt() || (!opening.group(1).isEmpty() && !isMariaDb)) {
            return false;
        }
        known.append(
                opening.group(1).isEmpty() && opening.group(2) != null ? opening.group() : opened(opening.group(2)));
        at = opening.end();
        return true;
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
}
