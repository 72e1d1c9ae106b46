package dev.retort.internal.query;

import dev.retort.RetortException;
import dev.retort.internal.key.PathStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jooq.ForeignKey;
import org.jspecify.annotations.Nullable;

/**
 * A way over foreign keys, at whose end rows are loaded as well.
 *
 * @param steps its steps, one at least
 * @param choice what chooses the rows at its end, and sorts them; null for all of them
 */
public record Way(List<PathStep> steps, @Nullable QueryParts<?> choice) {

    /** The first step. */
    public PathStep first() {
        return steps.getFirst();
    }

    /** The choice, where the first step is the last one. */
    public @Nullable QueryParts<?> choiceHere() {
        return steps.size() == 1 ? choice : null;
    }

    /** Whether it leads through a junction table to rows that are chosen. */
    public boolean isChoiceThroughJunction() {
        return choice != null && steps.size() == 2 && isThroughJunction();
    }

    /** Whether its first two steps are those through a junction table, or look like that. */
    public boolean isThroughJunction() {
        return steps.size() > 1 && !steps.getFirst().toOne() && steps.get(1).toOne();
    }

    /** What is left after the first step. */
    public Way rest() {
        return after(1);
    }

    /**
     * Refuses another way over the same relation, of which this one loads a part, or the other way round.
     *
     * @throws RetortException when one contradicts the other
     */
    void requireCompatible(Way other) {
        if ((choice != null && other.beginsWith(this)) || (other.choice != null && beginsWith(other))) {
            throw new RetortException(
                            "two with(…) of this query lead over the same relation, and one of them chooses its rows")
                    .withHint("say it in one: with(relation, rows -> rows.where(…).with(…))");
        }
    }

    private boolean beginsWith(Way other) {
        return beginsWith(other.steps);
    }

    /** Whether its first steps are these. */
    public boolean beginsWith(List<PathStep> others) {
        return steps.size() >= others.size()
                && keys(steps.subList(0, others.size())).equals(keys(others));
    }

    /** What is left after some steps. */
    public Way after(int count) {
        return new Way(steps.subList(count, steps.size()), choice);
    }

    private static List<Object> keys(List<PathStep> steps) {
        List<Object> keys = new ArrayList<>();
        steps.forEach(step -> keys.add(new Leg(step.key(), step.toOne())));
        return keys;
    }

    private record Leg(ForeignKey<?, ?> key, boolean toOne) {}

    /** The same way, and what its own choice loads as well as ways of their own; the choice itself is left where it chooses. */
    List<Way> flattened() {
        QueryParts<?> rows = Objects.requireNonNull(choice);
        if (rows.isChoosing()) {
            return List.of(this);
        }
        List<Way> ways = new ArrayList<>(List.of(new Way(steps, null)));
        for (Way next : rows.eager()) {
            List<PathStep> all = new ArrayList<>(steps);
            all.addAll(next.steps);
            ways.add(new Way(List.copyOf(all), next.choice));
        }
        return ways;
    }
}
