package dev.retort;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/**
 * How often a transaction is tried that the database gave up for the sake of another one: after a deadlock, a serialization
 * failure, a lock that was not got in time, or a record that another had changed. Immutable.
 *
 * @param attempts how often at most, 1 or more
 * @param pause how long to wait at most before the second attempt; before each later one it is twice as long, up to a second. How
 *     long it is within that is chosen at random, so that two do not meet again
 */
public record RetryPolicy(int attempts, Duration pause) {
    private static final Duration LONGEST = Duration.ofSeconds(1);

    /** One attempt. */
    public static final RetryPolicy NONE = new RetryPolicy(1, Duration.ZERO);

    /** Deadlock and serialization failure, in the standard and in PostgreSQL. */
    private static final List<String> STATES = List.of("40001", "40P01");

    /** Deadlock, lock wait timeout, and a row that was changed since it was read, of MariaDB and MySQL. */
    private static final List<Integer> MARIADB = List.of(1213, 1205, 1020);

    /** SQLITE_BUSY and SQLITE_LOCKED. */
    private static final List<Integer> SQLITE = List.of(5, 6);

    /**
     * A policy of these parts.
     *
     * @throws RetortException when there is to be less than one attempt
     */
    public RetryPolicy {
        if (attempts < 1) {
            throw new RetortException("a transaction is tried at least once, and not " + attempts + " times");
        }
    }

    /**
     * So many attempts, the second one after 10 milliseconds or less.
     *
     * @param attempts how often at most
     * @return a policy
     * @throws RetortException when it is less than 1
     */
    public static RetryPolicy attempts(int attempts) {
        return new RetryPolicy(attempts, Duration.ofMillis(10));
    }

    /** Whether it may go better another time. */
    static boolean isWorthwhile(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).anyMatch(RetryPolicy::isConflict);
    }

    private static boolean isConflict(Throwable failure) {
        return failure instanceof StaleRecordException
                || (failure instanceof SQLException e && (hasState(e) || hasCode(e)));
    }

    private static boolean hasState(SQLException e) {
        return e.getSQLState() != null && STATES.contains(e.getSQLState());
    }

    private static boolean hasCode(SQLException e) {
        String driver = e.getClass().getName();
        return driver.startsWith("org.sqlite.")
                ? SQLITE.contains(e.getErrorCode() & 0xff)
                : !driver.startsWith("org.postgresql.") && MARIADB.contains(e.getErrorCode());
    }

    /**
     * Waits before an attempt.
     *
     * @param attempt its number, from 2
     */
    void await(int attempt) {
        long most = Math.min(LONGEST.toNanos(), pause.toNanos() << Math.min(attempt - 2, 20));
        if (most > 0) {
            try {
                Thread.sleep(Duration.ofNanos(ThreadLocalRandom.current().nextLong(most)));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new RetortException(
                        RetortException.Kind.INTERRUPTED,
                        "interrupted while waiting for another attempt",
                        null,
                        null,
                        e);
            }
        }
    }
}
