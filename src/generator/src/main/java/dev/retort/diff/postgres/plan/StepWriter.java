package dev.retort.diff.postgres.plan;

import dev.retort.diff.model.Change;
import dev.retort.diff.model.Change.Action;
import dev.retort.diff.model.Loss;
import dev.retort.diff.model.ObjectName;
import dev.retort.diff.postgres.object.CatalogObject;
import dev.retort.diff.postgres.object.Names;
import dev.retort.diff.postgres.plan.PlanStep.Deed;
import dev.retort.diff.postgres.statement.DefaultPrivilegesKind;
import dev.retort.diff.postgres.statement.Kinds;
import dev.retort.diff.postgres.statement.Remark;
import dev.retort.diff.postgres.table.ColumnKind;
import dev.retort.diff.postgres.table.IndexKind;
import dev.retort.diff.postgres.table.NotNull;
import dev.retort.diff.postgres.table.SequenceKind;
import dev.retort.diff.postgres.table.TableKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The statements of the steps of a plan. */
record StepWriter(Side from, Side to, Fates fates, StepGraph graph, Set<ObjectName> unchecked) {
    private static final String UNCHECKED = "set check_function_bodies = off";
    private static final String CHECKED = "reset check_function_bodies";

    List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        graph.ordered().forEach(step -> changes.addAll(changes(step)));
        leaveUnchecked(changes);
        return AddedValues.placed(changes);
    }

    /** Has the server look at no bodies from the first to the last of functions that are made one after the other. */
    private static void leaveUnchecked(List<Change> changes) {
        for (int i = changes.size() - 1; i > 0; i--) {
            if (changes.get(i - 1).sql().equals(CHECKED) && changes.get(i).sql().equals(UNCHECKED)) {
                changes.subList(i - 1, i + 1).clear();
                i--;
            }
        }
    }

    private List<Change> changes(PlanStep step) {
        return switch (step.deed()) {
            case DROP -> removals().drop(from.the(step.object()));
            case SET_ASIDE -> removals().setAside(from.the(step.object()));
            case MAKE -> make(step, to.the(step.object()));
            case ALTER ->
                fates.aside().contains(step.object())
                        ? removals().part(from.the(step.object()))
                        : alter(from.the(step.object()), to.the(step.object()));
            case ATTACH -> attach(step, to.the(step.object()));
            case FILL ->
                new CopiedRows(from, to, fates).fill(step.object(), removals().asidePath(from.the(step.object())));
            case RELEASE ->
                List.of(Change.of(Action.ALTER, step.object(), SequenceKind.release(from.the(step.object()))));
            case OWN -> own(to.the(step.object()));
            case MARK -> mark(to.the(step.object()));
            case DISCARD -> List.of(removals().discard(from.the(step.object())));
        };
    }

    private Removals removals() {
        return new Removals(from, to, fates);
    }

    private List<Change> make(PlanStep step, CatalogObject object) {
        Inheritance inheritance = new Inheritance(from, to, fates);
        if (inheritance.isMadeWithParent(object)) {
            return madeWithParent(object);
        }
        CopiedRows rows = new CopiedRows(from, to, fates);
        PartitionedIndexes indexes = new PartitionedIndexes(from, to, fates);
        boolean isFirst = indexes.isAttachedLater(object);
        List<CatalogObject> parts = parts(step).stream()
                .map(part -> !isFirst || !InheritedNotNulls.isUncheckedOfParent(part)
                        ? part
                        : rows.isFilled(object) ? NotNull.dropped(part) : NotNull.left(part))
                .toList();
        CatalogObject placed =
                isFirst ? TableKind.alone(object) : indexes.isOnOnly(object) ? IndexKind.onOnly(object) : object;
        CatalogObject created = rows.isFilled(object) ? TableKind.filled(placed) : placed;
        List<Change> changes = new ArrayList<>();
        List<ObjectName> typesOfItsName = typesOfItsName(object);
        typesOfItsName.forEach(type -> changes.add(renamed(type, removals().asideName(to.the(type)))));
        boolean isUnchecked = unchecked.contains(object.name()) || object.has("_broken");
        if (isUnchecked) {
            changes.add(Change.of(Action.CREATE, object.name(), UNCHECKED));
        }
        Kinds.of(object)
                .create(
                        created,
                        parts.stream()
                                .filter(part -> !part.has("part of") || !indexes.isMadeWithWhole(part))
                                .toList())
                .forEach(sql -> changes.add(Change.of(Action.CREATE, object.name(), inheritance.ofOne(object, sql))));
        if (isUnchecked) {
            changes.add(Change.of(Action.CREATE, object.name(), CHECKED));
        }
        typesOfItsName.forEach(type ->
                changes.add(renamed(type.renamed(removals().asideName(to.the(type))), type.name())));
        changes.addAll(inheritance.overrides(created, parts, this::isStep));
        if (!TableKind.isAlone(created)) {
            changes.addAll(renamed(parts));
        }
        changes.addAll(Remark.changes(Optional.of(untouched(object)), object));
        parts.stream()
                .filter(part -> !isMadeWhenAttached(part, TableKind.isAlone(created)))
                .forEach(part -> changes.addAll(Remark.changes(Optional.of(untouched(part)), part)));
        return changes;
    }

    /** The type that stays and is called as a new sequence: a type gets the name of a sequence, but not the other way about. */
    private List<ObjectName> typesOfItsName(CatalogObject sequence) {
        ObjectName name = sequence.name();
        return Fates.TYPES.stream()
                .map(kind -> new ObjectName(kind, name.schema(), "", name.name()))
                .filter(type -> name.kind().equals("sequence") && from.has(type) && to.has(type))
                .filter(type -> !fates.dropped().contains(type))
                .toList();
    }

    private static Change renamed(ObjectName type, String name) {
        return Change.of(
                Action.ALTER,
                type,
                "alter " + type.kind() + " " + Names.path(type) + " rename to " + Names.quoted(name));
    }

    /** Whether it is not there before its table becomes a partition: a foreign key of the partitioned table. */
    private static boolean isMadeWhenAttached(CatalogObject part, boolean isAlone) {
        return isAlone && part.isInherited() && part.get("_type").equals(Optional.of("f"));
    }

    private List<Change> madeWithParent(CatalogObject object) {
        Inheritance inheritance = new Inheritance(from, to, fates);
        List<Change> changes = new ArrayList<>(inheritance.renamed(object));
        if (object.kind().equals("column")) {
            changes.addAll(inheritance.overrides(to.owner(object).orElseThrow(), List.of(object), this::isStep));
        }
        changes.addAll(Remark.changes(Optional.of(untouched(object)), object));
        return changes;
    }

    private boolean isStep(ObjectName made) {
        PlanStep making = new PlanStep(Deed.MAKE, made);
        return graph.has(making) && !graph.isFolded(making);
    }

    private List<CatalogObject> parts(PlanStep step) {
        return graph.members(step).stream()
                .filter(member -> member.deed() == Deed.MAKE)
                .map(member -> to.the(member.object()))
                .toList();
    }

    private List<Change> renamed(List<CatalogObject> parts) {
        Inheritance inheritance = new Inheritance(from, to, fates);
        return parts.stream()
                .filter(part -> part.has("part of") ? inheritance.isMadeWithParent(part) : part.isInherited())
                .flatMap(part -> inheritance.renamed(part).stream())
                .toList();
    }

    private List<Change> attach(PlanStep step, CatalogObject object) {
        if (!object.kind().equals("table")) {
            return List.of(Change.of(Action.ALTER, object.name(), PartitionedIndexes.attachment(object)));
        }
        List<Change> changes = new ArrayList<>();
        if (object.has("of type")) {
            return List.of(Change.of(Action.ALTER, object.name(), TableKind.typing(object)));
        }
        if (!object.has("bound")) {
            return new Inheritance(from, to, fates)
                    .requiredNotNull(object, MovedChildren.inheritance(object)).stream()
                            .map(sql -> Change.of(Action.ALTER, object.name(), sql))
                            .toList();
        }
        changes.add(Change.of(Action.ALTER, object.name(), TableKind.attachment(object)));
        List<CatalogObject> parts = parts(new PlanStep(Deed.MAKE, step.object()));
        changes.addAll(renamed(parts));
        parts.stream()
                .filter(part -> isMadeWhenAttached(part, true))
                .forEach(part -> changes.addAll(Remark.changes(Optional.of(untouched(part)), part)));
        return changes;
    }

    /** A new object as it is before anything is granted or said of it; default privileges change after all others. */
    private CatalogObject untouched(CatalogObject object) {
        return object.with(DefaultPrivilegesKind.granted(from.objects(), object));
    }

    private List<Change> alter(CatalogObject former, CatalogObject wanted) {
        Inheritance inheritance = new Inheritance(from, to, fates);
        List<Change> changes = new ArrayList<>();
        CatalogObject bare = new InheritedNotNulls(from, to, fates)
                .without(inheritance.afterParent(Remark.without(former), wanted), wanted);
        boolean isMoved = wanted.kind().equals("table") && new MovedChildren(from, to, fates).isMoved(wanted.name());
        CatalogObject other = isMoved ? MovedChildren.alone(Remark.without(wanted)) : Remark.without(wanted);
        List<String> statements = new ArrayList<>();
        boolean isOfOther = wanted.kind().equals("column")
                && fates.isOfOther(wanted.name())
                && (!wanted.isInherited() || fates.isDetached(PartitionedIndexes.table(wanted)));
        if (isOfOther) {
            statements.add(ColumnKind.retype(bare, other, composites().using(former, other)));
            bare = inheritance.withType(bare, other);
        }
        if (!bare.text().equals(other.text())) {
            List<String> alterations = Kinds.of(wanted).alter(bare, other).orElseThrow();
            boolean isAttached = wanted.kind().equals("table")
                    && other.has("parents")
                    && !other.get("parents").equals(bare.get("parents"));
            statements.addAll(isAttached ? inheritance.requiredNotNull(wanted, alterations) : alterations);
        }
        List<Loss> losses = isOfOther && composites().isNarrowed(wanted.name())
                ? ColumnKind.loss(former)
                : statements.isEmpty() ? List.of() : Kinds.of(wanted).lossOfAlter(bare, other);
        for (String sql : statements) {
            changes.add(Change.of(Action.ALTER, wanted.name(), inheritance.ofOne(wanted, sql))
                    .losing(inheritance.withChildren(losses)));
            losses = List.of();
        }
        changes.addAll(Remark.changes(Optional.of(former), wanted));
        if (wanted.kind().equals("table")) {
            changes.addAll(Remark.again(former, wanted, columnsThatStay(wanted)));
        }
        return changes;
    }

    private List<CatalogObject> columnsThatStay(CatalogObject table) {
        return to.dependents(table.name()).stream()
                .filter(name -> name.kind().equals("column")
                        && from.has(name)
                        && !fates.made().contains(name))
                .map(to::the)
                .filter(column -> column.isPartOf(table.name()))
                .toList();
    }

    private CompositeTypes composites() {
        return new CompositeTypes(from, to, fates);
    }

    private static List<Change> own(CatalogObject sequence) {
        return List.of(Change.of(Action.ALTER, sequence.name(), SequenceKind.ownership(sequence)));
    }

    /** A table without the marks that it loses with indexes that are dropped. */
    private CatalogObject withoutMarks(CatalogObject table) {
        Set<String> dropped = fates.dropped().stream()
                .filter(name -> name.owner().equals(table.name().name())
                        && name.schema().equals(table.name().schema()))
                .map(name -> Names.quoted(name.name()))
                .collect(Collectors.toSet());
        Map<String, String> attributes = new TreeMap<>(table.attributes());
        attributes.computeIfPresent("clustered", (_, index) -> dropped.contains(index) ? null : index);
        attributes.computeIfPresent(
                "replica identity",
                (_, identity) -> dropped.contains(identity.replaceFirst("^using index ", "")) ? "nothing" : identity);
        return table.with(attributes);
    }

    private List<Change> mark(CatalogObject table) {
        Optional<CatalogObject> former = from.find(table.name())
                .filter(_ -> !fates.made().contains(table.name()))
                .map(this::withoutMarks);
        return TableKind.marks(former, table).stream()
                .map(sql -> Change.of(Action.ALTER, table.name(), sql))
                .toList();
    }
}
