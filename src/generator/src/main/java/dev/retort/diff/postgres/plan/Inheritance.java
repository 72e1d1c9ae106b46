package dev.retort.diff.postgres.plan;

import dev.retort.diff.model.Change;
import dev.retort.diff.model.Change.Action;
import dev.retort.diff.model.Loss;
import dev.retort.diff.model.ObjectName;
import dev.retort.diff.postgres.object.CatalogObject;
import dev.retort.diff.postgres.object.Names;
import dev.retort.diff.postgres.statement.Kinds;
import dev.retort.diff.postgres.statement.Remark;
import dev.retort.diff.postgres.table.ColumnKind;
import dev.retort.diff.postgres.table.NotNull;
import dev.retort.diff.postgres.table.TableKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What happens to the parts of a table because it happens to those of its parent. */
record Inheritance(Side from, Side to, Fates fates) {

    boolean isDroppedWithParent(CatalogObject part) {
        return part.isInherited()
                && !fates.isParted(PartitionedIndexes.table(part))
                && from.parentOf(part)
                        .filter(parent -> fates.dropped().contains(parent.name()) && !isKeptByChild(parent))
                        .isPresent();
    }

    /** What is lost of a column, and of those that its children have of it. */
    List<Loss> withChildren(List<Loss> losses) {
        return losses.stream()
                .flatMap(loss -> Stream.concat(Stream.of(loss), ofChildren(loss)))
                .distinct()
                .toList();
    }

    private Stream<Loss> ofChildren(Loss loss) {
        MovedChildren moved = new MovedChildren(from, to, fates);
        return loss.column().isEmpty()
                ? Stream.empty()
                : from.dependents(loss.table()).stream()
                        .filter(child -> child.kind().equals("table")
                                && !moved.isLeft(child, loss.table())
                                && from.find(child)
                                        .filter(table -> table.has("parents"))
                                        .isPresent())
                        .map(child -> Loss.ofColumn(child, loss.column().get()))
                        .flatMap(of -> Stream.concat(Stream.of(of), ofChildren(of)));
    }

    /** Whether a child keeps what its parent loses, and is one by then. */
    boolean isKeptByChild(CatalogObject part) {
        ObjectName table = PartitionedIndexes.table(part);
        MovedChildren moved = new MovedChildren(from, to, fates);
        return part.kind().equals("column")
                && from.dependents(table).stream()
                        .filter(child -> child.kind().equals("table") && !moved.isLeft(child, table))
                        .map(child -> new ObjectName(
                                "column",
                                child.schema(),
                                child.name(),
                                part.name().name()))
                        .anyMatch(column -> from.has(column)
                                && to.has(column)
                                && !fates.dropped().contains(column));
    }

    /** Whether the server makes it with what the parent has, or when the table becomes a child. */
    boolean isMadeWithParent(CatalogObject part) {
        if (part.kind().equals("default")) {
            boolean isAlone = to.find(PartitionedIndexes.table(part))
                    .filter(new PartitionedIndexes(from, to, fates)::isAttachedLater)
                    .isPresent();
            return !isAlone
                    && !fates.isDetached(PartitionedIndexes.table(part))
                    && to.parentOf(part)
                            .filter(parent -> fates.made().contains(parent.name())
                                    || fates.altered().contains(parent.name()))
                            .filter(parent -> parent.get("value").equals(part.get("value")))
                            .isPresent();
        }
        if (part.has("part of")) {
            return new PartitionedIndexes(from, to, fates).isMadeWithWhole(part);
        }
        return part.isInherited()
                && !new PartitionedIndexes(from, to, fates).isUnchecked(part)
                && (isConstraintOfParent(part) || isChildAlready(part));
    }

    /** What gives the index of a partition its name, which the server made up when it made it with that of the partitioned table. */
    List<Change> renamed(CatalogObject part) {
        String table = part.name().owner();
        String type = part.get("_type").orElse("index");
        Optional<String> columns = part.get(type.equals("index") ? "_columns" : "_index_columns");
        Optional<String> made = switch (type) {
            case "p" -> Optional.of(Names.madeUp(table, "", "pkey"));
            case "u" -> columns.map(names -> Names.madeUp(table, names, "key"));
            case "x" -> columns.map(names -> Names.madeUp(table, names, "excl"));
            case "index" -> columns.map(names -> Names.madeUp(table, names, "idx"));
            default -> Optional.empty();
        };
        Optional<String> definition = part.get("definition");
        if (type.matches("[cf]")
                && to.parentOf(part)
                        .flatMap(parent -> parent.get("definition"))
                        .equals(definition.map(text -> text + " NOT VALID"))) {
            return List.of(Change.of(
                    Action.ALTER,
                    part.name(),
                    "alter table " + Names.ownerPath(part.name()) + " validate constraint "
                            + Names.quoted(part.name().name())));
        }
        return made.filter(name -> !part.name().name().startsWith(name)).stream()
                .map(name -> Change.of(
                        Action.RENAME,
                        part.name(),
                        "alter index " + Names.inSchema(part.name(), Names.quoted(name)) + " rename to "
                                + Names.quoted(part.name().name())))
                .toList();
    }

    /** Whether it is a constraint that comes with the parent; a table that becomes a child has the checks already. */
    private boolean isConstraintOfParent(CatalogObject part) {
        return part.kind().equals("constraint")
                && (!part.the("_type").equals("c") || !fates.isDetached(PartitionedIndexes.table(part)));
    }

    private boolean isChildAlready(CatalogObject part) {
        Optional<CatalogObject> table = to.owner(part);
        return !fates.isDetached(PartitionedIndexes.table(part))
                && table.flatMap(child -> from.find(child.name()))
                        .filter(child -> child.get("parents").equals(table.flatMap(now -> now.get("parents"))))
                        .isPresent();
    }

    /** A part of a table as it is when its parent's has been altered. */
    CatalogObject afterParent(CatalogObject part, CatalogObject wanted) {
        Optional<CatalogObject> former = from.parentOf(part);
        Optional<CatalogObject> later = to.parentOf(wanted);
        if (former.isEmpty()
                || later.isEmpty()
                || fates.isDetached(PartitionedIndexes.table(part))
                || !fates.altered().contains(later.get().name())) {
            return part;
        }
        Map<String, String> attributes = new TreeMap<>(part.attributes());
        for (String name : Remark.without(former.get()).differing(Remark.without(later.get()))) {
            boolean isNotNull = name.equals("not null") && later.get().has(name);
            // From 18 on it is a constraint, of which InheritedNotNulls knows what becomes.
            boolean isTaken = isNotNull
                    ? wanted.has(name) && part.server() < 18
                    : !ColumnKind.OF_ONE.contains(name) && later.get().get(name).equals(wanted.get(name));
            if (isTaken) {
                attributes.remove(name);
                wanted.get(name).ifPresent(value -> attributes.put(name, value));
            }
        }
        return part.with(attributes);
    }

    /**
     * Statements that make a table a child, with those around them that the server asks for: its columns may not be NULL while it becomes
     * one where the parent's may not, even if they may later.
     */
    List<String> requiredNotNull(CatalogObject table, List<String> statements) {
        boolean isAsked = table.has("parents") && !table.has("bound") && table.server() < 18;
        List<String> relaxed = !isAsked
                ? List.of()
                : to.dependents(table.name()).stream()
                        .filter(name -> name.kind().equals("column"))
                        .map(to::the)
                        .filter(column -> column.isPartOf(table.name()) && isRelaxed(column))
                        .map(column -> "alter table " + Names.path(table.name()) + " alter column "
                                + Names.quoted(column.name().name()))
                        .toList();
        return Stream.of(
                        relaxed.stream().map(alter -> alter + " set not null"),
                        statements.stream(),
                        relaxed.stream().map(alter -> alter + " drop not null"))
                .flatMap(some -> some)
                .toList();
    }

    /** Whether a column may be NULL when its table becomes a child, and its parent's may not. */
    private boolean isRelaxed(CatalogObject column) {
        ObjectName table = PartitionedIndexes.table(column);
        boolean isHeld = fates.altered().contains(table)
                && from.the(table).has("parents")
                && from.find(column.name())
                        .filter(former -> former.has("not null"))
                        .isPresent();
        return !column.has("not null")
                && !isHeld
                && to.parentOf(column).filter(parent -> parent.has("not null")).isPresent();
    }

    /** A column with the type of another version of it. */
    CatalogObject withType(CatalogObject column, CatalogObject wanted) {
        Map<String, String> attributes = new TreeMap<>(column.attributes());
        List.of("storage", "compression").forEach(attributes::remove);
        for (String name : List.of("type", "collation", "_base", "_plain")) {
            attributes.remove(name);
            wanted.get(name).ifPresent(value -> attributes.put(name, value));
        }
        return column.with(attributes);
    }

    /**
     * What makes the inherited columns of a new table others than those of its parent.
     *
     * @param isLater whether a default is set by a step of its own
     */
    List<Change> overrides(CatalogObject table, List<CatalogObject> parts, Predicate<ObjectName> isLater) {
        List<Change> changes = new ArrayList<>();
        if (TableKind.isAlone(table)) {
            return changes;
        }
        for (CatalogObject column : parts) {
            Optional<CatalogObject> parent = to.parentOf(column);
            if (!column.kind().equals("column") || !column.isInherited() || parent.isEmpty()) {
                continue;
            }
            String alter = "alter table " + Names.path(table.name()) + " alter column "
                    + Names.quoted(column.name().name());
            Optional<String> own = defaultOf(column);
            if (!own.equals(defaultOf(parent.get())) && !isLater.test(ofColumn(column))) {
                changes.add(Change.of(
                        Action.ALTER,
                        column.name(),
                        alter
                                + own.map(value -> " set default " + Names.inSmallLetters(value))
                                        .orElse(" drop default")));
            }
            CatalogObject inherited = parent.get();
            Kinds.of(column)
                    .alter(
                            new CatalogObject(
                                    column.name(),
                                    asInherited(inherited, column, fates.made().contains(table.name())),
                                    inherited.needs(),
                                    inherited.goesWith(),
                                    inherited.mentions(),
                                    inherited.server()),
                            Remark.without(column))
                    .orElse(List.of())
                    .forEach(sql -> changes.add(Change.of(Action.ALTER, column.name(), ofOne(column, sql))));
        }
        return changes;
    }

    /** A statement on a column, of its table alone where that has children, and each has its own of what it sets. */
    String ofOne(CatalogObject column, String sql) {
        boolean isOfParent = column.kind().equals("column")
                && Stream.of(from, to)
                        .flatMap(side -> side.dependents(PartitionedIndexes.table(column)).stream()
                                .flatMap(name -> side.find(name).stream()))
                        .anyMatch(child -> child.kind().equals("table") && child.has("parents"));
        return isOfParent ? ColumnKind.ofOne(column, sql) : sql;
    }

    /**
     * The attributes of a column that a child gets; it counts with its parent.
     *
     * @param own the child's
     * @param isNew whether the child is made, and not the column alone added to its parent
     */
    private static TreeMap<String, String> asInherited(CatalogObject column, CatalogObject own, boolean isNew) {
        TreeMap<String, String> attributes =
                new TreeMap<>(Remark.without(column).attributes());
        attributes
                .keySet()
                .removeIf(name -> name.startsWith("identity")
                        || name.equals("statistics")
                        || name.equals("options")
                        || (name.equals("storage") && !isNew));
        attributes.computeIfPresent(
                "not null", (_, constraint) -> constraint.endsWith(" not valid") ? "yes not valid" : "yes");
        if (isNew && (NotNull.isNamed(own) || NotNull.isOfParent(own))) {
            // Its definition says so, or it comes as it is with the parent's.
            attributes.put("not null", own.the("not null"));
        }
        return attributes;
    }

    private Optional<String> defaultOf(CatalogObject column) {
        return to.find(ofColumn(column)).map(value -> value.the("value"));
    }

    private static ObjectName ofColumn(CatalogObject column) {
        ObjectName name = column.name();
        return new ObjectName("default", name.schema(), name.owner(), name.name());
    }
}
