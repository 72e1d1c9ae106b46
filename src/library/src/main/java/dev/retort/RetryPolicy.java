package dev.retort;

import dev.retort.internal.row.Product;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.jooq.SQLDialect;

/**
 * The number of times that a transaction is tried that the database gave up for the sake of another one: after a
 * deadlock, a serialization failure, a lock that was not got in time, or a record that another had changed. Immutable.
 *
 * @param attempts how often at most, 1 or more
 * @param pause how long to wait at most before the second attempt; before each later one it is twice as long, up to a second. How
 *     long it is within that is chosen at random, so that two do not meet again
 */
public record RetryPolicy(int attempts, Duration pause) {
    private static final Duration LONGEST = Duration.ofSeconds(1);

    /** One attempt. */
    public static final RetryPolicy NONE = new RetryPolicy(1, Duration.ZERO);

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

    /** Whether another attempt may succeed, on a database that jOOQ calls so. */
    static boolean isWorthwhile(Throwable failure, SQLDialect dialect) {
        Product product = Product.of(dialect);
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof StaleRecordException
                        || (cause instanceof SQLException e && product.isConflict(e)));
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
