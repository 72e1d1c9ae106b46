package dev.retort.internal.unit;

/** The state of a record in its session. */
public enum RecordState {
    /** In no session. */
    TRANSIENT,
    /** Added, and not yet in the database. */
    PENDING,
    /** A row of the database. */
    PERSISTENT,
    /** To be deleted by the next flush, or deleted by the last. */
    DELETED
}
