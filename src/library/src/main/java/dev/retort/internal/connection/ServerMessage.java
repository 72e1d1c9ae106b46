package dev.retort.internal.connection;

import java.sql.SQLException;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words in which a server says that it refuses something, without the driver's trimmings. */
public final class ServerMessage {
    /** {@code (conn=12) } of MariaDB, {@code ERROR: } of PostgreSQL, {@code [SQLITE_…] explanation (} of SQLite. */
    private static final Pattern TRIMMINGS =
            Pattern.compile("^(?:\\(conn=-?\\d+\\) |ERROR: |\\[SQLITE_\\w+\\] +(?:[^(]*\\((?=.*\\)$))?)");

    private static final Pattern POSITION = Pattern.compile("\n +Position: (\\d+)$");

    private ServerMessage() {}

    /** The server's message without what the driver put around it. */
    public static String of(SQLException thrown) {
        String message = String.valueOf(thrown.getMessage()).strip();
        Matcher trimmings = TRIMMINGS.matcher(message);
        if (trimmings.find()) {
            String trimmed = message.substring(trimmings.end());
            message = trimmings.group().endsWith("(") ? trimmed.substring(0, trimmed.length() - 1) : trimmed;
        }
        return POSITION.matcher(message).replaceFirst("").strip();
    }

    /** The index in the statement that a driver's message names at its end, from 0. */
    public static OptionalInt position(String message) {
        Matcher position = POSITION.matcher(message);
        return position.find() ? OptionalInt.of(Integer.parseInt(position.group(1)) - 1) : OptionalInt.empty();
    }
}
