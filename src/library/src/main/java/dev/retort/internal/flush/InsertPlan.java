package dev.retort.internal.flush;

import dev.retort.RetortException;
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
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jooq.ForeignKey;
import org.jooq.Record;
import org.jooq.Table;

/**
 * The order in which new records can be inserted: each after those that it refers to.
 *
 * @param groups records of one table each, to be inserted one group after the other
 * @param postponed references that can be written only when all records are there
 */
@SuppressWarnings("ReferenceEquality") // A table is a constant.
record InsertPlan(List<List<Tracked>> groups, List<Reference> postponed) {

    /**
     * Plans.
     *
     * @throws RetortException when records refer to each other in a circle, by columns that may not be null
     */
    static InsertPlan of(List<Tracked> added) {
        Map<Table<?>, List<Tracked>> byTable = Reference.byTable(added);
        InsertPlan plan = new InsertPlan(new ArrayList<>(), new ArrayList<>());
        for (List<Table<?>> component : Components.of(byTable.keySet(), table -> parents(table, byTable.keySet()))) {
            if (component.size() == 1 && !refersTo(component.getFirst(), component.getFirst())) {
                plan.groups.add(byTable.get(component.getFirst()));
            } else {
                plan.addRowByRow(component.stream()
                        .flatMap(table -> Objects.requireNonNull(byTable.get(table)).stream())
                        .toList());
            }
        }
        return plan;
    }

    private static List<Table<?>> parents(Table<?> table, Set<Table<?>> among) {
        List<Table<?>> parents = new ArrayList<>();
        among.forEach(other -> {
            if (other != table && refersTo(table, other)) {
                parents.add(other);
            }
        });
        return parents;
    }

    private static boolean refersTo(Table<?> table, Table<?> other) {
        return table.getReferences().stream()
                .anyMatch(key -> key.getKey().getTable().equals(other));
    }

    /** Tables that refer to each other, or to themselves, have an order for rows only. */
    private void addRowByRow(List<Tracked> rows) {
        Map<Tracked, List<Reference>> references = references(rows);
        for (List<Tracked> circle : circles(rows, references)) {
            Set<Tracked> members = Collections.newSetFromMap(new IdentityHashMap<>());
            members.addAll(circle);
            circle.forEach(row -> Objects.requireNonNull(references.get(row)).removeIf(reference -> {
                boolean waits = members.contains(reference.to()) && reference.canWait();
                if (waits) {
                    postponed.add(reference);
                }
                return waits;
            }));
        }
        circles(rows, references).stream().findFirst().ifPresent(circle -> {
            throw unbreakable(circle, references);
        });
        IdentityHashMap<Tracked, Integer> levels = new IdentityHashMap<>();
        Map<Integer, Map<Table<?>, List<Tracked>>> byLevel = new TreeMap<>();
        for (List<Tracked> single : Components.of(rows, row -> targets(row, references))) {
            Tracked row = single.getFirst();
            int level = targets(row, references).stream()
                            .mapToInt(target -> Objects.requireNonNull(levels.get(target)))
                            .max()
                            .orElse(-1)
                    + 1;
            levels.put(row, level);
        }
        rows.forEach(
                row -> byLevel.computeIfAbsent(Objects.requireNonNull(levels.get(row)), any -> new LinkedHashMap<>())
                        .computeIfAbsent(row.table(), any -> new ArrayList<>())
                        .add(row));
        byLevel.values().forEach(level -> groups.addAll(level.values()));
    }

    private static RetortException unbreakable(List<Tracked> circle, Map<Tracked, List<Reference>> references) {
        String words = circle.stream()
                .flatMap(row -> Objects.requireNonNull(references.get(row)).stream())
                .filter(reference -> circle.stream().anyMatch(row -> row == reference.to()))
                .map(Reference::words)
                .distinct()
                .collect(Collectors.joining(", "));
        return new RetortException("new records refer to each other in a circle: " + words)
                .withHint("one of these columns must allow NULL, or one of the records must be there before");
    }

    private static List<List<Tracked>> circles(List<Tracked> rows, Map<Tracked, List<Reference>> references) {
        return Components.of(rows, row -> targets(row, references)).stream()
                .filter(component -> component.size() > 1
                        || targets(component.getFirst(), references).stream()
                                .anyMatch(target -> target == component.getFirst()))
                .toList();
    }

    private static List<Tracked> targets(Tracked row, Map<Tracked, List<Reference>> references) {
        List<Tracked> targets = new ArrayList<>();
        Objects.requireNonNull(references.get(row)).forEach(reference -> targets.add(reference.to()));
        return targets;
    }

    /** The references of each of some records to others of them, as they are in memory. */
    static Map<Tracked, List<Reference>> references(List<Tracked> rows) {
        Set<Tracked> members = Collections.newSetFromMap(new IdentityHashMap<>());
        members.addAll(rows);
        IdentityHashMap<ForeignKey<?, ?>, Map<Object, Tracked>> byKey = new IdentityHashMap<>();
        IdentityHashMap<Tracked, List<Reference>> references = new IdentityHashMap<>();
        for (Tracked row : rows) {
            List<Reference> own = new ArrayList<>();
            for (ForeignKey<?, ?> key : row.table().getReferences()) {
                Optional<Record> held = row.knownLinks().flatMap(links -> links.knownParent(key));
                Tracked parent = held.isPresent()
                        ? Tracked.of(held.get())
                        : byKey.computeIfAbsent(key, any -> Reference.targets(key, rows, target -> target))
                                .get(TableShape.identity(
                                        row.record(), TableShape.places(row.table(), key.getFields())));
                if (parent != null && members.contains(parent)) {
                    own.add(new Reference(row, key, parent));
                }
            }
            references.put(row, own);
        }
        return references;
    }
}
