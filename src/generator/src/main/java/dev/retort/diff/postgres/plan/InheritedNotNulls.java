package dev.retort.diff.postgres.plan;

import dev.retort.diff.model.ObjectName;
import dev.retort.diff.postgres.object.CatalogObject;
import dev.retort.diff.postgres.plan.PlanStep.Deed;
import dev.retort.diff.postgres.table.NotNull;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The NOT NULL of columns that tables have of their parents. It goes with the parent's, and has a name of its own once the table is on its
 * own. Where rows need not meet the parent's, those of some children may have been found to: it is validated for each alone, and comes to
 * be unchecked again for all together, when the parent's is written once more.
 */
record InheritedNotNulls(Side from, Side to, Fates fates) {
    private static final String KEY = "not null";

    /** The columns that seem to stay as they are, and would not. */
    List<ObjectName> changing() {
        return to.objects().stream()
                .filter(column -> column.kind().equals("column")
                        && from.has(column.name())
                        && !fates.made().contains(column.name())
                        && column.has(KEY)
                        && (isDroppedWithParent(column)
                                || isOtherWhenLeft(column)
                                || isAgain(column)
                                || isOtherAfterRoot(column)))
                .map(CatalogObject::name)
                .toList();
    }

    private boolean isOtherWhenLeft(CatalogObject column) {
        return isLeft(column) && !NotNull.left(from.the(column.name())).get(KEY).equals(column.get(KEY));
    }

    private boolean isLeft(CatalogObject column) {
        return !column.has("_not null of parent") && fates.isDetached(PartitionedIndexes.table(column));
    }

    /** Whether a column keeps it that loses it with its parent's. */
    private boolean isDroppedWithParent(CatalogObject column) {
        CatalogObject former = from.the(column.name());
        return former.has(KEY)
                && !fates.isDetached(PartitionedIndexes.table(column))
                && (column.server() < 18 || !former.has("_not null of its own"))
                && from.parentOf(former)
                        .filter(parent -> parent.has(KEY) && fates.altered().contains(parent.name()))
                        .flatMap(parent -> to.find(parent.name()))
                        .filter(parent -> !parent.has(KEY))
                        .isPresent();
    }

    /** Whether it is written once more, since rows of a child need not meet it any longer. */
    private boolean isAgain(CatalogObject column) {
        return NotNull.isUnchecked(column)
                && !NotNull.isOfParent(column)
                && from.find(column.name()).filter(NotNull::isUnchecked).isPresent()
                && heirs(column)
                        .anyMatch(heir -> stays(heir)
                                && NotNull.isUnchecked(heir)
                                && !NotNull.isUnchecked(from.the(heir.name())));
    }

    /** Whether what becomes of the first that has it makes it other than it is to be. */
    private boolean isOtherAfterRoot(CatalogObject column) {
        return NotNull.isOfParent(column)
                && stays(column)
                && !afterRoot(from.the(column.name()), column).get(KEY).equals(column.get(KEY));
    }

    private boolean stays(CatalogObject column) {
        return from.find(column.name()).filter(NotNull::isOfParent).isPresent()
                && !fates.made().contains(column.name())
                && !fates.isDetached(PartitionedIndexes.table(column));
    }

    /** The columns that have it of this one, in the order of inheritance. */
    private Stream<CatalogObject> heirs(CatalogObject column) {
        return RenewedTables.tables(to, PartitionedIndexes.table(column))
                .map(child -> new ObjectName(
                        "column",
                        child.name().schema(),
                        child.name().name(),
                        column.name().name()))
                .flatMap(name -> to.find(name).stream())
                .flatMap(heir -> Stream.concat(Stream.of(heir), heirs(heir)));
    }

    /** The column that it is of, of the first table that has it. */
    private Optional<CatalogObject> root(CatalogObject column) {
        return Optional.of(column)
                .filter(NotNull::isOfParent)
                .flatMap(to::parentOf)
                .map(parent -> root(parent).orElse(parent));
    }

    /** A column as it is once that of the first table that has it is as it is to be. */
    private CatalogObject afterRoot(CatalogObject former, CatalogObject wanted) {
        Optional<CatalogObject> root = root(wanted).filter(found -> found.has(KEY));
        Optional<CatalogObject> before = root.flatMap(found -> from.find(found.name()));
        if (before.isEmpty() || fates.isDetached(PartitionedIndexes.table(wanted))) {
            return former;
        }
        if (NotNull.isUnchecked(root.get())) {
            return isAgain(root.get()) || NotNull.isWritten(before.get(), root.get())
                    ? NotNull.afterUnchecked(former, root.get())
                    : NotNull.renamedWith(former, before.get(), root.get());
        }
        boolean isChecked = before.get().differing(root.get()).contains(KEY) && !isCheckedFirst(former);
        return isChecked ? NotNull.like(former, wanted) : former;
    }

    /** Whether its rows need not meet the one that it has, without which the server gives none to its parent that all do. */
    private static boolean isCheckedFirst(CatalogObject former) {
        return NotNull.isUnchecked(former) && !NotNull.isOfParent(former);
    }

    /** A column as it is when its parent's has been altered, and its table is on its own. */
    CatalogObject without(CatalogObject former, CatalogObject wanted) {
        if (!wanted.kind().equals("column")) {
            return former;
        }
        if (isDroppedWithParent(wanted)) {
            return NotNull.dropped(former);
        }
        if (isLeft(wanted)) {
            return NotNull.left(former);
        }
        return isAgain(wanted) ? NotNull.again(former) : afterRoot(former, wanted);
    }

    void add(StepGraph graph) {
        for (ObjectName name : fates.altered()) {
            if (!name.kind().equals("column")) {
                continue;
            }
            PlanStep alteration = new PlanStep(Deed.ALTER, name);
            boolean isOnItsOwn = NotNull.isOfParent(from.the(name))
                    && !NotNull.isOfParent(to.the(name))
                    && !fates.isDetached(PartitionedIndexes.tableOf(name));
            if (isOnItsOwn || isDroppedWithParent(to.the(name))) {
                from.parentOf(from.the(name))
                        .ifPresent(parent -> graph.order(new PlanStep(Deed.ALTER, parent.name()), alteration, false));
            }
            boolean isFirst = isCheckedFirst(from.the(name));
            root(to.the(name))
                    .filter(root -> root.has(KEY) && !fates.isDetached(PartitionedIndexes.tableOf(name)))
                    .map(root -> new PlanStep(Deed.ALTER, root.name()))
                    .ifPresent(root -> graph.order(isFirst ? alteration : root, isFirst ? root : alteration, false));
        }
    }
}
