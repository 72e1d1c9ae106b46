package dev.retort.internal.session;

import dev.retort.RepeatedLoad;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The options of the sessions of a database. Immutable.
 *
 * @param repeatedLoads is told of relations that are loaded row by row in a loop; null for no one
 * @param refusesLazyLoads whether relations that were not loaded beforehand are an error
 */
public record SessionOptions(@Nullable Consumer<RepeatedLoad> repeatedLoads, boolean refusesLazyLoads) {
    public static final SessionOptions DEFAULT = new SessionOptions(null, false);

    public SessionOptions warning(Consumer<RepeatedLoad> listener) {
        return new SessionOptions(listener, refusesLazyLoads);
    }

    public SessionOptions refusingLazyLoads() {
        return new SessionOptions(repeatedLoads, true);
    }
}
