package dev.retort;

import java.time.Duration;
import java.util.Optional;

/**
 * What {@link Query#forUpdate(LockWait)} does about rows that another transaction has locked. Immutable.
 *
 * @param isSkipping whether such rows are left out of the result
 * @param longest for how long they are waited for; empty for as long as the database does by itself
 */
public record LockWait(boolean isSkipping, Optional<Duration> longest) {

    /** Waits for as long as the database does. */
    public static final LockWait USUAL = new LockWait(false, Optional.empty());

    /** Fails at once: {@code NOWAIT}. */
    public static final LockWait NONE = new LockWait(false, Optional.of(Duration.ZERO));

    /** Leaves those rows out, as queues of jobs want it: {@code SKIP LOCKED}. */
    public static final LockWait SKIP_LOCKED = new LockWait(true, Optional.empty());

    /**
     * Waits so long, in whole seconds: {@code WAIT n}, which MariaDB alone has.
     *
     * @param longest for how long
     * @return that
     * @throws RetortException when it is no number of whole seconds
     */
    public static LockWait atMost(Duration longest) {
        if (longest.isNegative() || !longest.equals(Duration.ofSeconds(longest.toSeconds()))) {
            throw new RetortException(
                    "locks are waited for in whole seconds, and not for " + longest.toMillis() + " ms");
        }
        return new LockWait(false, Optional.of(longest));
    }
}
