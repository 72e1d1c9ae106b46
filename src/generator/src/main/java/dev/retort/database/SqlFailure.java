package dev.retort.database;

import dev.retort.Location;
import dev.retort.RetortException;
import dev.retort.RetortException.Kind;
import dev.retort.UnreadableValueException;
import dev.retort.binding.mariadb.MariaDbBooleanBinding;
import dev.retort.internal.connection.ServerMessage;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTimeoutException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.DataTypeException;

/** What a database, or jOOQ on its behalf, refused to do: told in the server's words, without the driver's trimmings. */
public final class SqlFailure {
    private static final int MARIADB_INTERRUPTED = 1317;
    private static final int MARIADB_OUT_OF_TIME = 1969;
    private static final int SQLITE_INTERRUPT = 9;

    /** PostgreSQL's states: told to end, shut down, starting, idle for too long, too many connections. */
    private static final Set<String> OF_CONNECTION = Set.of("57P01", "57P02", "57P03", "57P05", "53300");

    /** The server shuts down, has gone, was lost, has killed the connection, or was idle for too long. */
    private static final Set<Integer> MARIADB_OF_CONNECTION = Set.of(1053, 2006, 2013, 1927, 4031);

    private static final Pattern NEAR =
            Pattern.compile("near '(?<mariadb>.+?)' at line \\d+$|^near \"(?<sqlite>.+)\"", Pattern.DOTALL);
    private static final Pattern STATEMENT = Pattern.compile("^SQL \\[(?<sql>.*)\\]; ", Pattern.DOTALL);

    /** What jOOQ nests rows by on MariaDB and MySQL. */
    private static final Pattern NESTING = Pattern.compile("(?i)\\bjson_(?:merge_preserve|arrayagg)\\s*\\(");

    /** What older servers lack for that, by the numbers of MariaDB's and MySQL's errors. */
    private static final Map<Integer, String> CANNOT_NEST = Map.of(
            1305, "has no function that multiset(…) needs",
            1054, "does not let the rows within this multiset(…) refer to those around it");

    private static final Pattern FIELD_READ =
            Pattern.compile("Error while reading field: (?<name>.+), at JDBC index: \\d+");

    /** What jOOQ says of a path to many rows that stands where a path to one may stand. */
    private static final Pattern TO_MANY =
            Pattern.compile("^Implicit to-many JOIN of .* isn't supported", Pattern.DOTALL);

    private SqlFailure() {}

    /** The error for the person, with the place in the SQL where the server names one. */
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
            return TO_MANY.matcher(message).find() ? toMany(thrown) : new RetortException(firstWords(message), thrown);
        }
        RetortException error = of(cause, thrown);
        Matcher statement = STATEMENT.matcher(String.valueOf(thrown.getMessage()));
        boolean hasStatement = statement.find();
        if (hasStatement
                && NESTING.matcher(statement.group("sql")).find()
                && CANNOT_NEST.containsKey(cause.getErrorCode())) {
            return new RetortException(
                            "this server " + CANNOT_NEST.get(cause.getErrorCode()) + ": " + error.getMessage(), thrown)
                    .withHint("query(TABLE).with(TABLE.relation()) loads the rows of a relation on every server");
        }
        return hasStatement
                ? place(String.valueOf(cause.getMessage()), statement.group("sql"))
                        .map(error::withLocation)
                        .orElse(error)
                : error;
    }

    private static RetortException toMany(DataAccessException thrown) {
        return new RetortException(
                        "a relation to many gives several rows for each row, so it must be joined or asked for", thrown)
                .withHint("add .leftJoin(TABLE.relation()) after .from(TABLE), or ask"
                        + " .where(exists(selectOne().from(TABLE.relation())))");
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
                ? "it is a number: COLUMN.cast(Integer.class); [types.TABLE] COLUMN = \"integer\" in db/retort.toml"
                        + " says so for good"
                : "select the column as text: COLUMN.cast(String.class)";
    }

    /** The error for the person. */
    public static RetortException of(SQLException thrown) {
        return of(thrown, thrown);
    }

    private static RetortException of(SQLException thrown, Throwable cause) {
        String message = ServerMessage.of(thrown);
        RetortException error = new RetortException(kind(thrown), message, null, null, cause);
        return isTimeout(thrown) ? error.withHint("the statement ran longer than its time limit") : error;
    }

    /**
     * The error for the person that something could not be done, of the kind that the failure is.
     *
     * @param what what could not be done: the server's words follow
     */
    public static RetortException of(SQLException thrown, String what) {
        return new RetortException(kind(thrown), what + ": " + ServerMessage.of(thrown), null, null, thrown);
    }

    /** Whether the connection was the reason: lost, refused, or ended by the server. */
    private static boolean isOfConnection(SQLException thrown, String state) {
        return thrown instanceof SQLNonTransientConnectionException
                || state.startsWith("08")
                || OF_CONNECTION.contains(state)
                || MARIADB_OF_CONNECTION.contains(thrown.getErrorCode());
    }

    private static Kind kind(SQLException thrown) {
        String state = Optional.ofNullable(thrown.getSQLState()).orElse("");
        if (isOfConnection(thrown, state)) {
            return Kind.CONNECTION;
        }
        return isInterruption(thrown) ? Kind.INTERRUPTED : Kind.FAILURE;
    }

    /** Whether the statement ended because it was stopped. */
    public static boolean isInterruption(SQLException thrown) {
        String state = Optional.ofNullable(thrown.getSQLState()).orElse("");
        int code = thrown.getErrorCode();
        return switch (state) {
            case "70100" -> code == MARIADB_INTERRUPTED;
            case "57014" -> !isTimeout(thrown);
            default ->
                code == SQLITE_INTERRUPT && String.valueOf(thrown.getMessage()).startsWith("[SQLITE_INTERRUPT]");
        };
    }

    private static boolean isTimeout(SQLException thrown) {
        return thrown instanceof SQLTimeoutException
                || thrown.getErrorCode() == MARIADB_OUT_OF_TIME
                || String.valueOf(thrown.getMessage()).contains("due to statement timeout");
    }

    /** The place in the SQL that the message speaks of, if it does. */
    private static Optional<Location> place(String message, String sql) {
        OptionalInt position = ServerMessage.position(message);
        if (position.isPresent()) {
            return Optional.of(at(sql, position.getAsInt()));
        }
        Matcher near = NEAR.matcher(message.replaceFirst("^.*?\\((?=near \")", ""));
        if (!near.find()) {
            return Optional.empty();
        }
        String text = Optional.ofNullable(near.group("mariadb")).orElseGet(() -> near.group("sqlite"));
        int start = sql.lastIndexOf(text);
        return start < 0 ? Optional.empty() : Optional.of(at(sql, start));
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
