package dev.retort.plan;

import dev.retort.ServerVersion;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;

/**
 * Asks a server for the plan of a statement.
 *
 * @param db the connection to ask on
 * @param sql the statement, its values in it
 * @param reading whether it only reads, and so may be run
 */
record Explaining(DSLContext db, String sql, boolean reading) {
    /** The SQL states of a statement that was cancelled. */
    private static final Set<String> CANCELLED = Set.of("57014", "70100");

    Plan plan() {
        return switch (db.family()) {
            case MARIADB -> analyzed("analyze format=json ", "explain format=json ", this::mariaDb);
            case MYSQL -> mySqlPlan();
            case POSTGRES ->
                analyzed("explain (analyze, buffers, format json) ", "explain (format json) ", this::postgres);
            case SQLITE -> SqlitePlan.of(db.fetch("explain query plan " + sql));
            default ->
                new Plan(
                        db.fetch("explain " + sql).stream()
                                .map(row -> Step.of(rowText(row), List.of()))
                                .toList(),
                        List.of());
        };
    }

    private Plan mySqlPlan() {
        ServerVersion version =
                Objects.requireNonNull(db.connectionResult(connection -> ServerVersion.of(connection.getMetaData())));
        return version.isAtLeast(8, 0, 18)
                ? analyzed("explain analyze ", "explain format=tree ", this::mySql)
                : mariaDb("explain format=json ").withRemark("estimates only: MySQL " + version + " does not measure");
    }

    /** The plan with what came of running the statement, or where that cannot be, what the server expects. */
    private Plan analyzed(String analyze, String explain, Reader reader) {
        if (!reading) {
            return reader.read(explain).withRemark("estimates only: it writes, so it was not run");
        }
        try {
            return undoable(() -> reader.read(analyze));
        } catch (DataAccessException e) {
            if (CANCELLED.contains(e.sqlState())) {
                throw e;
            }
            return expected(explain, reader, e);
        }
    }

    private Plan expected(String explain, Reader reader, DataAccessException failure) {
        try {
            return undoable(() -> reader.read(explain))
                    .withRemark("estimates only: running it failed: " + reason(failure));
        } catch (DataAccessException e) {
            failure.addSuppressed(e);
            throw failure;
        }
    }

    private static String reason(DataAccessException failure) {
        SQLException cause = failure.getCause(SQLException.class);
        return Objects.toString(cause == null ? failure.getMessage() : cause.getMessage())
                .replaceFirst("^ERROR: ", "");
    }

    /** PostgreSQL gives up a transaction in which a statement failed, unless there is a savepoint before it. */
    private Plan undoable(Supplier<Plan> asking) {
        return Objects.requireNonNull(db.connectionResult(connection -> {
            Optional<Savepoint> before = savepoint(connection);
            try {
                return asking.get();
            } finally {
                if (before.isPresent()) {
                    connection.rollback(before.get());
                    connection.releaseSavepoint(before.get());
                }
            }
        }));
    }

    private Optional<Savepoint> savepoint(Connection connection) throws SQLException {
        return db.family() == SQLDialect.POSTGRES && !connection.getAutoCommit()
                ? Optional.of(connection.setSavepoint())
                : Optional.empty();
    }

    private Plan mariaDb(String command) {
        return MariaDbPlan.of(Json.parse(text(command)), isLimited());
    }

    private Plan mySql(String command) {
        return MySqlPlan.of(text(command));
    }

    private Plan postgres(String command) {
        return PostgresPlan.of(Json.parse(text(command)));
    }

    private boolean isLimited() {
        return sql.toLowerCase(Locale.ROOT).matches("(?s).*\\b(?:limit|fetch)\\b.*");
    }

    private String text(String command) {
        Result<Record> rows = db.fetch(command + sql);
        return rows.stream().map(Explaining::rowText).collect(Collectors.joining("\n"));
    }

    private static String rowText(Record row) {
        return Objects.requireNonNull(row.intoList()).stream()
                .map(String::valueOf)
                .collect(Collectors.joining("  "));
    }

    /** Reads the answer to a command that explains. */
    private interface Reader {
        Plan read(String command);
    }
}
