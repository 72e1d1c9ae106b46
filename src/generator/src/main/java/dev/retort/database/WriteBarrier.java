package dev.retort.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Set;

/**
 * The statements by which a server refuses whatever writes on a connection, inside and outside of transactions.
 *
 * @param ask asks whether it does so already; the last column tells
 * @param raise makes it refuse
 * @param lower makes it accept again
 */
public record WriteBarrier(String ask, String raise, String lower) {
    private static final Set<String> SET = Set.of("1", "on", "true");

    /** Raises the barrier; says whether it was down before. */
    public boolean raiseOn(Connection connection) throws SQLException {
        boolean isUp = isSet(connection, ask);
        if (!isUp) {
            ReadOnlyMode.execute(connection, raise);
        }
        return !isUp;
    }

    public void lowerOn(Connection connection) throws SQLException {
        ReadOnlyMode.execute(connection, lower);
    }

    private static boolean isSet(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            return answer.next() && isSet(answer.getString(answer.getMetaData().getColumnCount()));
        }
    }

    /** Whether what a server answers means that something is so. */
    public static boolean isSet(String answer) {
        return SET.contains(answer.toLowerCase(Locale.ROOT));
    }
}
