package dev.retort.migrate;

import java.util.List;
import java.util.Optional;

/**
 * Where a script stands that has failed.
 *
 * @param done how many of its statements are in the database for good; empty when that cannot be asked at the moment
 * @param inPart whether the failed statement left something, too
 * @param removals the statements that remove what it left, and that run by themselves when the script goes on
 */
record Standstill(Optional<Integer> done, boolean inPart, List<String> removals) {
    /** The connection is gone: the journal knows, but cannot be read now. */
    static final Standstill UNKNOWN = new Standstill(Optional.empty(), false);

    /** All was rolled back. */
    static final Standstill NOTHING_LEFT = new Standstill(Optional.of(0), false);

    Standstill {
        removals = List.copyOf(removals);
    }

    Standstill(Optional<Integer> done, boolean inPart) {
        this(done, inPart, List.of());
    }
}
