package dev.retort.internal.connection;

import java.sql.SQLException;
import org.jooq.ExecuteContext;
import org.jspecify.annotations.Nullable;

/** Errors of statements no longer than a screen: of a long statement, or a server's long message, its beginning and its end. */
public final class ShortErrors {
    private static final int LONGEST = 1500;
    private static final int BEGINNING = 400;
    private static final int END = 200;

    private ShortErrors() {}

    /** Shortens the error of a statement. It is of the same class, and the driver's exception is among its causes. */
    public static void shorten(ExecuteContext context) {
        RuntimeException failure = context.exception();
        SQLException cause = context.sqlException();
        if (failure != null && cause != null && length(failure.getMessage()) > LONGEST) {
            String sql = context.sql();
            if (sql != null) {
                context.sql(shortened(sql));
            }
            // jOOQ makes an exception of the class that is right for the state, or for the driver's class where there
            // is none.
            context.sqlException(cause.getSQLState() == null ? cause : shortened(cause));
        }
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }

    private static SQLException shortened(SQLException cause) {
        if (length(cause.getMessage()) <= BEGINNING + END) {
            return cause;
        }
        return new SQLException(
                shortened(String.valueOf(cause.getMessage())), cause.getSQLState(), cause.getErrorCode(), cause);
    }

    private static String shortened(String text) {
        return text.length() <= BEGINNING + END
                ? text
                : text.substring(0, BEGINNING) + " … (" + text.length() + " characters) … "
                        + text.substring(text.length() - END);
    }
}
