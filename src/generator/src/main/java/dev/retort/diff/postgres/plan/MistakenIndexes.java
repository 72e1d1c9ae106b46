package dev.retort.diff.postgres.plan;

import dev.retort.diff.model.ObjectName;
import dev.retort.diff.postgres.object.CatalogObject;
import dev.retort.diff.postgres.object.Names;
import java.util.List;

/** The indexes that the server would take for others, or make unasked, if they stayed as they are. */
record MistakenIndexes(Side from, Side to, Fates fates) {

    private PartitionedIndexes indexes() {
        return new PartitionedIndexes(from, to, fates);
    }

    /** The indexes that the server would take for others when their table becomes a partition. */
    List<ObjectName> mistaken() {
        return to.objects().stream()
                .filter(index -> index.has("part of")
                        && from.has(PartitionedIndexes.table(index))
                        && indexes().becomesPartition(PartitionedIndexes.table(index)))
                .flatMap(index -> indexes().remainingTwins(index).stream())
                .map(CatalogObject::name)
                .toList();
    }

    /** The indexes of partitioned tables of which the server would make one for a new partition that is to have none. */
    List<ObjectName> unwanted() {
        return to.objects().stream()
                .filter(table -> table.has("bound") && indexes().becomesPartition(table.name()))
                .flatMap(table ->
                        from
                                .find(new ObjectName(
                                        "table", table.name().schema(), "", Names.bare(table.the("parents"))))
                                .stream()
                                .flatMap(parent -> PartitionedIndexes.indexes(from, parent.name()))
                                .filter(whole -> to.find(whole.name())
                                        .filter(wanted -> PartitionedIndexes.parts(to, wanted)
                                                .noneMatch(part -> PartitionedIndexes.table(part)
                                                        .equals(table.name())))
                                        .isPresent()))
                .map(CatalogObject::name)
                .distinct()
                .toList();
    }

    /** The indexes and conditions of whole rows of a table, which the server would compute of the former rows when a column gets another type. */
    List<ObjectName> ofWholeRows(ObjectName table) {
        return from.dependents(table).stream()
                .flatMap(name -> from.find(name).stream())
                .filter(part -> part.isPartOf(table)
                        && part.get("definition").orElse("").contains(Names.quoted(table.name()) + ".*"))
                .map(CatalogObject::name)
                .toList();
    }
}
