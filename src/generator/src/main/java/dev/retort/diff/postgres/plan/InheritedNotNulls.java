package dev.retort.diff.postgres.plan;

import dev.retort.diff.model.ObjectName;
import dev.retort.diff.postgres.object.CatalogObject;
import dev.retort.diff.postgres.plan.PlanStep.Deed;
import dev.retort.diff.postgres.table.NotNull;
import java.util.List;

/** The NOT NULL of columns that tables have of their parents. It goes with the parent's, and has a name of its own once the table is on its own. */
record InheritedNotNulls(Side from, Side to, Fates fates) {

    /** The columns that seem to stay as they are, and would not. */
    List<ObjectName> changing() {
        return to.objects().stream()
                .filter(column -> column.kind().equals("column")
                        && from.has(column.name())
                        && !fates.made().contains(column.name())
                        && column.has(KEY)
                        && (isDroppedWithParent(column) || isOtherWhenLeft(column)))
                .map(CatalogObject::name)
                .toList();
    }

    private static final String KEY = "not null";

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

    /** A column as it is when its parent's has been altered, and its table is on its own. */
    CatalogObject without(CatalogObject former, CatalogObject wanted) {
        if (!wanted.kind().equals("column")) {
            return former;
        }
        if (isDroppedWithParent(wanted)) {
            return NotNull.dropped(former);
        }
        return isLeft(wanted) ? NotNull.left(former) : former;
    }

    void add(StepGraph graph) {
        for (ObjectName name : fates.altered()) {
            if (name.kind().equals("column") && isDroppedWithParent(to.the(name))) {
                from.parentOf(from.the(name))
                        .ifPresent(parent -> graph.order(
                                new PlanStep(Deed.ALTER, parent.name()), new PlanStep(Deed.ALTER, name), false));
            }
        }
    }
}
