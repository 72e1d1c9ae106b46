package dev.retort.diff.postgres.plan;

import dev.retort.diff.model.ObjectName;
import dev.retort.diff.postgres.object.CatalogObject;
import dev.retort.diff.postgres.plan.PlanStep.Deed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The order of the steps by what needs what, on both sides. */
final class StepOrder {
    private final Side from;
    private final Side to;
    private final Fates fates;
    private final StepGraph graph;
    private final Map<String, List<ObjectName>> droppedPartitions = new HashMap<>();

    StepOrder(Side from, Side to, Fates fates, StepGraph graph) {
        this.from = from;
        this.to = to;
        this.fates = fates;
        this.graph = graph;
    }

    private static PlanStep step(Deed deed, ObjectName object) {
        return new PlanStep(deed, object);
    }

    private PlanStep departure(ObjectName name) {
        return step(fates.aside().contains(name) ? Deed.SET_ASIDE : Deed.DROP, name);
    }

    void orderDrop(CatalogObject object) {
        PlanStep drop = departure(object.name());
        RenewedTables rebuild = new RenewedTables(from, to, fates);
        if (!fates.aside().contains(object.name()) && rebuild.departure(object).isPresent()) {
            rebuild.orderLeft(object, drop, graph);
            return;
        }
        graph.order(drop, step(Deed.MAKE, object.name()), false);
        ObjectName table = PartitionedIndexes.table(object);
        boolean isOfParent = object.isInherited()
                || object.has("part of")
                || from.parentOf(object).isPresent();
        boolean isOfType = object.kind().equals("column") && new TypedTables(from, to, fates).isLeft(table);
        boolean isReleased = (isOfParent && fates.isParted(table)) || isOfType;
        if (isReleased) {
            graph.order(step(Deed.ALTER, table), drop, false);
            graph.order(drop, step(Deed.ATTACH, table), false);
        }
        if (object.kind().equals("constraint") && object.isInherited() && !isReleased) {
            // It goes with the parent's, or with its table.
            graph.order(drop, departure(table), false);
            return;
        }
        for (ObjectName need : object.needs()) {
            graph.order(drop, departure(need), false);
            boolean isOwner = need.equals(table);
            boolean isOwnIndex = isOwner && PartitionedIndexes.isOwn(object);
            if (isOwnIndex) {
                // The server could take it for one of the partitioned table.
                graph.order(drop, step(Deed.ATTACH, need), false);
            }
            boolean isAttachedAtOnce = fates.isParted(table) && !new MovedChildren(from, to, fates).isMoved(table);
            boolean isUnconcerned = isOwner
                    ? PartitionedIndexes.isIndex(object) && !isReleased && !isAttachedAtOnce
                    : fates.aside().contains(need);
            if (isUnconcerned) {
                continue;
            }
            boolean isFirst = !((object.has("part of") || isReleased) && isOwner);
            PlanStep alteration = step(Deed.ALTER, need);
            graph.order(isFirst ? drop : alteration, isFirst ? alteration : drop, false);
        }
        // A foreign key to a partitioned table is one to each partition, too.
        object.get("_referenced")
                .ifPresent(referenced -> partitions(referenced)
                        .forEach(partition -> graph.order(drop, step(Deed.DROP, partition), false)));
    }

    /** The partitions of a table that are dropped. */
    private List<ObjectName> partitions(String table) {
        if (droppedPartitions.isEmpty()) {
            fates.dropped().stream()
                    .map(from::the)
                    .filter(object -> object.has("bound"))
                    .forEach(object -> droppedPartitions
                            .computeIfAbsent(object.the("parents"), _ -> new ArrayList<>())
                            .add(object.name()));
            droppedPartitions.putIfAbsent("", List.of());
        }
        return droppedPartitions.getOrDefault(table, List.of());
    }

    void orderMaking(CatalogObject object, Deed deed) {
        PlanStep making = step(deed, object.name());
        MovedChildren moved = new MovedChildren(from, to, fates);
        PartitionedIndexes indexes = new PartitionedIndexes(from, to, fates);
        boolean isOfParent = object.isInherited() && object.get("_type").equals(Optional.of("f"));
        boolean isLeaving = deed == Deed.ALTER && object.kind().equals("table") && moved.isMoved(object.name());
        for (ObjectName need : isLeaving ? List.<ObjectName>of() : object.needs()) {
            if (isOfParent && !object.isPartOf(need)) {
                continue;
            }
            graph.order(step(Deed.MAKE, need), making, false);
            if (object.isPartOf(need) && moved.isMoved(need)) {
                graph.order(step(Deed.ALTER, need), making, false);
                PlanStep attachment = step(Deed.ATTACH, need);
                boolean isAfter = PartitionedIndexes.isOwn(object) || indexes.isMadeWithWhole(object);
                graph.order(isAfter ? attachment : making, isAfter ? making : attachment, false);
                continue;
            }
            boolean isBefore = object.isPartOf(need)
                    && isAttached(need)
                    && !fates.made().contains(need)
                    && !PartitionedIndexes.isOwn(object)
                    && !indexes.isMadeWithWhole(object)
                    && !(deed == Deed.ALTER && isRelaxed(object));
            graph.order(isBefore ? making : step(Deed.ALTER, need), isBefore ? step(Deed.ALTER, need) : making, false);
        }
        if (object.kind().equals("constraint") && object.isInherited() && isUnchecked(object)) {
            // Of one that is there already, the server would give a new child one that is valid.
            to.parentOf(object)
                    .ifPresent(parent -> graph.order(
                            step(Deed.MAKE, PartitionedIndexes.table(object)), step(Deed.MAKE, parent.name()), true));
        }
        for (ObjectName mentioned : object.mentions()) {
            if (!to.needs(mentioned, object.name())) {
                graph.order(step(Deed.MAKE, mentioned), making, true);
                graph.order(step(Deed.ALTER, mentioned), making, true);
            }
        }
    }

    private static boolean isUnchecked(CatalogObject constraint) {
        return constraint.get("definition").orElse("").endsWith("NOT VALID");
    }

    /** Whether a column only loses a NOT NULL, which its former parent may hold. */
    private boolean isRelaxed(CatalogObject column) {
        CatalogObject former = from.the(column.name());
        return former.has("not null")
                && !column.has("not null")
                && from.find(PartitionedIndexes.table(column))
                        .filter(table -> table.has("parents"))
                        .isPresent()
                && former.differing(column).equals(Set.of("not null"));
    }

    /** Whether a table becomes the child of another, which it must be like by then. */
    private boolean isAttached(ObjectName table) {
        Optional<CatalogObject> wanted = to.find(table).filter(object -> object.has("parents"));
        return wanted.isPresent()
                && from.find(table)
                        .filter(object ->
                                !object.get("parents").equals(wanted.get().get("parents")))
                        .isPresent();
    }

    void orderAlteration(ObjectName name) {
        PlanStep alteration = step(Deed.ALTER, name);
        for (ObjectName need : from.the(name).needs()) {
            if (!to.needs(name, need)) {
                graph.order(alteration, step(Deed.DROP, need), false);
            }
            if (fates.aside().contains(need)) {
                graph.order(alteration, step(Deed.DISCARD, need), false);
                boolean isFormerParent =
                        name.kind().equals("table") && need.kind().equals("table");
                if (isFormerParent) {
                    graph.order(alteration, step(Deed.SET_ASIDE, need), false);
                }
            }
        }
    }
}
