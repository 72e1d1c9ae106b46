package dev.retort.internal.session;

import dev.retort.RepeatedLoad;
import dev.retort.internal.query.Criteria;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * The options of the sessions of a database. Immutable.
 *
 * @param repeatedLoads is told of relations that are loaded row by row in a loop; null for no one
 * @param refusesLazyLoads whether relations that were not loaded beforehand are an error
 * @param criteria what the rows of some tables have to fulfil, to be asked when a session is opened
 */
public record SessionOptions(
        @Nullable Consumer<RepeatedLoad> repeatedLoads, boolean refusesLazyLoads, Criteria criteria) {
    public static final SessionOptions DEFAULT = new SessionOptions(null, false, Criteria.NONE);

    public SessionOptions warning(Consumer<RepeatedLoad> listener) {
        return new SessionOptions(listener, refusesLazyLoads, criteria);
    }

    public SessionOptions refusingLazyLoads() {
        return new SessionOptions(repeatedLoads, true, criteria);
    }

    public SessionOptions where(Table<?> table, Supplier<Condition> condition) {
        return new SessionOptions(repeatedLoads, refusesLazyLoads, criteria.and(table, condition));
    }
}
