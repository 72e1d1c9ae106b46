package dev.retort.diff.postgres.plan;

import dev.retort.diff.model.ObjectName;
import dev.retort.diff.postgres.object.CatalogObject;
import dev.retort.diff.postgres.object.Names;
import dev.retort.diff.postgres.plan.PlanStep.Deed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Children that go from one parent to another, or to other values of it, and get other columns: neither parent lets these change, so that they
 * do between the two.
 */
record MovedChildren(Side from, Side to, Fates fates) {
    private static final Set<String> OF_PARENT = Set.of("column", "constraint", "default");

    /** Whether a table leaves its parents, or its type, by one step, and gets others by a later one. */
    boolean isMoved(ObjectName table) {
        return new TypedTables(from, to, fates).isJoined(table) || isOfOtherParents(table);
    }

    private boolean isOfOtherParents(ObjectName table) {
        return fates.altered().contains(table)
                && fates.isDetached(table)
                && (from.the(table).has("parents") || from.the(table).has("of type"))
                && to.the(table).has("parents")
                && (Stream.of(fates.made(), fates.altered(), fates.dropped())
                                .flatMap(Set::stream)
                                .anyMatch(part -> OF_PARENT.contains(part.kind())
                                        && PartitionedIndexes.tableOf(part).equals(table))
                        || fates.dropped().stream()
                                .anyMatch(part -> part.kind().equals("index")
                                        && PartitionedIndexes.tableOf(part).equals(table)
                                        && from.the(part).has("part of"))
                        || isDisplaced(table)
                        || isOrphaned(table));
    }

    /** Whether a parent of it is dropped, and with it go names that what becomes its parent may have. */
    private boolean isOrphaned(ObjectName table) {
        return from.the(table).needs().stream()
                .anyMatch(parent ->
                        parent.kind().equals("table") && fates.dropped().contains(parent));
    }

    /** Whether a partition gets other values of its table, and so do others, which may be those that it has now. */
    private boolean isDisplaced(ObjectName table) {
        Optional<String> parents = from.the(table).get("parents");
        return from.the(table).has("bound")
                && to.the(table).get("parents").equals(parents)
                && joining(parents).anyMatch(other -> !other.equals(table));
    }

    /** The tables that become partitions of another, or get other values of it. */
    private Stream<ObjectName> joining(Optional<String> parents) {
        return Stream.concat(fates.made().stream(), fates.altered().stream().filter(fates::isDetached))
                .filter(table -> table.kind().equals("table"))
                .filter(table -> to.the(table).has("bound")
                        && to.the(table).get("parents").equals(parents));
    }

    /** Has a partition leave its values before others get them. */
    private void orderPlaces(ObjectName table, StepGraph graph) {
        PlanStep parting = new PlanStep(Deed.ALTER, table);
        joining(from.the(table).get("parents"))
                .filter(other -> !other.equals(table))
                .flatMap(other -> fates.made().contains(other)
                        ? Stream.of(new PlanStep(Deed.MAKE, other), new PlanStep(Deed.ATTACH, other))
                        : Stream.of(new PlanStep(isMoved(other) ? Deed.ATTACH : Deed.ALTER, other)))
                .forEach(step -> graph.order(parting, step, false));
    }

    /** Adds the steps that give them their parents. */
    void add(StepGraph graph) {
        List<ObjectName> left = new ArrayList<>();
        for (ObjectName table : fates.aside()) {
            if (new RenewedTables(from, to, fates).isParted(table)) {
                PlanStep parting = new PlanStep(Deed.ALTER, table);
                graph.add(parting);
                graph.order(parting, new PlanStep(Deed.SET_ASIDE, table), false);
                orderFormerParents(table, graph);
                TypedTables typed = new TypedTables(from, to, fates);
                if (typed.isParted(table)) {
                    typed.order(table, graph);
                }
            }
        }
        for (ObjectName table : fates.made()) {
            // A new child takes what its parent's columns are by then.
            to.the(table).needs().stream()
                    .filter(parent ->
                            table.kind().equals("table") && parent.kind().equals("table"))
                    .flatMap(parent -> parts(to, parent))
                    .filter(part -> part.kind().equals("column"))
                    .forEach(
                            part -> graph.order(new PlanStep(Deed.ALTER, part), new PlanStep(Deed.MAKE, table), false));
        }
        for (ObjectName table : fates.altered()) {
            if (table.kind().equals("table") && fates.isDetached(table)) {
                orderFormerParents(table, graph);
                left.add(table);
            }
            boolean isAttached = table.kind().equals("table")
                    && fates.isDetached(table)
                    && to.the(table).has("parents");
            if (isAttached && isMoved(table)) {
                PlanStep attachment = new PlanStep(Deed.ATTACH, table);
                graph.add(attachment);
                graph.order(new PlanStep(Deed.ALTER, table), attachment, false);
                for (ObjectName need : to.the(table).needs()) {
                    graph.order(new PlanStep(Deed.MAKE, need), attachment, false);
                    graph.order(new PlanStep(Deed.ALTER, need), attachment, false);
                }
            }
            if (isAttached) {
                orderParents(table, graph);
            }
        }
        left.stream().filter(table -> from.the(table).has("bound")).forEach(table -> orderPlaces(table, graph));
    }

    /** Has the parts of the parents stay what they are until the table is on its own: its own would change with them. */
    private void orderFormerParents(ObjectName table, StepGraph graph) {
        PlanStep parting = new PlanStep(Deed.ALTER, table);
        for (ObjectName parent : from.the(table).needs()) {
            if (parent.kind().equals("table") && isLeft(table, parent)) {
                parts(from, parent).forEach(part -> {
                    graph.order(parting, new PlanStep(Deed.DROP, part), false);
                    graph.order(parting, new PlanStep(Deed.ALTER, part), false);
                });
            }
        }
    }

    /** Whether a table has left a parent by the time that changes. */
    boolean isLeft(ObjectName table, ObjectName parent) {
        return fates.isParted(table)
                && (isMoved(table) || fates.aside().contains(table) || !to.needs(table, parent));
    }

    /** Has the columns of the parents be what they are to be when the table is held against them. */
    private void orderParents(ObjectName table, StepGraph graph) {
        PlanStep attachment = new PlanStep(isMoved(table) ? Deed.ATTACH : Deed.ALTER, table);
        PartitionedIndexes indexes = new PartitionedIndexes(from, to, fates);
        for (ObjectName parent : to.the(table).needs()) {
            if (parent.kind().equals("table")) {
                parts(to, parent).filter(part -> !indexes.isOnOnly(to.the(part))).forEach(part -> {
                    graph.order(new PlanStep(Deed.MAKE, part), attachment, false);
                    graph.order(new PlanStep(Deed.ALTER, part), attachment, false);
                });
                parts(from, parent).forEach(part -> graph.order(new PlanStep(Deed.DROP, part), attachment, false));
            }
        }
    }

    private static Stream<ObjectName> parts(Side side, ObjectName parent) {
        return side.dependents(parent).stream()
                .filter(part -> OF_PARENT.contains(part.kind())
                        && PartitionedIndexes.tableOf(part).equals(parent));
    }

    /** A table without parents. */
    static CatalogObject parted(CatalogObject table) {
        TreeMap<String, String> rest = new TreeMap<>(table.attributes());
        rest.keySet().removeAll(List.of("parents", "bound"));
        return table.with(rest);
    }

    /** A table without parents, and of no type. */
    static CatalogObject alone(CatalogObject table) {
        TreeMap<String, String> rest = new TreeMap<>(parted(table).attributes());
        rest.remove("of type");
        return table.with(rest);
    }

    /** What gives a table its parents. */
    static List<String> inheritance(CatalogObject table) {
        return Names.listed(table.the("parents")).stream()
                .map(parent -> "alter table " + Names.path(table.name()) + " inherit " + parent)
                .toList();
    }
}
