package dev.retort.internal.query;

import dev.retort.RetortException;
import dev.retort.internal.key.PathStep;
import dev.retort.internal.key.TableOrigin;
import dev.retort.internal.key.TableShape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.OrderField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.QOM;

/**
 * A condition on rows of relations to many, as databases have it: that there is such a row. What is joined by AND and said of one relation
 * is said of one row of it; NOT says that there is none.
 */
public final class RelationCondition {
    private final Table<?> root;
    private final IdentityHashMap<Condition, List<Table<?>>> paths = new IdentityHashMap<>();

    private RelationCondition(Table<?> root) {
        this.root = root;
    }

    /**
     * A condition in the form for a query.
     *
     * @param root the table of the query
     * @throws RetortException when a path in the condition begins at another table
     */
    static Condition of(Table<?> root, Condition condition) {
        RelationCondition relations = new RelationCondition(root);
        return relations.hasPath(condition) ? relations.rewritten(condition, Set.of()) : condition;
    }

    private boolean hasPath(Condition condition) {
        return switch (condition) {
            case QOM.And and -> hasPath(and.$arg1()) || hasPath(and.$arg2());
            case QOM.Or or -> hasPath(or.$arg1()) || hasPath(or.$arg2());
            case QOM.Not not -> hasPath(not.$arg1());
            default -> !paths(condition).isEmpty();
        };
    }

    /** The paths of a condition that is not made of others; to find them, it is rendered. */
    private List<Table<?>> paths(Condition condition) {
        return paths.computeIfAbsent(condition, UsedPaths::of);
    }

    /**
     * A condition that a path leads to a row which is so.
     *
     * @param path a relation, of one step or more
     */
    public static Condition any(Table<?> path, Condition condition) {
        List<PathStep> steps = TableOrigin.steps(path);
        if (steps.isEmpty()) {
            throw new RetortException(path.getName() + " is no relation, of which any row could be asked for")
                    .withHint("a relation is a path such as ROLES.users()");
        }
        return new RelationCondition(steps.getFirst().from()).exists(path, condition, Set.of());
    }

    /** Refuses what has several values for each row of a query's table. */
    static void requireOneValue(Table<?> root, OrderField<?> column) {
        for (Table<?> path : UsedPaths.of(column)) {
            if (new RelationCondition(root).toMany(path, Set.of()).isPresent()) {
                throw new RetortException("there are several "
                                + TableOrigin.original(path).getName() + " for each row of " + root.getName()
                                + ", which cannot be sorted by them")
                        .withHint("sort by a column of the table, or of what its rows refer to");
            }
        }
    }

    /** The condition where these ways over foreign keys are joined already. */
    private Condition rewritten(Condition condition, Set<List<PathStep>> joined) {
        return switch (condition) {
            case QOM.And and -> conjunction(and, joined);
            case QOM.Or or -> rewritten(or.$arg1(), joined).or(rewritten(or.$arg2(), joined));
            case QOM.Not not -> DSL.not(rewritten(not.$arg1(), joined));
            default ->
                toMany(condition, joined)
                        .map(relation -> exists(relation, condition, joined))
                        .orElse(condition);
        };
    }

    /** What is said of one row of a relation. */
    private record OneRow(Table<?> relation, List<Condition> conditions) {}

    private Condition conjunction(QOM.And and, Set<List<PathStep>> joined) {
        List<Condition> rewritten = new ArrayList<>();
        Map<List<PathStep>, OneRow> rows = new LinkedHashMap<>();
        for (Condition part : parts(and)) {
            Optional<Table<?>> relation = toMany(part, joined);
            if (relation.isEmpty()) {
                rewritten.add(rewritten(part, joined));
            } else {
                rows.computeIfAbsent(
                                TableOrigin.steps(relation.get()),
                                steps -> new OneRow(relation.get(), new ArrayList<>()))
                        .conditions
                        .add(part);
            }
        }
        rows.values().forEach(row -> rewritten.add(exists(row.relation, DSL.and(row.conditions), joined)));
        return DSL.and(rewritten);
    }

    private static List<Condition> parts(Condition condition) {
        if (condition instanceof QOM.And and) {
            List<Condition> parts = new ArrayList<>(parts(and.$arg1()));
            parts.addAll(parts(and.$arg2()));
            return parts;
        }
        return List.of(condition);
    }

    private Condition exists(Table<?> relation, Condition condition, Set<List<PathStep>> joined) {
        Set<List<PathStep>> with = new HashSet<>(joined);
        with.add(TableOrigin.steps(relation));
        return RowExists.of(relation, rewritten(condition, with));
    }

    /** The first relation to many of a condition that is not joined yet; none of what is denied, of which there is to be no row. */
    private Optional<Table<?>> toMany(Condition condition, Set<List<PathStep>> joined) {
        if (condition instanceof QOM.Not) {
            return Optional.empty();
        }
        return switch (condition) {
            case QOM.And and -> toMany(and.$arg1(), joined).or(() -> toMany(and.$arg2(), joined));
            case QOM.Or or -> toMany(or.$arg1(), joined).or(() -> toMany(or.$arg2(), joined));
            default ->
                paths(condition).stream()
                        .flatMap(path -> toMany(path, joined).stream())
                        .findFirst();
        };
    }

    private Optional<Table<?>> toMany(Table<?> path, Set<List<PathStep>> joined) {
        List<PathStep> steps = TableOrigin.steps(path);
        if (!TableShape.isSame(steps.getFirst().from(), root)) {
            throw new RetortException("the relation begins at "
                    + steps.getFirst().from().getName() + ", and the query is for " + root.getName());
        }
        for (int i = 0; i < steps.size(); i++) {
            int end = i + 1;
            if (!steps.get(i).toOne() && isThroughJunctionToSome(steps, end)) {
                // Some of the rows that a junction table joins: another relation than all of them.
                end++;
            }
            if (!steps.get(i).toOne() && !joined.contains(steps.subList(0, end))) {
                return Optional.of(end < steps.size() ? steps.get(end).from() : path);
            }
        }
        return Optional.empty();
    }

    private static boolean isThroughJunctionToSome(List<PathStep> steps, int next) {
        return next < steps.size() && steps.get(next).toOne() && steps.get(next).choice() != null;
    }
}
