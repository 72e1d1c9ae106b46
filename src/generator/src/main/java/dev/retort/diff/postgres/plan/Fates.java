package dev.retort.diff.postgres.plan;

import dev.retort.diff.model.NotUnderstood;
import dev.retort.diff.model.ObjectName;
import dev.retort.diff.postgres.object.CatalogObject;
import dev.retort.diff.postgres.statement.Kinds;
import dev.retort.diff.postgres.statement.Remark;
import dev.retort.diff.postgres.table.TypeConversion;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** What becomes of each object: which are dropped, made, altered; what the server refuses to alter under others has these made anew. */
final class Fates {
    /** What the server does not let a column get another type under. */
    private static final Set<String> BOUND_TO_TYPES =
            Set.of("view", "materialized view", "rule", "policy", "trigger", "function", "procedure");

    static final Set<String> TYPES = Set.of("type", "domain");

    private final Side from;
    private final Side to;
    private final NavigableSet<ObjectName> dropped = new TreeSet<>();
    private final NavigableSet<ObjectName> made = new TreeSet<>();
    private final NavigableSet<ObjectName> altered = new TreeSet<>();
    private final NavigableSet<ObjectName> aside = new TreeSet<>();
    private final NavigableSet<ObjectName> retyped = new TreeSet<>();
    private final SortedMap<ObjectName, String> refused = new TreeMap<>();
    private final Deque<ObjectName> changed = new ArrayDeque<>();

    /** @param replaced what is dropped and made anew, although it could be altered */
    Fates(Side from, Side to, Set<ObjectName> replaced) {
        this.from = from;
        this.to = to;
        decide(replaced);
        new InheritedNotNulls(from, to, this)
                .changing().stream().filter(name -> !dropped.contains(name)).forEach(altered::add);
        CompositeTypes composites = new CompositeTypes(from, to, this);
        composites.rearranged().forEach(this::replace);
        new ReplacedTypes(from, to, this).tightened().forEach(this::replace);
        MistakenIndexes indexes = new MistakenIndexes(from, to, this);
        indexes.mistaken().forEach(this::replace);
        indexes.unwanted().forEach(this::replace);
        new TypedTables(from, to, this).ofOthers().forEach(this::replace);
        new PartingKeys(from, to, this).found().forEach(this::replace);
        while (!changed.isEmpty()) {
            follow(changed.pop());
        }
        aside.addAll(new ReplacedTypes(from, to, this).inTheWay());
        composites.held().forEach(aside::add);
        aside.addAll(new RenewedTables(from, to, this).inTheWay());
        refused.putAll(new Refusals(from, to, this).found());
    }

    NavigableSet<ObjectName> dropped() {
        return dropped;
    }

    NavigableSet<ObjectName> made() {
        return made;
    }

    NavigableSet<ObjectName> altered() {
        return altered;
    }

    /** Types that are dropped only after their columns have the new ones, and tables after their rows are copied. */
    NavigableSet<ObjectName> aside() {
        return aside;
    }

    /** Whether a column gets a type of the name that its type has now. */
    boolean isOfOther(ObjectName column) {
        return from.find(column).stream()
                .flatMap(object -> object.needs().stream())
                .anyMatch(need -> aside.contains(need) && TYPES.contains(need.kind()));
    }

    /** Whether a column that stays gets another type. */
    boolean isRetyped(ObjectName column) {
        return retyped.contains(column);
    }

    Iterable<NotUnderstood> refused() {
        return refused.entrySet().stream()
                .map(entry -> new NotUnderstood(entry.getKey(), entry.getValue()))
                .toList();
    }

    private void decide(Set<ObjectName> replaced) {
        Set<ObjectName> differing = new TreeSet<>(replaced);
        from.objects().stream()
                .filter(object -> !to.find(object.name()).equals(Optional.of(object)))
                .forEach(object -> differing.add(object.name()));
        to.objects().stream()
                .map(CatalogObject::name)
                .filter(name -> !from.has(name))
                .forEach(differing::add);
        for (ObjectName name : differing) {
            // Where one side has none, it is as it was made.
            if (!name.kind().equals("current schema") || (from.has(name) && to.has(name))) {
                decide(name, replaced);
            }
        }
    }

    private void decide(ObjectName name, Set<ObjectName> replaced) {
        if (!to.has(name)) {
            drop(name);
        } else if (!from.has(name)) {
            made.add(name);
        } else if (replaced.contains(name)) {
            replace(name);
        } else if (!from.the(name).differing(to.the(name)).isEmpty() || isPartOfOther(name)) {
            alter(from.the(name), to.the(name));
        }
    }

    /** Whether the index that it stands for is on another table, be it of the same name. */
    private boolean isPartOfOther(ObjectName name) {
        return !PartitionedIndexes.whole(from.the(name)).equals(PartitionedIndexes.whole(to.the(name)));
    }

    private void drop(ObjectName name) {
        if (dropped.add(name)) {
            changed.push(name);
        }
    }

    private void alter(CatalogObject former, CatalogObject wanted) {
        CatalogObject bare = Remark.without(former);
        CatalogObject other = Remark.without(wanted);
        boolean isTakenAway = former.has("part of") && isPartOfOther(former.name()) && !isReleased(former);
        if (isTakenAway) {
            replace(wanted.name());
            return;
        }
        if (!bare.text().equals(other.text())
                && Kinds.of(wanted).alter(bare, other).isEmpty()) {
            replace(wanted.name());
            return;
        }
        altered.add(wanted.name());
        Set<String> differing = bare.differing(other);
        if (wanted.kind().equals("column") && (differing.contains("type") || differing.contains("collation"))) {
            retype(wanted.name());
        }
    }

    private void retype(ObjectName column) {
        Optional<ObjectName> table = new RenewedTables(from, to, this).partitionedBy(column);
        if (table.isPresent()) {
            // The server lets no such column get another type.
            replace(table.get());
            return;
        }
        if (retyped.add(column)) {
            altered.add(column);
            changed.push(column);
            new MistakenIndexes(from, to, this)
                    .ofWholeRows(PartitionedIndexes.tableOf(column))
                    .forEach(this::replace);
        }
    }

    private void replace(ObjectName name) {
        if (!to.has(name) || dropped.contains(name)) {
            return;
        }
        if (name.kind().equals("table")) {
            Optional<String> refusal = new RenewedTables(from, to, this).refusal(name);
            if (refusal.isPresent()) {
                refused.put(name, "no statement changes that of a table, and it is not made anew: " + refusal.get());
                return;
            }
            aside.add(name);
        }
        altered.remove(name);
        made.add(name);
        drop(name);
        if (from.the(name).get("_type").filter(type -> type.matches("[cf]")).isPresent()) {
            replaceAlong(from.the(name));
        }
    }

    /** Has a check, or a key, that parents and children have, too, be made anew with theirs: the server drops and makes all with the first. */
    private void replaceAlong(CatalogObject check) {
        ObjectName table = PartitionedIndexes.table(check);
        if (check.isInherited() && !isDetached(table)) {
            from.parentOf(check).map(CatalogObject::name).ifPresent(this::replace);
        }
        from.dependents(table).stream()
                .filter(child -> child.kind().equals("table") && !isDetached(child))
                .map(child -> new ObjectName(
                        "constraint", child.schema(), child.name(), check.name().name()))
                .filter(name ->
                        from.find(name).filter(CatalogObject::isInherited).isPresent())
                .forEach(this::replace);
    }

    /** Whether the server no longer holds an index to that of the partitioned table. */
    private boolean isReleased(CatalogObject index) {
        ObjectName table = PartitionedIndexes.table(index);
        return dropped.contains(table) || !to.has(table) || isDetached(table);
    }

    /** Whether a table that stays gets other parents, or is a partition of other values, for which it is taken from the former one. */
    boolean isDetached(ObjectName table) {
        Optional<CatalogObject> wanted = to.find(table);
        return !dropped.contains(table)
                && wanted.isPresent()
                && from.find(table)
                        .filter(former -> !former.get("bound")
                                        .equals(wanted.get().get("bound"))
                                || !former.get("parents").equals(wanted.get().get("parents")))
                        .isPresent();
    }

    /** Whether a table leaves its parents by a step of its own, so that its parts are no longer those of the parents. */
    boolean isParted(ObjectName table) {
        return isDetached(table) || new RenewedTables(from, to, this).isParted(table);
    }

    /** Has what depends on an object that is dropped, or gets another type, follow it. */
    private void follow(ObjectName name) {
        if (dropped.contains(name)) {
            CatalogObject gone = from.the(name);
            if (gone.has("part of") && !isReleased(gone)) {
                // The server drops it with the index of the partitioned table alone.
                PartitionedIndexes.whole(gone).ifPresent(this::replace);
            }
            PartingKeys.keeper(gone).ifPresent(this::replace);
            for (ObjectName dependent : from.dependents(name)) {
                boolean isHeld = to.needs(dependent, name) || !altered.contains(dependent);
                if (to.has(dependent) && !dropped.contains(dependent) && isHeld && !isLeftBehind(name, dependent)) {
                    followDrop(name, dependent);
                }
            }
        } else {
            followType(from.the(name), to.the(name));
        }
    }

    /** Whether a part of a table is one of its own by the time that the parent's is dropped. */
    private boolean isLeftBehind(ObjectName parents, ObjectName part) {
        return part.kind().equals("constraint")
                && from.the(part).isInherited()
                && from.parentOf(from.the(part)).map(CatalogObject::name).equals(Optional.of(parents))
                && new MovedChildren(from, to, this)
                        .isLeft(PartitionedIndexes.tableOf(part), PartitionedIndexes.tableOf(parents));
    }

    private void followDrop(ObjectName name, ObjectName dependent) {
        if (!TYPES.contains(name.kind())) {
            replace(dependent);
            return;
        }
        switch (dependent.kind()) {
            case "column" -> {
                boolean isComputed = from.the(dependent).has("generated")
                        && to.the(dependent).has("generated");
                if (isComputed) {
                    // The server takes no expression for how a computed value becomes one of another type.
                    replace(dependent);
                } else {
                    aside.add(name);
                    retype(dependent);
                }
            }
            case "attribute" -> {
                CatalogObject attribute = from.the(dependent);
                if (attribute.isPartOf(name)) {
                    replace(dependent);
                } else {
                    from.owner(attribute).ifPresent(type -> replace(type.name()));
                }
            }
            default -> replace(dependent);
        }
    }

    private void followType(CatalogObject former, CatalogObject wanted) {
        boolean isAlike = !isOfOther(former.name()) && new TypeConversion(former, wanted).isAlike();
        for (ObjectName dependent : from.dependents(former.name())) {
            Optional<CatalogObject> object = to.find(dependent);
            boolean isBound = BOUND_TO_TYPES.contains(dependent.kind())
                    || object.filter(other -> other.has("generated")).isPresent();
            boolean isOfOthers = dependent.kind().equals("default")
                    || object.flatMap(other -> other.get("_type")).equals(Optional.of("f"));
            if (isBound || (isOfOthers && !isAlike)) {
                replace(dependent);
            }
        }
    }
}
