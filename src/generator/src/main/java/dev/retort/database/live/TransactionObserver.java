package dev.retort.database.live;

import java.time.Duration;

/** A listener that is also told where a transaction begins and ends, of which jOOQ's own listeners hear nothing. */
public interface TransactionObserver {

    /**
     * A transaction was begun, committed or rolled back.
     *
     * @param statement {@code begin}, {@code commit} or {@code rollback}
     * @param elapsed how long that took
     */
    void transaction(String statement, Duration elapsed);
}
