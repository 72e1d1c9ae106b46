package dev.retort.migrate.script;

import dev.retort.Location;
import dev.retort.RetortException;
import dev.retort.database.SqlFailure;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A statement of a migration, or of its undoing, that the database refused.
 *
 * @param command the command that continues: {@code upgrade} or {@code downgrade}
 */
public record FailedStatement(Path file, int line, FailurePoint failurePoint, String command) {
    /** PostgreSQL's state of a statement that must not be in a transaction. */
    private static final String ACTIVE_TRANSACTION = "25001";

    public RetortException explain(SQLException failure) {
        return explain(SqlFailure.of(failure).message(), failure);
    }

    public RetortException explain(String reason, @Nullable Throwable cause) {
        return new RetortException(
                        kind(cause), file.getFileName() + " failed: " + reason + applied(), null, null, cause)
                .withLocation(new Location.InFile(file, line, 0))
                .withHint(
                        isRefusedInTransaction(cause)
                                ? outside()
                                : "mend it there, and run retort " + command + " again" + goingOn());
    }

    /** A failure of the connection's is one. */
    public static RetortException.Kind kind(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && SqlFailure.of(sql).kind() == RetortException.Kind.CONNECTION) {
                return RetortException.Kind.CONNECTION;
            }
        }
        return RetortException.Kind.FAILURE;
    }

    private static boolean isRefusedInTransaction(@Nullable Throwable failure) {
        Throwable refused = failure instanceof SQLException ? failure : failure == null ? null : failure.getCause();
        return refused instanceof SQLException sql && ACTIVE_TRANSACTION.equals(sql.getSQLState());
    }

    private String outside() {
        return "a file " + file.getFileName()
                + ".conf beside it, with the line executeInTransaction=false, runs it outside of one";
    }

    private String applied() {
        String part = !failurePoint.removals().isEmpty()
                ? "; it left an index that is not valid, which this removes: "
                        + String.join("; ", failurePoint.removals())
                : failurePoint.inPart() ? "; this statement left something in the database before it failed" : "";
        return part
                + failurePoint
                        .done()
                        .map(done -> switch (done) {
                            case 0 -> "; nothing of the file is left in the database";
                            case 1 -> "; the statement before it is applied";
                            default -> "; the " + done + " statements before it are applied";
                        })
                        .orElse("");
    }

    private String goingOn() {
        return failurePoint
                .done()
                .map(done -> (done == 0 ? ": it begins with the first statement" : ": it goes on with this statement")
                        + (failurePoint.removals().isEmpty() ? "" : ", and removes that index first"))
                .orElse(": it goes on where this one stopped");
    }
}
