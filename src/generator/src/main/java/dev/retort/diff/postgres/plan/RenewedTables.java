package dev.retort.diff.postgres.plan;

import dev.retort.diff.model.ObjectName;
import dev.retort.diff.postgres.object.CatalogObject;
import dev.retort.diff.postgres.object.Names;
import dev.retort.diff.postgres.plan.PlanStep.Deed;
import dev.retort.sql.SqlText;
import dev.retort.sql.Syntax;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.SQLDialect;

/**
 * Tables that are made anew with their rows, since no statement changes how they are partitioned: the former one is renamed, its rows are
 * copied, and it is dropped. Partitions go the same way with what they are partitions of.
 */
record RenewedTables(Side from, Side to, Fates fates) {
    /** What comes only once the rows are there. */
    private static final Set<String> AFTER_ROWS =
            Set.of("index", "constraint", "trigger", "rule", "policy", "materialized view");

    /** Why a table is not made anew. */
    Optional<String> refusal(ObjectName table) {
        Optional<ObjectName> user = from.dependents(table).stream()
                .filter(name -> Set.of("column", "attribute", "domain").contains(name.kind())
                        && !name.owner().equals(table.name()))
                .findFirst();
        return user.map(name -> name + " has its row type");
    }

    /** The table that is partitioned by a column, be that the column of a partition. */
    Optional<ObjectName> partitionedBy(ObjectName column) {
        Optional<CatalogObject> table = from.find(PartitionedIndexes.tableOf(column));
        boolean isKey = table.flatMap(object -> object.get("partitioned by"))
                .filter(key ->
                        SqlText.of(key, Syntax.of(SQLDialect.POSTGRES)).names().contains(column.name()))
                .isPresent();
        return isKey
                ? table.map(CatalogObject::name)
                : table.flatMap(RenewedTables::parent)
                        .map(parent -> new ObjectName("column", parent.schema(), parent.name(), column.name()))
                        .flatMap(this::partitionedBy);
    }

    static Stream<CatalogObject> tables(Side side, ObjectName parent) {
        return side.dependents(parent).stream()
                .filter(name -> name.kind().equals("table"))
                .flatMap(name -> side.find(name).stream())
                .filter(object -> object.has("parents"));
    }

    /** The table that a partition is one of. */
    static Optional<ObjectName> parent(CatalogObject table) {
        return table.has("bound")
                ? table.needs().stream()
                        .filter(need -> need.kind().equals("table")
                                && table.the("parents").equals(Names.path(need)))
                        .findFirst()
                : Optional.empty();
    }

    /** The table with which a table goes when it was made anew; itself where it is the first of them. */
    private Optional<ObjectName> root(ObjectName table) {
        Optional<CatalogObject> found =
                from.find(table).filter(_ -> fates.dropped().contains(table));
        Optional<ObjectName> above = found.filter(this::staysWithParent)
                .flatMap(RenewedTables::parent)
                .flatMap(this::root);
        return above.or(() -> Optional.of(table).filter(fates.aside()::contains));
    }

    /** Whether a partition becomes no other table, nor one of another, so that its rows are those of the partitioned table. */
    private boolean staysWithParent(CatalogObject partition) {
        return to.find(partition.name())
                .filter(wanted -> !wanted.get("parents").equals(partition.get("parents"))
                        || wanted.has("bound") != partition.has("bound"))
                .isEmpty();
    }

    /** Whether a table leaves its parents, or its type, before it is renamed. */
    boolean isParted(ObjectName table) {
        return fates.aside().contains(table)
                && table.kind().equals("table")
                && (from.the(table).has("parents") || new TypedTables(from, to, fates).isParted(table))
                && isRoot(table);
    }

    /**
     * Whether a table becomes a partition of another that is made anew only once both have their rows: none of the other's is to become its
     * own, for the way back could not tell them apart.
     */
    boolean isAttachedAfterRows(CatalogObject table) {
        return isRoot(table.name()) && parent(table).flatMap(this::root).isPresent();
    }

    private Optional<ObjectName> rootOf(CatalogObject object) {
        return object.kind().equals("table")
                ? root(object.name())
                : object.name().owner().isEmpty() ? Optional.empty() : root(PartitionedIndexes.table(object));
    }

    /** The tables that are dropped with former ones, and whose names something else gets before. */
    List<ObjectName> inTheWay() {
        Set<String> taken = fates.made().stream()
                .flatMap(name -> NameOrder.reserved(to.the(name)).stream())
                .collect(Collectors.toSet());
        return fates.dropped().stream()
                .filter(name -> name.kind().equals("table")
                        && root(name).isPresent()
                        && names(name).anyMatch(taken::contains))
                .toList();
    }

    /** The names of a table, and of the sequences that go with it. */
    private Stream<String> names(ObjectName table) {
        return Stream.concat(
                        Stream.of(from.the(table)),
                        from.objects().stream()
                                .filter(object -> object.kind().equals("sequence")
                                        && object.goesWith().stream()
                                                .anyMatch(column -> PartitionedIndexes.tableOf(column)
                                                        .equals(table))))
                .flatMap(object -> NameOrder.reserved(object).stream());
    }

    /** Whether it is dropped with the former table; indexes and keys are not, whose names are needed. */
    private boolean isLeft(CatalogObject object) {
        boolean isNamed =
                object.kind().equals("index") || object.get("_type").orElse("").matches("[puxf]");
        boolean isOfDropped = !fates.aside().contains(PartitionedIndexes.table(object));
        boolean isOwn = !object.has("part of")
                && !object.isInherited()
                && !object.get("_type").equals(Optional.of("f"));
        return rootOf(object).isPresent()
                && (!isNamed || (isOfDropped && isOwn && !isNameTaken(object)))
                && !needsOther(object);
    }

    private boolean isNameTaken(CatalogObject object) {
        List<String> names = NameOrder.reserved(object);
        return fates.made().stream()
                .flatMap(name -> NameOrder.reserved(to.the(name)).stream())
                .anyMatch(names::contains);
    }

    /** Whether it needs another table that is made anew, so that one of the two would be dropped under it. */
    private boolean needsOther(CatalogObject object) {
        return !object.kind().equals("table")
                && object.needs().stream()
                        .flatMap(need -> from.find(need).flatMap(this::rootOf).stream())
                        .anyMatch(root -> !rootOf(object).equals(Optional.of(root)));
    }

    /** Whether it is dropped before the former table is renamed. */
    boolean isDroppedFirst(CatalogObject object) {
        return !object.kind().equals("table") && rootOf(object).isPresent() && !isLeft(object);
    }

    /** The step with which something is dropped that is left with the former table. */
    Optional<PlanStep> departure(CatalogObject object) {
        return rootOf(object).filter(_ -> isLeft(object)).map(root -> new PlanStep(Deed.DISCARD, root));
    }

    /** Whether a former table is dropped by itself. */
    boolean isRoot(ObjectName table) {
        return root(table).equals(Optional.of(table));
    }

    /** Whether a constraint is made once all rows are there. */
    boolean isMadeAfterRows(CatalogObject object) {
        return object.get("_type").equals(Optional.of("f")) && fates.aside().contains(PartitionedIndexes.table(object));
    }

    /** Adds the copying of rows to the steps. */
    void add(StepGraph graph) {
        for (ObjectName table : fates.aside()) {
            if (!table.kind().equals("table")) {
                continue;
            }
            PlanStep discard = new PlanStep(Deed.DISCARD, table);
            if (!isRoot(table)) {
                graph.fold(discard, new PlanStep(Deed.DISCARD, root(table).orElseThrow()));
                continue;
            }
            PlanStep fill = new PlanStep(Deed.FILL, table);
            graph.add(fill);
            graph.order(new PlanStep(Deed.MAKE, table), fill, false);
            graph.order(fill, discard, false);
            graph.order(fill, new PlanStep(Deed.ATTACH, table), false);
            orderPartitions(table, fill, graph);
            fates.made().stream()
                    .map(to::the)
                    .filter(object -> AFTER_ROWS.contains(object.kind()) && isOf(object, table))
                    .forEach(object -> graph.order(fill, new PlanStep(Deed.MAKE, object.name()), false));
        }
        from.objects().stream()
                .filter(object -> object.kind().equals("sequence"))
                .forEach(sequence -> sequence.goesWith().stream()
                        .flatMap(column -> root(PartitionedIndexes.tableOf(column)).stream())
                        .forEach(root -> graph.order(
                                new PlanStep(Deed.OWN, sequence.name()), new PlanStep(Deed.DISCARD, root), false)));
    }

    /** Whether something is on a table, or refers to it; a key of it is made with it, and a partition's index after it. */
    private boolean isOf(CatalogObject object, ObjectName table) {
        Predicate<ObjectName> isIn = name -> name.equals(table)
                || (name.owner().equals(table.name()) && name.schema().equals(table.schema()));
        boolean isKey = object.get("_type").orElse("").matches("[puxc]");
        return !isKey
                && !object.has("part of")
                && !object.isInherited()
                && object.needs().stream().anyMatch(isIn);
    }

    /** Has the partitions be there when rows are copied, but for those that have rows of their own. */
    private void orderPartitions(ObjectName table, PlanStep fill, StepGraph graph) {
        tables(to, table)
                .filter(child -> child.has("bound"))
                .map(CatalogObject::name)
                .forEach(partition -> {
                    if (fates.altered().contains(partition)) {
                        graph.order(fill, new PlanStep(Deed.ALTER, partition), false);
                        graph.order(fill, new PlanStep(Deed.ATTACH, partition), false);
                    } else if (isRoot(partition)) {
                        graph.order(fill, new PlanStep(Deed.ATTACH, partition), false);
                    } else {
                        Stream.of(Deed.MAKE, Deed.ATTACH)
                                .forEach(deed -> graph.order(new PlanStep(deed, partition), fill, false));
                        orderPartitions(partition, fill, graph);
                    }
                });
    }

    /** Orders what is left with a former table, and what it needs. */
    void orderLeft(CatalogObject object, PlanStep drop, StepGraph graph) {
        for (ObjectName need : object.needs()) {
            boolean isLeftToo = from.find(need).flatMap(this::rootOf).isPresent();
            if (!isLeftToo) {
                Deed deed = fates.aside().contains(need) ? Deed.DISCARD : Deed.DROP;
                graph.order(drop, new PlanStep(deed, need), false);
            }
        }
    }
}
