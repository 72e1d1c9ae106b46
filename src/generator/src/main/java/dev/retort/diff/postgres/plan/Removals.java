package dev.retort.diff.postgres.plan;

import dev.retort.diff.model.Change;
import dev.retort.diff.model.Change.Action;
import dev.retort.diff.postgres.object.CatalogObject;
import dev.retort.diff.postgres.object.Names;
import dev.retort.diff.postgres.object.ObjectKind;
import dev.retort.diff.postgres.statement.Kinds;
import dev.retort.diff.postgres.statement.RangeConstructors;
import dev.retort.diff.postgres.statement.Remark;
import dev.retort.diff.postgres.table.TableKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The statements that drop what is there, or give it another name until it can be. */
record Removals(Side from, Side to, Fates fates) {

    List<Change> drop(CatalogObject object) {
        if (new Inheritance(from, to, fates).isDroppedWithParent(object)
                || new PartingKeys(from, to, fates).isLost(object)) {
            return List.of();
        }
        if (object.kind().equals("default privileges")) {
            return Remark.changes(Optional.of(object), Remark.without(object));
        }
        ObjectKind kind = Kinds.of(object);
        String sql = kind.drop(object);
        if (isReferencedPartition(object)) {
            sql = "alter table " + object.the("parents") + " detach partition " + Names.path(object.name());
            return List.of(
                    Change.of(Action.ALTER, object.name(), sql),
                    Change.of(Action.DROP, object.name(), kind.drop(object)).losing(kind.lossOfDrop(object)));
        }
        if (object.kind().equals("attribute")) {
            return List.of(Change.of(Action.DROP, object.name(), sql)
                    .losing(new CompositeTypes(from, to, fates).losses(object)));
        }
        Inheritance inheritance = new Inheritance(from, to, fates);
        boolean isAlone = inheritance.isKeptByChild(object);
        boolean isOfKeys = object.kind().equals("index")
                && from.dependents(object.name()).stream()
                        .anyMatch(part -> part.kind().equals("constraint")
                                && PartitionedIndexes.whole(from.the(part)).equals(Optional.of(object.name())));
        if (isOfKeys) {
            // Neither goes without the other.
            sql += " cascade";
        }
        Change change = Change.of(
                        Action.DROP,
                        object.name(),
                        isAlone ? sql.replaceFirst("^alter table ", "alter table only ") : sql)
                .losing(isAlone ? kind.lossOfDrop(object) : inheritance.withChildren(kind.lossOfDrop(object)));
        // A transaction with savepoints, as the driver makes them, cannot go on after this one there.
        boolean endsTransaction = object.kind().equals("domain constraint") && object.server() >= 15;
        return Stream.concat(
                        Stream.of(endsTransaction ? change.outsideTransaction() : change),
                        new PartingKeys(from, to, fates).remnantDrops(object))
                .toList();
    }

    /** Whether foreign keys that stay refer to the partitioned table, and so to its partition. */
    private boolean isReferencedPartition(CatalogObject table) {
        return table.has("bound")
                && from.objects().stream()
                        .anyMatch(object -> object.get("_referenced").equals(table.get("parents"))
                                && !fates.dropped().contains(object.name()));
    }

    String asideName(CatalogObject type) {
        String name = Names.madeUp(type.name().name(), "", "old");
        while (from.has(type.name().renamed(name)) || to.has(type.name().renamed(name))) {
            name += "_";
        }
        return name;
    }

    String asidePath(CatalogObject object) {
        return Names.inSchema(object.name(), Names.quoted(asideName(object)));
    }

    List<Change> setAside(CatalogObject object) {
        List<Change> changes = new ArrayList<>();
        changes.add(Change.of(
                Action.ALTER,
                object.name(),
                "alter " + Kinds.of(object).subject(object) + " rename to " + Names.quoted(asideName(object))));
        if (object.kind().equals("table")) {
            changes.addAll(new CopiedRows(from, to, fates).countersAside(object.name()));
        }
        if (object.has("range")) {
            RangeConstructors.aside(object, asideName(object)).stream()
                    .map(sql -> Change.of(Action.ALTER, object.name(), sql))
                    .forEach(changes::add);
        }
        return changes;
    }

    List<Change> part(CatalogObject table) {
        CatalogObject alone = new TypedTables(from, to, fates).isParted(table.name())
                ? MovedChildren.alone(table)
                : MovedChildren.parted(table);
        return new TableKind()
                .alter(table, alone).orElseThrow().stream()
                        .map(sql -> Change.of(Action.ALTER, table.name(), sql))
                        .toList();
    }

    Change discard(CatalogObject type) {
        CatalogObject renamed = type.called(asideName(type));
        return Change.of(Action.DROP, type.name(), Kinds.of(renamed).drop(renamed))
                .losing(
                        type.kind().equals("table")
                                ? new Inheritance(from, to, fates)
                                        .withChildren(new CopiedRows(from, to, fates).losses(type.name()))
                                : List.of());
    }
}
