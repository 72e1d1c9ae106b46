package dev.retort.migrate.script;

import java.util.List;
import java.util.Optional;

/**
 * The point at which a script failed.
 *
 * @param done how many of its statements are in the database for good; empty when that cannot be asked at the moment
 * @param inPart whether the failed statement left something, too
 * @param removals the statements that remove what it left, and that run by themselves when the script continues
 */
public record FailurePoint(Optional<Integer> done, boolean inPart, List<String> removals) {
    /** The connection is gone: the journal knows, but cannot be read now. */
    public static final FailurePoint UNKNOWN = new FailurePoint(Optional.empty(), false);

    /** All was rolled back. */
    public static final FailurePoint NOTHING_LEFT = new FailurePoint(Optional.of(0), false);

    public FailurePoint {
        removals = List.copyOf(removals);
    }

    public FailurePoint(Optional<Integer> done, boolean inPart) {
        this(done, inPart, List.of());
    }
}
