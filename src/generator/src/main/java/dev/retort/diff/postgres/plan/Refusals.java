package dev.retort.diff.postgres.plan;

import dev.retort.diff.model.ObjectName;
import dev.retort.diff.postgres.object.CatalogObject;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The changes for which the server has no statement, or none that keeps what is there. */
record Refusals(Side from, Side to, Fates fates) {
    private static final String IDENTITY = "the server adds no identity column to a table that others inherit from";
    private static final String OF_ONE =
            "the server takes no NOT NULL that is not inherited for a partitioned table, but from LIKE";
    private static final String PART_OF_KEY =
            "it is the part of a primary key without being one, which the server makes of it only when that is added later";

    private static final String ALONE =
            "the partitioned table has no such column, and the server takes no such partition: one is left by CASCADE alone";

    /** Each object, with why. */
    Map<ObjectName, String> found() {
        Map<ObjectName, String> refused = new TreeMap<>(new CompositeTypes(from, to, fates).refused());
        fates.made().stream()
                .filter(name -> name.kind().equals("column")
                        && !fates.dropped().contains(name)
                        && to.the(name).has("identity")
                        && isInheritedFrom(PartitionedIndexes.tableOf(name)))
                .forEach(name -> refused.put(name, IDENTITY));
        Stream.concat(fates.made().stream(), fates.altered().stream())
                .filter(name -> name.kind().equals("column") && isHeldForOne(name))
                .forEach(name -> refused.put(name, OF_ONE));
        Stream.concat(fates.made().stream(), fates.altered().stream())
                .filter(name -> name.kind().equals("constraint") && isPartOfPrimaryKey(to.the(name)))
                .forEach(name -> refused.put(name, PART_OF_KEY));
        Stream.concat(fates.made().stream(), fates.altered().stream())
                .map(to::the)
                .forEach(object -> object.obscureNeeds()
                        .filter(need -> !from.hasObscure(need))
                        .forEach(need -> refused.put(
                                object.name(), "it needs the " + need + ", which is to be made by hand before")));
        to.objects().stream()
                .filter(column -> column.kind().equals("column") && isLeftAlone(column))
                .forEach(column -> refused.put(column.name(), ALONE));
        return refused;
    }

    /** Whether a column of a partition is none of the partitioned table, and was, or the partition none of that. */
    private boolean isLeftAlone(CatalogObject column) {
        ObjectName table = PartitionedIndexes.table(column);
        boolean isOfPartition =
                to.find(table).filter(object -> object.has("bound")).isPresent()
                        && to.parentOf(column).isEmpty();
        return isOfPartition
                && (fates.made().contains(table)
                        || fates.made().contains(column.name())
                        || fates.isDetached(table)
                        || from.find(column.name()).flatMap(from::parentOf).isPresent());
    }

    /** Whether a table that stays has children that are no partitions. */
    private boolean isInheritedFrom(ObjectName table) {
        return !fates.made().contains(table)
                && from.dependents(table).stream()
                        .filter(name -> name.kind().equals("table"))
                        .flatMap(name -> from.find(name).stream())
                        .anyMatch(child -> child.has("parents") && !child.has("bound"));
    }

    /** Whether a column of a partitioned table gets a NOT NULL that its partitions do not have. */
    private boolean isHeldForOne(ObjectName column) {
        Optional<String> wanted =
                to.the(column).get("not null").filter(constraint -> constraint.endsWith(" no inherit"));
        return wanted.isPresent()
                && to.find(PartitionedIndexes.tableOf(column))
                        .filter(table -> table.has("partitioned by"))
                        .isPresent()
                && (fates.made().contains(column)
                        || !from.the(column).get("not null").equals(wanted));
    }

    private boolean isPartOfPrimaryKey(CatalogObject key) {
        Optional<CatalogObject> whole = PartitionedIndexes.whole(key).flatMap(to::find);
        return whole.flatMap(object -> object.get("_type")).equals(Optional.of("p"))
                && !key.the("_type").equals("p");
    }
}
