package dev.retort.database;

import dev.retort.Location;
import dev.retort.RetortException;
import dev.retort.RetortException.Kind;
import dev.retort.UnreadableValueException;
import dev.retort.binding.mariadb.MariaDbBooleanBinding;
import dev.retort.internal.connection.ServerMessage;
import dev.retort.internal.query.PathErrors;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTimeoutException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.DataTypeException;

/** The refusal of a database, or of jOOQ on its behalf: told in the server's words, without the driver's trimmings. */
public final class SqlFailure {
    private static final Pattern STATEMENT = Pattern.compile("^SQL \\[(?<sql>.*)\\]; ", Pattern.DOTALL);

    private static final Pattern FIELD_READ =
            Pattern.compile("Error while reading field: (?<name>.+), at JDBC index: \\d+");

    private SqlFailure() {}

    /** The error for the user, with the place in the SQL where the server names one. */
    public static RetortException of(DataAccessException thrown) {
        if (thrown instanceof UnreadableValueException unreadable) {
            return new RetortException(unreadable.value().reason(), thrown)
                    .withHint("get(COLUMN, String.class) gives it as text");
        }
        DataTypeException unreadable = thrown.getCause(DataTypeException.class);
        if (unreadable != null) {
            return unreadable(thrown, unreadable);
        }
        SQLException cause = thrown.getCause(SQLException.class);
        if (cause == null) {
            String message = String.valueOf(thrown.getMessage());
            return PathErrors.toMany(thrown).orElseGet(() -> new RetortException(firstWords(message), thrown));
        }
        RetortException error = of(cause, thrown);
        Matcher statement = STATEMENT.matcher(String.valueOf(thrown.getMessage()));
        if (!statement.find()) {
            return error;
        }
        String sql = statement.group("sql");
        Optional<String> lack = first(dialect -> dialect.lackForNesting(cause, sql));
        return lack.isPresent()
                ? new RetortException("this server " + lack.get() + ": " + error.getMessage(), thrown)
                        .withHint("query(TABLE).with(TABLE.relation()) loads the rows of a relation on every server")
                : place(String.valueOf(cause.getMessage()), sql)
                        .map(error::withLocation)
                        .orElse(error);
    }

    /** The error for a value that the column's type in Java cannot hold. */
    private static RetortException unreadable(DataAccessException thrown, DataTypeException reason) {
        String what = firstWords(String.valueOf(reason.getMessage()));
        Matcher field = FIELD_READ.matcher(String.valueOf(thrown.getMessage()));
        return field.find()
                ? new RetortException(field.group("name") + " is " + what, thrown).withHint(wayOut(reason))
                : new RetortException(what, thrown);
    }

    private static String wayOut(DataTypeException reason) {
        boolean number = reason instanceof UnreadableValueException unreadable
                && unreadable.value().kind().equals(MariaDbBooleanBinding.KIND);
        return number
                ? "it is a number: COLUMN.cast(Integer.class); [types] TABLE.COLUMN = \"integer\" in db/retort.toml"
                        + " says so for good"
                : "select the column as text: COLUMN.cast(String.class)";
    }

    public static RetortException of(SQLException thrown) {
        return of(thrown, thrown);
    }

    private static RetortException of(SQLException thrown, Throwable cause) {
        String message = ServerMessage.of(thrown);
        RetortException error = new RetortException(kind(thrown), message, null, null, cause);
        return isTimeout(thrown) ? error.withHint("the statement ran longer than its time limit") : error;
    }

    /**
     * The error for the user that something could not be done, of the kind that the failure is.
     *
     * @param what what could not be done: the server's words follow
     */
    public static RetortException of(SQLException thrown, String what) {
        return new RetortException(kind(thrown), what + ": " + ServerMessage.of(thrown), null, null, thrown);
    }

    private static Kind kind(SQLException thrown) {
        if (isOfConnection(thrown)) {
            return Kind.CONNECTION;
        }
        return any(dialect -> dialect.isInterruption(thrown)) ? Kind.INTERRUPTED : Kind.FAILURE;
    }

    /** Whether the connection was the reason: lost, refused, or ended by the server. */
    private static boolean isOfConnection(SQLException thrown) {
        return thrown instanceof SQLNonTransientConnectionException || any(dialect -> dialect.endsConnection(thrown));
    }

    private static boolean isTimeout(SQLException thrown) {
        return thrown instanceof SQLTimeoutException || any(dialect -> dialect.isTimeout(thrown));
    }

    /** What came from a driver does not say from which: each product knows its own. */
    private static boolean any(Predicate<Dialect> test) {
        return Dialect.all().stream().anyMatch(test);
    }

    private static <T> Optional<T> first(Function<Dialect, Optional<T>> question) {
        return Dialect.all().stream()
                .flatMap(dialect -> question.apply(dialect).stream())
                .findFirst();
    }

    /** The place in the SQL that the message speaks of, if it does. */
    private static Optional<Location> place(String message, String sql) {
        OptionalInt position = ServerMessage.position(message);
        if (position.isPresent()) {
            return Optional.of(at(sql, position.getAsInt()));
        }
        return first(dialect -> dialect.refusedText(message))
                .map(sql::lastIndexOf)
                .filter(start -> start >= 0)
                .map(start -> at(sql, start));
    }

    private static Location at(String sql, int index) {
        int start = Math.clamp(index, 0, Math.max(0, sql.length() - 1));
        int end = start;
        while (end < sql.length() && Character.isJavaIdentifierPart(sql.charAt(end))) {
            end++;
        }
        return Location.InText.of(sql, start, end);
    }

    private static String firstWords(String message) {
        return message.lines().findFirst().orElse("the query failed");
    }
}
