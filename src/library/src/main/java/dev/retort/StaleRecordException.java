package dev.retort;

/**
 * The error that a record was to be written whose row is not there any more as it was read: another has changed it (in a
 * table that counts versions) or deleted it. The session's {@code rollback()} makes its records what the database says.
 */
public final class StaleRecordException extends RetortException {
    private static final long serialVersionUID = 1L;

    /**
     * An error with advice.
     *
     * @param message what happened, in a sentence without a full stop
     * @param hint what to do next
     */
    public StaleRecordException(String message, String hint) {
        super(Kind.FAILURE, message, null, hint, null);
    }
}
