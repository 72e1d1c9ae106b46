package dev.retort;

import java.time.Duration;
import java.util.Optional;

/**
 * The way in which transactions run: whether they may write, how they are isolated from others, and how long they may take. Immutable.
 *
 * {@snippet :
 * retort.with(TransactionSettings.DEFAULT.isolation(Isolation.SERIALIZABLE).timeout(Duration.ofSeconds(5)))
 *         .transaction(session -> …);
 * }
 *
 * <p>Within an outer transaction ({@link Retort#joining}, {@link Retort#session(java.sql.Connection)}) the timeout alone counts:
 * the rest is that transaction's.
 *
 * @param isReadOnly whether the database refuses what writes
 * @param isolation how a transaction is isolated; empty for what the connection has
 * @param timeout how long a transaction may take from its first statement on; empty for any time
 */
public record TransactionSettings(boolean isReadOnly, Optional<Isolation> isolation, Optional<Duration> timeout) {

    /** Transactions that may write and take any time, isolated as the connections are. */
    public static final TransactionSettings DEFAULT =
            new TransactionSettings(false, Optional.empty(), Optional.empty());

    /**
     * Settings of these parts.
     *
     * @throws RetortException when the timeout is not longer than nothing
     */
    public TransactionSettings {
        timeout.filter(time -> !time.isPositive()).ifPresent(time -> {
            throw new RetortException("a transaction takes longer than " + time.toMillis() + " ms")
                    .withHint("Duration.ofSeconds(5) is a timeout; without one it may take any time");
        });
    }

    /** {@return the same, in which the database refuses what writes} */
    public TransactionSettings readOnly() {
        return new TransactionSettings(true, isolation, timeout);
    }

    /**
     * The same, with transactions that are isolated so.
     *
     * @param level a level that the database has: SQLite has {@link Isolation#SERIALIZABLE} alone
     * @return other settings
     */
    public TransactionSettings isolation(Isolation level) {
        return new TransactionSettings(isReadOnly, Optional.of(level), timeout);
    }

    /**
     * The same, with transactions that are stopped when they take longer: the statement that runs then is cancelled, or the next one refused,
     * with a {@link RetortException}. What was done is undone by {@code rollback()}, as {@link Retort#transaction(SessionWork)} does.
     * Waiting for a connection is not counted.
     *
     * @param time how long, from the transaction's first statement on
     * @return other settings
     * @throws RetortException when it is not longer than nothing
     */
    public TransactionSettings timeout(Duration time) {
        return new TransactionSettings(isReadOnly, isolation, Optional.of(time));
    }
}
