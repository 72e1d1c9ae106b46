package dev.retort.internal.flush;

import dev.retort.internal.key.TableShape;
import dev.retort.internal.unit.Reference;
import dev.retort.internal.unit.Tracked;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jooq.ForeignKey;
import org.jooq.UniqueKey;

/**
 * The order in which new and changed records are written. Mostly all are inserted, and then all updated. Where a key changes that
 * others may refer to, each row is written after those that it needs: what is to refer to the new key comes after it, and what
 * refers to something else from now on comes before the old one goes.
 */
@SuppressWarnings("ReferenceEquality") // A record is itself.
final class WriteOrder {
    private final Set<Tracked> isNew = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Tracked> changed;
    private final IdentityHashMap<UniqueKey<?>, Map<Object, Tracked>> givenUp;
    private final Map<Tracked, List<Reference>> references;
    private final Set<Reference> postponed;
    private final IdentityHashMap<Tracked, Set<Tracked>> first = new IdentityHashMap<>();

    private WriteOrder(
            List<Tracked> added,
            List<Tracked> changed,
            InsertPlan inserts,
            IdentityHashMap<UniqueKey<?>, Map<Object, Tracked>> givenUp) {
        this.isNew.addAll(added);
        this.changed = changed;
        this.givenUp = givenUp;
        this.references = InsertPlan.references(
                Stream.concat(added.stream(), changed.stream()).toList());
        this.postponed = new HashSet<>(inserts.postponed());
    }

    /** Something to be done, after what comes before it. */
    sealed interface Step {}

    /** Records of one table to be inserted. */
    record Insertion(List<Tracked> rows) implements Step {}

    /** References to be written that had to wait, since new records refer to each other in a circle. */
    record LateReferences(List<Reference> references) implements Step {}

    /** Records to be updated. */
    record Update(List<Tracked> rows) implements Step {}

    static List<Step> of(List<Tracked> added, List<Tracked> changed) {
        InsertPlan inserts = InsertPlan.of(added);
        IdentityHashMap<UniqueKey<?>, Map<Object, Tracked>> givenUp = UpdateOrder.givenUp(changed);
        return givenUp.keySet().stream().allMatch(key -> key.getReferences().isEmpty())
                ? insertsFirst(inserts, UpdateOrder.of(added, changed, givenUp))
                : new WriteOrder(added, changed, inserts, givenUp).rowByRow(added, inserts);
    }

    private static List<Step> insertsFirst(InsertPlan inserts, UpdateOrder updates) {
        List<Step> steps = new ArrayList<>();
        updates.early().forEach(rows -> steps.add(new Update(rows)));
        inserts.groups().forEach(rows -> steps.add(new Insertion(rows)));
        steps.add(new LateReferences(inserts.postponed()));
        updates.late().forEach(rows -> steps.add(new Update(rows)));
        return steps;
    }

    private List<Step> rowByRow(List<Tracked> added, InsertPlan inserts) {
        List<Tracked> rows = Stream.concat(added.stream(), changed.stream()).toList();
        rows.forEach(row -> first.put(row, Collections.newSetFromMap(new IdentityHashMap<>())));
        rows.forEach(this::comeAfterWhatItNeeds);
        rows.forEach(this::comeBeforeItsKeyGoes);
        Map<Integer, List<Tracked>> levels = new TreeMap<>();
        IdentityHashMap<Tracked, Integer> level = new IdentityHashMap<>();
        for (List<Tracked> component : Components.of(rows, this::first)) {
            for (Tracked row : component) {
                int own = first(row).stream()
                                .mapToInt(other -> level.getOrDefault(other, -1))
                                .max()
                                .orElse(-1)
                        + 1;
                level.put(row, own);
                levels.computeIfAbsent(own, any -> new ArrayList<>()).add(row);
            }
        }
        List<Step> steps = new ArrayList<>();
        levels.values().forEach(some -> {
            Reference.byTable(some.stream().filter(isNew::contains).toList())
                    .values()
                    .forEach(group -> steps.add(new Insertion(group)));
            some.stream().filter(row -> !isNew.contains(row)).forEach(row -> steps.add(new Update(List.of(row))));
        });
        steps.add(new LateReferences(inserts.postponed()));
        return steps;
    }

    private Set<Tracked> first(Tracked row) {
        return Objects.requireNonNull(first.get(row));
    }

    private void comeAfterWhatItNeeds(Tracked row) {
        for (Reference reference : Objects.requireNonNull(references.get(row))) {
            if (reference.to() != row && !postponed.contains(reference) && isYetToCome(reference)) {
                first(row).add(reference.to());
            }
        }
        first(row).addAll(UpdateOrder.givers(row, givenUp));
    }

    /** Whether what a reference needs is there only when the other record was written. */
    private boolean isYetToCome(Reference reference) {
        return isNew.contains(reference.to())
                || givenUp.getOrDefault(reference.key().getKey(), Map.of()).containsValue(reference.to());
    }

    /** What refers to a key that goes, or does so from now on by its columns alone, is written while it is there. */
    private void comeBeforeItsKeyGoes(Tracked row) {
        for (ForeignKey<?, ?> key : row.table().getReferences()) {
            Map<Object, Tracked> going = givenUp.getOrDefault(key.getKey(), Map.of());
            int[] columns = TableShape.places(row.table(), key.getFields());
            Optional<Tracked> target = Objects.requireNonNull(references.get(row)).stream()
                    .filter(reference -> reference.key() == key)
                    .map(Reference::to)
                    .findFirst();
            Object before = TableShape.identity(row.record().original(), columns);
            Object now = TableShape.identity(row.record(), columns);
            // What is to refer to the next owner of the same key has to wait for that one.
            Object left = target.isPresent() && Objects.equals(before, now) ? null : before;
            Stream.of(left, target.isPresent() ? null : now)
                    .filter(Objects::nonNull)
                    .map(going::get)
                    .filter(other -> other != null && other != row && other != target.orElse(null))
                    .forEach(other -> first(other).add(row));
        }
    }
}
