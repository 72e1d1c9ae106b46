package dev.retort.diff.postgres.plan;

import dev.retort.diff.model.Change;
import dev.retort.diff.model.NoStatementException;
import dev.retort.diff.model.NotUnderstood;
import dev.retort.diff.model.ObjectName;
import dev.retort.diff.model.SchemaSnapshot;
import dev.retort.diff.postgres.object.CatalogObject;
import dev.retort.diff.postgres.plan.PlanStep.Deed;
import dev.retort.diff.postgres.plan.StepGraph.Edge;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The plan of the way from one schema to another. What needs what decides the order. Where that leads in a circle, a constraint or a default is
 * made by a statement of its own, what was to be altered is made anew, and a function is made without a look at its body.
 */
public final class ChangePlan {
    private static final List<String> SEPARABLE =
            List.of("constraint", "default", "sequence", "rule", "policy", "trigger", "index", "statistics");
    private static final Set<String> REPLACEABLE =
            Set.of("view", "function", "procedure", "default", "constraint", "policy", "trigger", "rule");

    /** More circles than a schema has are a fault. */
    private static final int MOST_CIRCLES = 1000;

    private final Side from;
    private final Side to;
    private final Set<ObjectName> replaced = new TreeSet<>();
    /** Sequences that belong to no column for a while. */
    private final Set<ObjectName> released = new TreeSet<>();

    private final Set<ObjectName> unchecked = new HashSet<>();

    private ChangePlan(Side from, Side to) {
        this.from = from;
        this.to = to;
    }

    /** The statements, in an order in which they run. */
    public static List<Change> changes(SchemaSnapshot from, SchemaSnapshot to) throws NoStatementException {
        return new ChangePlan(new Side(from), new Side(to)).changes();
    }

    private List<Change> changes() throws NoStatementException {
        for (int circles = 0; circles < MOST_CIRCLES; circles++) {
            Fates fates = new Fates(from, to, replaced);
            List<NotUnderstood> refused = new ArrayList<>();
            fates.refused().forEach(refused::add);
            if (!refused.isEmpty()) {
                throw new NoStatementException(refused);
            }
            unchecked.clear();
            StepGraph graph = graph(fates);
            if (isOrdered(graph, fates)) {
                return new StepWriter(from, to, fates, graph, unchecked).changes();
            }
        }
        throw new IllegalStateException("the changes have no order");
    }

    private static PlanStep step(Deed deed, ObjectName object) {
        return new PlanStep(deed, object);
    }

    /** Whether there is an order; if not, more is to be replaced. */
    private boolean isOrdered(StepGraph graph, Fates fates) throws NoStatementException {
        for (int circles = 0; circles < MOST_CIRCLES; circles++) {
            List<Edge> circle = graph.circle();
            if (circle.isEmpty()) {
                return true;
            }
            if (unfold(graph, circle)) {
                continue;
            }
            List<Edge> soft = circle.stream().filter(Edge::isSoft).toList();
            if (!soft.isEmpty()) {
                List<Edge> unread =
                        soft.stream().filter(edge -> !isRead(edge.after())).toList();
                if (unread.isEmpty()) {
                    soft.forEach(edge -> unchecked.add(edge.after().object()));
                }
                graph.soften(unread.isEmpty() ? soft : unread);
                continue;
            }
            if (!replace(circle, new LoggedTables(from, to, fates))) {
                throw new NoStatementException(circle.stream()
                        .flatMap(edge -> Stream.of(edge.before(), edge.after()))
                        .map(PlanStep::object)
                        .distinct()
                        .map(name -> new NotUnderstood(name, "what depends on what leads in a circle here"))
                        .toList());
            }
            return false;
        }
        return false;
    }

    /** Takes out of their leaders what closes a circle, of one kind at a time. */
    private boolean unfold(StepGraph graph, List<Edge> circle) {
        for (String kind : SEPARABLE) {
            List<PlanStep> steps = circle.stream()
                    .flatMap(edge -> Stream.of(edge.before(), edge.after()))
                    .distinct()
                    .filter(step ->
                            step.object().kind().equals(kind) && graph.isFolded(step) && isSeparable(step, graph))
                    .toList();
            if (!steps.isEmpty()) {
                steps.forEach(step -> {
                    graph.unfold(step);
                    graph.unfold(step(Deed.OWN, step.object()));
                });
                return true;
            }
        }
        return false;
    }

    /** Whether the server looks for what a body mentions when it makes the function. */
    private boolean isRead(PlanStep step) {
        return to.find(step.object()).flatMap(object -> object.get("_language")).equals(Optional.of("sql"));
    }

    private boolean isSeparable(PlanStep step, StepGraph graph) {
        boolean isDrop = step.deed() == Deed.DROP;
        CatalogObject object = (isDrop ? from : to).the(step.object());
        // A key, or an index, goes with its table; with a column only if it is not in the way of that.
        boolean isOfColumn = isDrop && graph.leader(step).object().kind().equals("column") && !object.has("part of");
        return switch (object.kind()) {
            case "constraint" -> !object.isInherited() && (object.the("_type").matches("[fc]") || isOfColumn);
            case "index", "statistics" -> isOfColumn;
            case "sequence" -> !isDrop;
            default -> true;
        };
    }

    private boolean replace(List<Edge> circle, LoggedTables logged) {
        boolean isChanged = circle.stream()
                .map(Edge::before)
                .filter(step -> step.deed() == Deed.OWN)
                .map(step -> released.add(step.object()))
                .reduce(false, Boolean::logicalOr);
        for (Edge edge : circle) {
            isChanged |= replaced.addAll(logged.keysBetween(edge).toList());
            for (PlanStep step : List.of(edge.before(), edge.after())) {
                if (step.deed() == Deed.ALTER
                        && REPLACEABLE.contains(step.object().kind())) {
                    isChanged |= replaced.add(step.object());
                }
            }
        }
        return isChanged;
    }

    private StepGraph graph(Fates fates) {
        StepGraph graph = new StepGraph();
        fates.dropped()
                .forEach(name -> graph.add(step(fates.aside().contains(name) ? Deed.SET_ASIDE : Deed.DROP, name)));
        fates.aside().forEach(name -> graph.add(step(Deed.DISCARD, name)));
        fates.made().forEach(name -> graph.add(step(Deed.MAKE, name)));
        fates.altered().forEach(name -> graph.add(step(Deed.ALTER, name)));
        new Ownership(from, to, fates, graph).add(released);
        new PartitionedIndexes(from, to, fates).add(graph);
        new MovedChildren(from, to, fates).add(graph);
        new TypedTables(from, to, fates).add(graph);
        new LoggedTables(from, to, fates).add(graph);
        new InheritedNotNulls(from, to, fates).add(graph);
        StepOrder order = new StepOrder(from, to, fates, graph);
        fates.dropped().forEach(name -> order.orderDrop(from.the(name)));
        PartitionedIndexes indexes = new PartitionedIndexes(from, to, fates);
        fates.made().forEach(name -> order.orderMaking(indexes.standingAlone(to.the(name)), Deed.MAKE));
        fates.altered().forEach(name -> {
            order.orderMaking(indexes.standingAlone(to.the(name)), Deed.ALTER);
            order.orderAlteration(name);
        });
        new CompositeTypes(from, to, fates).add(graph);
        new NameOrder(from, to, fates, graph).add();
        new RenewedTables(from, to, fates).add(graph);
        new Folding(from, to, fates, graph).fold();
        graph.complete();
        return graph;
    }
}
