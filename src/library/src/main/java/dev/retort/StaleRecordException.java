package dev.retort;

/**
 * The error that a record was to be written whose row is not there any more as it was read: another has changed it (in a
 * table that counts versions) or deleted it. The session's {@code rollback()} makes its records what the database says.
 */
public final class StaleRecordException extends RetortException {
    private static final long serialVersionUID = 1L;

    StaleRecordException(String message, String hint) {
        super(Kind.FAILURE, message, null, hint, null);
    }

    static StaleRecordException of(GeneratedRecord<?> row, TableShape shape) {
        return new StaleRecordException(
                row + (shape.version() >= 0 ? " was changed or deleted" : " was deleted") + " by another session",
                "rollback() reads it again; then decide, and try again");
    }
}
