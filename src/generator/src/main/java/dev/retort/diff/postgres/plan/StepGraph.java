package dev.retort.diff.postgres.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;

/** The steps, with which come before which. Some are done as a part of others. */
final class StepGraph {
    private final Set<PlanStep> steps = new LinkedHashSet<>();
    private final Map<PlanStep, List<PlanStep>> members = new HashMap<>();
    private final List<Edge> edges = new ArrayList<>();
    private final Map<PlanStep, PlanStep> folded = new HashMap<>();

    /**
     * A step that comes before another.
     *
     * @param isSoft whether it need not, if it cannot
     */
    record Edge(PlanStep before, PlanStep after, boolean isSoft) {}

    void add(PlanStep step) {
        steps.add(step);
    }

    boolean has(PlanStep step) {
        return steps.contains(step);
    }

    /** Has one come before another, if both are steps. */
    void order(PlanStep before, PlanStep after, boolean isSoft) {
        if (!before.equals(after)) {
            edges.add(new Edge(before, after, isSoft));
        }
    }

    /** Forgets the order of what is no step, when all steps are added. */
    void complete() {
        edges.removeIf(edge -> !steps.contains(edge.before) || !steps.contains(edge.after));
    }

    void fold(PlanStep step, PlanStep into) {
        members.clear();
        folded.put(step, into);
    }

    void unfold(PlanStep step) {
        members.clear();
        folded.remove(step);
    }

    boolean isFolded(PlanStep step) {
        return folded.containsKey(step);
    }

    void soften(Collection<Edge> given) {
        edges.removeAll(Set.copyOf(given));
    }

    /** The step that a step is done with. */
    PlanStep leader(PlanStep step) {
        PlanStep leader = step;
        while (folded.containsKey(leader)) {
            leader = folded.get(leader);
        }
        return leader;
    }

    /** The steps that are done with one. */
    List<PlanStep> members(PlanStep leader) {
        if (members.isEmpty()) {
            folded.keySet().stream()
                    .sorted()
                    .forEach(step -> members.computeIfAbsent(leader(step), _ -> new ArrayList<>())
                            .add(step));
        }
        return members.getOrDefault(leader, List.of());
    }

    /** The steps in an order, without those that are done with others; what cannot be ordered is left out. */
    List<PlanStep> ordered() {
        Map<PlanStep, Set<PlanStep>> after = new HashMap<>();
        Map<PlanStep, Integer> awaited = new HashMap<>();
        for (Edge edge : edges) {
            PlanStep first = leader(edge.before);
            PlanStep second = leader(edge.after);
            if (!first.equals(second)
                    && after.computeIfAbsent(first, _ -> new LinkedHashSet<>()).add(second)) {
                awaited.merge(second, 1, Integer::sum);
            }
        }
        PriorityQueue<PlanStep> ready = new PriorityQueue<>();
        steps.stream()
                .filter(step -> !folded.containsKey(step) && !awaited.containsKey(step))
                .forEach(ready::add);
        List<PlanStep> order = new ArrayList<>();
        while (!ready.isEmpty()) {
            PlanStep next = ready.poll();
            order.add(next);
            for (PlanStep step : after.getOrDefault(next, Set.of())) {
                if (awaited.merge(step, -1, Integer::sum) == 0) {
                    ready.add(step);
                }
            }
        }
        return order;
    }

    int size() {
        return steps.size() - folded.size();
    }

    /** The edges that close circles, of one circle at a time. */
    List<Edge> circle() {
        Set<PlanStep> rest = new TreeSet<>(steps);
        rest.removeAll(folded.keySet());
        ordered().forEach(rest::remove);
        for (PlanStep start : rest) {
            Set<PlanStep> circle = reachable(start, true);
            circle.retainAll(reachable(start, false));
            if (circle.size() > 1) {
                return edges.stream()
                        .filter(edge -> !leader(edge.before).equals(leader(edge.after))
                                && circle.contains(leader(edge.before))
                                && circle.contains(leader(edge.after)))
                        .toList();
            }
        }
        return List.of();
    }

    private Set<PlanStep> reachable(PlanStep start, boolean isForward) {
        Map<PlanStep, Set<PlanStep>> next = new HashMap<>();
        for (Edge edge : edges) {
            PlanStep first = leader(isForward ? edge.before : edge.after);
            next.computeIfAbsent(first, _ -> new HashSet<>()).add(leader(isForward ? edge.after : edge.before));
        }
        Set<PlanStep> found = new HashSet<>(Set.of(start));
        Deque<PlanStep> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            for (PlanStep step : next.getOrDefault(open.pop(), Set.of())) {
                if (found.add(step)) {
                    open.push(step);
                }
            }
        }
        return found;
    }
}
