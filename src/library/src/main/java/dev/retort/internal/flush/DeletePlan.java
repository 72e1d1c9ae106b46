package dev.retort.internal.flush;

import dev.retort.internal.key.TableShape;
import dev.retort.internal.unit.Reference;
import dev.retort.internal.unit.Tracked;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.ForeignKey;
import org.jooq.Record;
import org.jooq.Table;

/**
 * The order in which records can be deleted: each before those that it refers to.
 *
 * @param released references that have to be cleared first, since rows refer to each other in a circle
 * @param groups records of one table each, to be deleted one group after the other
 */
record DeletePlan(List<Reference> released, List<List<Tracked>> groups) {

    static DeletePlan of(List<Tracked> deleted) {
        DeletePlan plan = new DeletePlan(new ArrayList<>(), new ArrayList<>());
        Map<Table<?>, List<Tracked>> byTable = Reference.byTable(deleted);
        for (List<Table<?>> component : Components.of(byTable.keySet(), table -> children(table, byTable.keySet()))) {
            if (component.size() == 1
                    && !children(component.getFirst(), byTable.keySet()).contains(component.getFirst())) {
                plan.groups.add(byTable.get(component.getFirst()));
            } else {
                plan.addRowByRow(component.stream()
                        .flatMap(table -> Objects.requireNonNull(byTable.get(table)).stream())
                        .toList());
            }
        }
        return plan;
    }

    private static List<Table<?>> children(Table<?> table, Set<Table<?>> among) {
        return new ArrayList<>(among.stream()
                .filter(other -> other.getReferences().stream()
                        .anyMatch(key -> key.getKey().getTable().equals(table)))
                .toList());
    }

    private void addRowByRow(List<Tracked> rows) {
        Map<Tracked, List<Reference>> referring = referring(rows);
        rows.forEach(row -> releaseFromItself(row, Objects.requireNonNull(referring.get(row))));
        for (List<Tracked> component : Components.of(rows, row -> sources(row, referring))) {
            if (component.size() > 1) {
                Set<Tracked> members = Collections.newSetFromMap(new IdentityHashMap<>());
                members.addAll(component);
                component.forEach(row -> Objects.requireNonNull(referring.get(row))
                        .removeIf(reference ->
                                members.contains(reference.from()) && reference.canWait() && released.add(reference)));
            }
        }
        IdentityHashMap<Tracked, Integer> levels = new IdentityHashMap<>();
        Map<Integer, Map<Table<?>, List<Tracked>>> byLevel = new java.util.TreeMap<>();
        for (List<Tracked> component : Components.of(rows, row -> sources(row, referring))) {
            for (Tracked row : component) {
                int level = sources(row, referring).stream()
                                .mapToInt(source -> levels.getOrDefault(source, -1))
                                .max()
                                .orElse(-1)
                        + 1;
                levels.put(row, level);
                byLevel.computeIfAbsent(level, any -> new LinkedHashMap<>())
                        .computeIfAbsent(row.table(), any -> new ArrayList<>())
                        .add(row);
            }
        }
        byLevel.values().forEach(level -> groups.addAll(level.values()));
    }

    /** A row that refers to itself is in its own way: MariaDB does not delete it. */
    private void releaseFromItself(Tracked row, List<Reference> referring) {
        referring.removeIf(reference ->
                reference.from() == row && (!reference.canWait() || reference.isFollowed() || released.add(reference)));
    }

    private static List<Tracked> sources(Tracked row, Map<Tracked, List<Reference>> referring) {
        List<Tracked> sources = new ArrayList<>();
        Objects.requireNonNull(referring.get(row)).forEach(reference -> sources.add(reference.from()));
        return sources;
    }

    /** The references to each of the rows, by what the database has. */
    private static Map<Tracked, List<Reference>> referring(List<Tracked> rows) {
        IdentityHashMap<Tracked, List<Reference>> referring = new IdentityHashMap<>();
        rows.forEach(row -> referring.put(row, new ArrayList<>()));
        IdentityHashMap<ForeignKey<?, ?>, Map<Object, Tracked>> byKey = new IdentityHashMap<>();
        for (Tracked row : rows) {
            for (ForeignKey<?, ?> key : row.table().getReferences()) {
                Object refersTo =
                        TableShape.identity(row.record().original(), TableShape.places(row.table(), key.getFields()));
                Tracked target = refersTo == null
                        ? null
                        : byKey.computeIfAbsent(key, any -> Reference.targets(key, rows, Record::original))
                                .get(refersTo);
                if (target != null) {
                    Objects.requireNonNull(referring.get(target)).add(new Reference(row, key, target));
                }
            }
        }
        return referring;
    }
}
