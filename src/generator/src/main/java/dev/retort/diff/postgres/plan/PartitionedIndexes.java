package dev.retort.diff.postgres.plan;

import dev.retort.diff.model.ObjectName;
import dev.retort.diff.postgres.object.CatalogObject;
import dev.retort.diff.postgres.object.Names;
import dev.retort.diff.postgres.plan.PlanStep.Deed;
import dev.retort.diff.postgres.statement.Remark;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The indexes, and the keys with theirs, of partitioned tables and of their partitions. The server makes one for each partition, or takes one
 * that is there and alike. Where that would not be the wanted one, each is made by itself, and attached.
 */
record PartitionedIndexes(Side from, Side to, Fates fates) {
    /** The index of the partitioned table that one of a partition stands for. */
    static Optional<ObjectName> whole(CatalogObject index) {
        Optional<String> path = index.get("part of");
        return path.isEmpty()
                ? Optional.empty()
                : index.needs().stream()
                        .filter(need -> isIndex(need.kind()) && Names.path(need).equals(path.get()))
                        .findFirst();
    }

    /** Whether it is an index, or a key, that stands for none of a partitioned table. */
    static boolean isOwn(CatalogObject part) {
        return !part.has("part of") && isIndex(part);
    }

    /** Whether it is an index, or a key. */
    static boolean isIndex(CatalogObject part) {
        return part.kind().equals("index") || part.get("_type").orElse("").matches("[pux]");
    }

    private static boolean isIndex(String kind) {
        return kind.equals("index") || kind.equals("constraint");
    }

    static ObjectName table(CatalogObject part) {
        return tableOf(part.name());
    }

    static ObjectName tableOf(ObjectName part) {
        return new ObjectName("table", part.schema(), "", part.owner());
    }

    /** Whether the server makes it with the index of the partitioned table, or with the partition. */
    boolean isMadeWithWhole(CatalogObject index) {
        Optional<CatalogObject> whole = whole(index).flatMap(to::find);
        if (whole.isEmpty() || !isAsWhole(index, whole.get())) {
            return false;
        }
        return isMade(whole.get()) ? isMadeForAll(whole.get()) : becomesPartition(table(index));
    }

    /** One that is made by itself, as what needs no other index until it is attached. */
    CatalogObject standingAlone(CatalogObject index) {
        Optional<ObjectName> whole = whole(index);
        return whole.isEmpty() || isMadeWithWhole(index) ? index : index.without(whole.get());
    }

    /** Whether one that is made is made for all partitions, and not {@code on only} the partitioned table. */
    boolean isMadeForAll(CatalogObject whole) {
        if (isMadeWithTable(whole.name())) {
            return true;
        }
        return partitions(to, table(whole))
                .allMatch(partition -> parts(to, whole)
                        .anyMatch(part ->
                                table(part).equals(partition.name()) && isAsWhole(part, whole) && isMadeForAll(part)));
    }

    /**
     * Whether a new partition or child is made as a table first, since one of its indexes must be there before it becomes one, or a
     * constraint that its rows need not meet.
     */
    boolean isAttachedLater(CatalogObject table) {
        boolean isChild = table.has("parents") && fates.made().contains(table.name());
        return isChild
                && (unchecked(table).findAny().isPresent()
                        || new InheritedNotNulls(from, to, fates).isNeededFirst(table)
                        || new RenewedTables(from, to, fates).isAttachedAfterRows(table)
                        || new CopiedRows(from, to, fates).hasUncheckedOfParent(table.name())
                        || (table.has("bound")
                                && indexes(to, table.name())
                                        .anyMatch(index -> index.has("part of") && !isMadeWithWhole(index))));
    }

    /** Whether it is a constraint that a parent has, too, and that the server would take for checked if it made it with a new table. */
    boolean isUnchecked(CatalogObject constraint) {
        return constraint.isInherited()
                && isMade(constraint)
                && fates.made().contains(table(constraint))
                && constraint.get("definition").orElse("").endsWith("NOT VALID")
                && to.parentOf(constraint).filter(parent -> !isMade(parent)).isPresent();
    }

    private Stream<CatalogObject> unchecked(CatalogObject table) {
        return to.dependents(table.name()).stream()
                .filter(name -> name.kind().equals("constraint"))
                .map(to::the)
                .filter(constraint -> constraint.isPartOf(table.name()) && isUnchecked(constraint));
    }

    private boolean isMade(CatalogObject object) {
        return fates.made().contains(object.name());
    }

    boolean becomesPartition(ObjectName table) {
        return isOther(table)
                && to.find(table).filter(found -> found.has("bound")).isPresent();
    }

    /** Whether a table is new, or the partition of another, or of other values. */
    private boolean isOther(ObjectName table) {
        Optional<CatalogObject> former =
                from.find(table).filter(_ -> !fates.made().contains(table));
        Optional<CatalogObject> wanted = to.find(table);
        return Stream.of("parents", "bound")
                .anyMatch(key ->
                        !former.flatMap(object -> object.get(key)).equals(wanted.flatMap(object -> object.get(key))));
    }

    /** Whether one that the server makes would be like it, and no other would be taken for it. */
    private boolean isAsWhole(CatalogObject index, CatalogObject whole) {
        return isMade(index)
                && index.kind().equals(whole.kind())
                && index.get("_type").equals(whole.get("_type"))
                && Remark.without(index).differing(Remark.without(whole)).isEmpty()
                && remainingTwins(index).isEmpty();
    }

    /** The indexes that stay, and that the server could take in its place. */
    List<CatalogObject> remainingTwins(CatalogObject index) {
        return twins(from, index)
                .filter(other -> !fates.dropped().contains(other.name()))
                .toList();
    }

    private static Stream<CatalogObject> twins(Side side, CatalogObject index) {
        return indexes(side, table(index))
                .filter(other -> !other.name().equals(index.name()) && !other.has("part of") && isAlike(other, index));
    }

    /** Whether the server would take it for another if it were made with its table. */
    boolean isMadeLast(CatalogObject index) {
        boolean isOfAttached =
                to.find(table(index)).filter(this::isAttachedLater).isPresent();
        return isOwn(index)
                && indexes(to, table(index))
                        .filter(other -> other.has("part of") && isAlike(other, index))
                        .anyMatch(other ->
                                isOfAttached || !isMadeWithTable(whole(other).orElseThrow()));
    }

    /** Whether the server makes it when its table, which is made first, becomes a partition. */
    boolean isMadeWhenAttached(CatalogObject index) {
        return index.has("part of")
                && isMadeWithWhole(index)
                && to.find(table(index)).filter(this::isAttachedLater).isPresent();
    }

    private boolean isMadeWithTable(ObjectName index) {
        return index.kind().equals("constraint")
                && fates.made().contains(index)
                && fates.made().contains(tableOf(index));
    }

    private static boolean isAlike(CatalogObject one, CatalogObject other) {
        return columns(one).equals(columns(other)) && isUnique(one) == isUnique(other);
    }

    private static boolean isUnique(CatalogObject index) {
        return index.has("unique") || index.get("_type").orElse("").matches("[pu]");
    }

    private static Optional<String> columns(CatalogObject index) {
        return index.get(index.kind().equals("index") ? "_columns" : "_index_columns");
    }

    static Stream<CatalogObject> indexes(Side side, ObjectName table) {
        return side.dependents(table).stream()
                .filter(name -> isIndex(name.kind()))
                .flatMap(name -> side.find(name).stream())
                .filter(object -> object.isPartOf(table)
                        && (object.kind().equals("index") || object.the("_type").matches("[pux]")));
    }

    private static Stream<CatalogObject> partitions(Side side, ObjectName table) {
        return side.dependents(table).stream()
                .flatMap(name -> side.find(name).stream())
                .filter(object -> object.has("bound") && object.get("parents").equals(Optional.of(Names.path(table))));
    }

    static Stream<CatalogObject> parts(Side side, CatalogObject whole) {
        return side.dependents(whole.name()).stream()
                .flatMap(name -> side.find(name).stream())
                .filter(object -> whole(object).equals(Optional.of(whole.name())));
    }

    /** Adds the steps that attach partitions and indexes, and what comes before and after these. */
    void add(StepGraph graph) {
        for (ObjectName name : fates.made()) {
            CatalogObject table = to.the(name);
            if (isAttachedLater(table)) {
                PlanStep attachment = new PlanStep(Deed.ATTACH, name);
                graph.add(attachment);
                graph.order(new PlanStep(Deed.MAKE, name), attachment, false);
                for (ObjectName need : table.needs()) {
                    graph.order(new PlanStep(Deed.MAKE, need), attachment, false);
                }
                unchecked(table)
                        .forEach(constraint ->
                                graph.order(new PlanStep(Deed.MAKE, constraint.name()), attachment, false));
            }
        }
        to.objects().stream().filter(object -> object.has("part of")).forEach(index -> add(index, graph));
        for (ObjectName name : fates.made()) {
            if (isOnOnly(to.the(name))) {
                partitions(to, table(to.the(name)))
                        .forEach(partition -> placed(partition.name())
                                .forEach(step -> graph.order(step, new PlanStep(Deed.MAKE, name), false)));
            }
        }
    }

    /** Whether a new one is made for the partitioned table alone. */
    boolean isOnOnly(CatalogObject object) {
        boolean isPartitioned = isIndex(object.kind())
                && to.find(table(object))
                        .filter(table -> table.has("partitioned by"))
                        .isPresent();
        boolean isIndexed =
                object.kind().equals("index") || object.get("_type").orElse("").matches("[pux]");
        return isPartitioned && isIndexed && isMade(object) && !isMadeForAll(object);
    }

    private static Stream<PlanStep> placed(ObjectName partition) {
        return Stream.of(Deed.MAKE, Deed.ALTER, Deed.ATTACH).map(deed -> new PlanStep(deed, partition));
    }

    private void add(CatalogObject index, StepGraph graph) {
        ObjectName table = table(index);
        PlanStep making = new PlanStep(Deed.MAKE, index.name());
        PlanStep placing = new PlanStep(Deed.ATTACH, table);
        if (isMade(index)) {
            boolean isFirst = !isMadeWithWhole(index);
            graph.order(isFirst ? making : placing, isFirst ? placing : making, false);
        }
        ObjectName whole = whole(index).orElseThrow();
        PlanStep attachment = new PlanStep(Deed.ATTACH, index.name());
        List<PlanStep> before = Stream.concat(placed(table), Stream.of(making, new PlanStep(Deed.MAKE, whole)))
                .toList();
        boolean isAttached = isAttached(index);
        if (isAttached) {
            graph.add(attachment);
            before.forEach(step -> graph.order(step, attachment, false));
            to.dependents(whole).stream()
                    .filter(dependent -> !dependent.equals(index.name()) && !isIndexOf(dependent, whole))
                    .forEach(dependent -> graph.order(attachment, new PlanStep(Deed.MAKE, dependent), false));
        }
        from.find(index.name())
                .flatMap(PartitionedIndexes::whole)
                .filter(_ -> !isMade(index))
                .ifPresent(
                        former -> graph.order(new PlanStep(Deed.ALTER, table), new PlanStep(Deed.DROP, former), false));
        twins(to, index).map(twin -> new PlanStep(Deed.MAKE, twin.name())).forEach(twin -> {
            before.forEach(step -> graph.order(step, twin, false));
            graph.order(attachment, twin, false);
        });
    }

    private boolean isIndexOf(ObjectName part, ObjectName whole) {
        return to.find(part)
                .filter(object -> whole(object).equals(Optional.of(whole)))
                .isPresent();
    }

    /** Whether a statement attaches it. */
    private boolean isAttached(CatalogObject index) {
        ObjectName whole = whole(index).orElseThrow();
        boolean isNew = isMade(index)
                ? !isMadeWithWhole(index)
                : !whole(from.the(index.name())).equals(Optional.of(whole));
        boolean isThereBefore = !fates.made().contains(whole) || isMadeWithTable(whole);
        return isNew && !(isThereBefore && becomesPartition(table(index)));
    }

    static String attachment(CatalogObject index) {
        return "alter index " + index.the("part of") + " attach partition " + Names.path(index.name());
    }
}
