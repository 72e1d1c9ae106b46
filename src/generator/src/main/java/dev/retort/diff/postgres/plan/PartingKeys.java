package dev.retort.diff.postgres.plan;

import dev.retort.diff.model.Change;
import dev.retort.diff.model.Change.Action;
import dev.retort.diff.model.ObjectName;
import dev.retort.diff.postgres.object.CatalogObject;
import dev.retort.diff.postgres.object.Names;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The foreign keys of partitions to the partitioned table that they leave. Up to version 14, the server drops one that the partition has of
 * the partitioned table, and to one of its own it leaves another, to the partition itself, that was not seen before.
 */
record PartingKeys(Side from, Side to, Fates fates) {
    private static final int FIRST_THAT_KEEPS = 15;

    /** The keys of both schemas that are to be made anew on another side of the parting. */
    List<ObjectName> found() {
        return from.objects().stream()
                .filter(key -> isToFormerParent(key)
                        && to.find(key.name())
                                .filter(wanted -> !key.isInherited() || !wanted.isInherited())
                                .isPresent())
                .map(CatalogObject::name)
                .toList();
    }

    /** Whether a key is gone when its table has left the partitioned one. */
    boolean isLost(CatalogObject key) {
        return key.isInherited() && isToFormerParent(key);
    }

    /** The key without which the server does not drop one that it left. */
    static Optional<ObjectName> keeper(CatalogObject remnant) {
        return remnant.goesWith().stream()
                .filter(other -> other.equals(remnant.name().renamed(other.name())))
                .findFirst();
    }

    /** What drops the keys that the server left with one, which are those of no other where they were made by a statement. */
    Stream<Change> remnantDrops(CatalogObject key) {
        return from.dependents(key.name()).stream()
                .flatMap(name -> from.find(name).stream())
                .filter(remnant -> keeper(remnant).equals(Optional.of(key.name())))
                .map(remnant -> Change.of(
                        Action.DROP,
                        remnant.name(),
                        "alter table " + Names.ownerPath(remnant.name()) + " drop constraint if exists "
                                + Names.quoted(remnant.name().name())));
    }

    private boolean isToFormerParent(CatalogObject key) {
        return key.has("_referenced")
                && key.server() < FIRST_THAT_KEEPS
                && isLeft(PartitionedIndexes.table(key), key.the("_referenced"));
    }

    /** Whether a partition, or one that it is a partition of, leaves a table. */
    private boolean isLeft(ObjectName partition, String table) {
        Optional<ObjectName> parent = from.find(partition).flatMap(RenewedTables::parent);
        return parent.filter(above -> fates.isParted(partition) ? isBelow(above, table) : isLeft(above, table))
                .isPresent();
    }

    private boolean isBelow(ObjectName partition, String table) {
        return Names.path(partition).equals(table)
                || from.find(partition)
                        .flatMap(RenewedTables::parent)
                        .filter(above -> isBelow(above, table))
                        .isPresent();
    }
}
