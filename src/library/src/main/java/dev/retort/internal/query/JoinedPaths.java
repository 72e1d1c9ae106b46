package dev.retort.internal.query;

import dev.retort.internal.key.PathStep;
import dev.retort.internal.key.TableOrigin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.JoinType;
import org.jooq.SelectQuery;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * The paths to one row that a query names, where criteria count for them: they are joined by what they are, so that a row that does
 * not fulfil them is as if there were none.
 */
final class JoinedPaths {
    private final Map<List<PathStep>, Table<?>> paths;
    private final Criteria criteria;

    private JoinedPaths(Map<List<PathStep>, Table<?>> paths, Criteria criteria) {
        this.paths = paths;
        this.criteria = criteria;
    }

    /** Paths, and those on which they are reached. */
    static JoinedPaths of(List<Table<?>> used, Criteria criteria) {
        Map<List<PathStep>, Table<?>> all = new LinkedHashMap<>();
        for (Table<?> path : used) {
            along(path).forEach(passed -> all.putIfAbsent(TableOrigin.steps(passed), passed));
        }
        return new JoinedPaths(all, criteria);
    }

    /** The paths on which one is reached, and that itself as the last. */
    static List<Table<?>> along(Table<?> path) {
        List<PathStep> steps = TableOrigin.steps(path);
        List<Table<?>> passed = new ArrayList<>();
        steps.stream().skip(1).forEach(step -> passed.add(step.from()));
        passed.add(path);
        return passed;
    }

    /** Whether a path leads on from another one. */
    static boolean isBeyond(Table<?> path, Table<?> from) {
        List<PathStep> steps = TableOrigin.steps(path);
        List<PathStep> begin = TableOrigin.steps(from);
        return steps.size() >= begin.size() && steps.subList(0, begin.size()).equals(begin);
    }

    /** Those of them that lead on from one of them. */
    JoinedPaths beyond(Table<?> from) {
        Map<List<PathStep>, Table<?>> rest = new LinkedHashMap<>();
        paths.forEach((steps, path) -> {
            if (steps.size() > TableOrigin.steps(from).size() && isBeyond(path, from)) {
                rest.put(steps, path);
            }
        });
        return new JoinedPaths(rest, criteria);
    }

    /** Whether jOOQ can join them by itself: criteria count for none of them, and none leads on from some of the rows of a relation. */
    boolean isEmpty() {
        return paths.entrySet().stream()
                .noneMatch(path -> criteria.has(path.getValue())
                        || path.getKey().stream().anyMatch(step -> step.choice() != null));
    }

    /** Joins them to a query's table. */
    void addTo(SelectQuery<?> query) {
        if (!isEmpty()) {
            paths.entrySet().stream()
                    .sorted(Comparator.comparingInt(path -> path.getKey().size()))
                    .map(Map.Entry::getValue)
                    .forEach(path -> query.addJoin(
                            path, JoinType.LEFT_OUTER_JOIN, criteria.on(path).orElse(DSL.noCondition())));
        }
    }
}
