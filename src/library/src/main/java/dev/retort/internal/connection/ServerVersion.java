package dev.retort.internal.connection;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version of a database server: 10.11.5 of MariaDB, 14.22 of PostgreSQL. */
public record ServerVersion(int major, int minor, int patch) {
    private static final Pattern NUMBERS = Pattern.compile("(\\d+)(?:\\.(\\d+))?(?:\\.(\\d+))?");

    /** The version that a server says it is. */
    public static ServerVersion of(DatabaseMetaData metadata) throws SQLException {
        Matcher numbers = NUMBERS.matcher(metadata.getDatabaseProductVersion());
        return numbers.find()
                ? new ServerVersion(number(numbers, 1), number(numbers, 2), number(numbers, 3))
                : new ServerVersion(metadata.getDatabaseMajorVersion(), metadata.getDatabaseMinorVersion(), 0);
    }

    private static int number(Matcher numbers, int group) {
        return numbers.group(group) == null ? 0 : Integer.parseInt(numbers.group(group));
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }

    /** Whether this is that version or a later one. */
    public boolean isAtLeast(int otherMajor, int otherMinor, int otherPatch) {
        if (major != otherMajor) {
            return major > otherMajor;
        }
        return minor != otherMinor ? minor > otherMinor : patch >= otherPatch;
    }
}
