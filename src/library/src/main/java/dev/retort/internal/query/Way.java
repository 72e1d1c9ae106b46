package dev.retort.internal.query;

import dev.retort.RetortException;
import dev.retort.internal.choice.RelationChoice;
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

    /** A way, which ends at a relation to some rows where it passes one: what lies beyond is loaded with these. */
    static Way of(List<PathStep> steps, @Nullable QueryParts<?> choice) {
        for (int i = 0; i < steps.size(); i++) {
            RelationChoice some = steps.get(i).choice();
            if (some != null) {
                QueryParts<?> rows = QueryParts.of(steps.get(i).target(), some);
                List<PathStep> rest = steps.subList(i + 1, steps.size());
                return new Way(steps.subList(0, i + 1), loading(rows, rest, choice));
            }
        }
        return new Way(steps, choice);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // Both are queries for the same table.
    private static QueryParts<?> loading(QueryParts rows, List<PathStep> rest, @Nullable QueryParts<?> choice) {
        if (!rest.isEmpty()) {
            return choice == null ? rows.with(rest) : rows.with(rest, choice);
        }
        return choice == null ? rows : rows.chosenBy(choice);
    }

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

    /** Whether another way loads the same rows of the same relation, for all that may be loaded with them. */
    boolean isSameChoice(Way other) {
        return choice != null
                && other.choice != null
                && steps.getLast().choice() != null
                && steps.size() == other.steps.size()
                && beginsWith(other)
                && choice.isSameChoice(other.choice);
    }

    /** The same way, on which more is loaded with the rows. */
    Way joined(Way same) {
        return new Way(
                steps,
                Objects.requireNonNull(choice)
                        .withAll(Objects.requireNonNull(same.choice).eager()));
    }

    private static List<Object> keys(List<PathStep> steps) {
        List<Object> keys = new ArrayList<>();
        steps.forEach(step -> keys.add(new Leg(step.key(), step.toOne(), step.choice())));
        return keys;
    }

    private record Leg(
            ForeignKey<?, ?> key, boolean toOne, @Nullable RelationChoice choice) {}

    /** The same way, and what its own choice loads as well as ways of their own; the choice itself is left where it chooses. */
    List<Way> flattened() {
        QueryParts<?> rows = Objects.requireNonNull(choice);
        if (rows.isChoosing() || steps.getLast().choice() != null) {
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
