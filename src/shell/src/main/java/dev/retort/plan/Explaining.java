package dev.retort.plan;

import dev.retort.RetortException;
import dev.retort.database.Dialect;
import dev.retort.database.DialectPart;
import dev.retort.database.ReadOnlyMode;
import dev.retort.database.SessionSyntax;
import dev.retort.database.live.ReadOnlyBlock;
import dev.retort.internal.connection.ServerVersion;
import dev.retort.sql.SqlText;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.conf.StatementType;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/**
 * The question to a server for the plan of a statement.
 *
 * @param db the connection to ask on
 * @param sql the statement, its values in it
 * @param reading whether it only reads, and so may be run
 */
public record Explaining(DSLContext db, String sql, boolean reading) {
    private static final String NOT_RUN = "estimates only: it writes, so it was not run";

    /** The SQL states of a statement that was cancelled. */
    private static final Set<String> CANCELLED = Set.of("57014", "70100");

    Plan plan() {
        return Dialect.known(db.dialect())
                .flatMap(dialect -> DialectPart.of(PlanReader.class, dialect))
                .map(reader -> reader.plan(this))
                .orElseGet(this::rows);
    }

    /** As any database has it. */
    private Plan rows() {
        return new Plan(
                ask("explain ").stream()
                        .map(row -> Step.of(rowText(row), List.of()))
                        .toList(),
                List.of());
    }

    ServerVersion version() {
        return Objects.requireNonNull(db.connectionResult(connection -> ServerVersion.of(connection.getMetaData())));
    }

    /** The plan with the outcome of running the statement, or where that cannot be, what the server expects. */
    Plan analyzed(String analyze, String explain, Function<String, Plan> reader) {
        if (!reading) {
            return reader.apply(explain).withRemark(NOT_RUN);
        }
        try {
            return harmless(() -> reader.apply(analyze));
        } catch (RetortException e) {
            if (!ReadOnlyMode.isRefusal(e)) {
                throw e;
            }
            return reader.apply(explain).withRemark(NOT_RUN);
        } catch (DataAccessException e) {
            if (CANCELLED.contains(e.sqlState())) {
                throw e;
            }
            return expected(explain, reader, e);
        }
    }

    private Plan expected(String explain, Function<String, Plan> reader, DataAccessException failure) {
        try {
            return harmless(() -> reader.apply(explain))
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

    /** A statement that was wrongly taken to read is refused; and no transaction is given up for one that fails. */
    private Plan harmless(Supplier<Plan> asking) {
        try (ReadOnlyBlock _ = ReadOnlyBlock.begin(db.configuration())) {
            return asking.get();
        }
    }

    /** Whether it asks for no more than some rows. */
    boolean isLimited() {
        return SqlText.of(sql, SessionSyntax.of(db.configuration())).code().stream()
                .anyMatch(token -> token.is("limit", "fetch"));
    }

    /** The answer to a command that explains, as text. */
    String text(String command) {
        Result<Record> rows = ask(command);
        return rows.stream().map(Explaining::rowText).collect(Collectors.joining("\n"));
    }

    /** Sends the statement as it is: nothing in it is a place for a value. */
    Result<Record> ask(String command) {
        return db.configuration()
                .deriveSettings(settings -> settings.withStatementType(StatementType.STATIC_STATEMENT))
                .dsl()
                .fetch(DSL.raw(command + sql));
    }

    private static String rowText(Record row) {
        return Objects.requireNonNull(row.intoList()).stream()
                .map(String::valueOf)
                .collect(Collectors.joining("  "));
    }
}
