package dev.retort.internal.loading;

import dev.retort.internal.key.KeyValue;
import dev.retort.internal.key.PathStep;
import dev.retort.internal.key.TableShape;
import dev.retort.internal.unit.RecordSession;
import dev.retort.internal.unit.Tracked;
import dev.retort.internal.unit.UnitOfWork;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.Record;
import org.jooq.Table;

/** The loading of what records are related to, with one statement for each step of the ways that lead there. */
@SuppressWarnings("ReferenceEquality") // A foreign key is a constant.
final class EagerLoading {
    private final RecordSession session;
    private final UnitOfWork work;
    private final JoinedLoading joined;

    public EagerLoading(RecordSession session) {
        this.session = session;
        this.work = session.work();
        this.joined = new JoinedLoading(session);
    }

    /** Loads what the ways lead to; a step that several of them begin with is made once. */
    public void load(List<? extends Record> rows, List<List<PathStep>> ways) {
        if (rows.isEmpty()) {
            return;
        }
        List<Step> steps = new ArrayList<>();
        for (List<PathStep> way : ways) {
            if (!way.isEmpty()) {
                PathStep first = way.getFirst();
                Step step = steps.stream()
                        .filter(other -> other.key == first.key() && other.toOne == first.toOne())
                        .findFirst()
                        .orElseGet(() -> {
                            steps.add(new Step(first.key(), first.toOne(), new ArrayList<>()));
                            return steps.getLast();
                        });
                step.rest.add(way.subList(1, way.size()));
            }
        }
        List<Tracked> owners = new ArrayList<>();
        Set<Tracked> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        rows.forEach(row -> {
            Tracked owner = Tracked.of(row);
            if (owner != null && seen.add(owner)) {
                owners.add(owner);
            }
        });
        steps.forEach(step -> load(step.toOne ? parents(owners, step.key) : children(owners, step.key), step.rest));
    }

    /** A first step of paths, and the steps that follow it. */
    private record Step(ForeignKey<?, ?> key, boolean toOne, List<List<PathStep>> rest) {}

    private List<Record> parents(List<Tracked> owners, ForeignKey<?, ?> key) {
        List<Tracked> open = new ArrayList<>();
        List<Record> parents = new ArrayList<>();
        for (Tracked owner : owners) {
            if (owner.links().refersToAny(key)) {
                Record known = owner.links().knownParent(key).orElseGet(() -> Loading.knownParent(session, owner, key));
                if (known == null) {
                    open.add(owner);
                } else {
                    owner.links().keep(key, known);
                    parents.add(known);
                }
            }
        }
        if (!open.isEmpty()) {
            Table<?> table = key.getKey().getTable();
            Map<Object, Record> found = new HashMap<>();
            int[] places = TableShape.places(table, key.getKeyFields());
            for (Record row : fetch(table, key.getKeyFields(), open, key.getFields())) {
                found.put(TableShape.identity(row, places), row);
            }
            int[] columns = TableShape.places(key.getTable(), key.getFields());
            Map<Tracked, Record> byChild = new HashMap<>();
            open.forEach(owner -> {
                Record parent = found.get(TableShape.identity(owner.record(), columns));
                if (parent != null) {
                    byChild.put(owner, parent);
                }
            });
            if (byChild.size() < open.size() && !KeyValue.isComparedInJava(key)) {
                List<Tracked> others = open.stream()
                        .filter(owner -> !byChild.containsKey(owner))
                        .toList();
                byChild.putAll(joined.parents(others, key));
            }
            open.forEach(owner -> {
                Record parent = byChild.get(owner);
                if (parent != null) {
                    owner.links().keep(key, parent);
                    parents.add(parent);
                }
            });
        }
        return parents;
    }

    private List<Record> children(List<Tracked> owners, ForeignKey<?, ?> key) {
        Table<?> table = key.getTable();
        Map<Tracked, List<Record>> byOwner =
                KeyValue.isComparedInJava(key) ? byValue(owners, key) : joined.children(owners, key);
        long membership = work.membership(table);
        List<Record> all = new ArrayList<>();
        owners.forEach(owner -> {
            List<Record> own = byOwner.getOrDefault(owner, List.of());
            all.addAll(own);
            owner.links().keep(key, own, membership);
            own.forEach(child -> {
                Tracked tracked = Tracked.of(child);
                if (tracked != null) {
                    tracked.links().keep(key, owner.record());
                }
            });
        });
        return all;
    }

    private Map<Tracked, List<Record>> byValue(List<Tracked> owners, ForeignKey<?, ?> key) {
        int[] places = TableShape.places(key.getTable(), key.getFields());
        Map<Object, List<Record>> byKey = new HashMap<>();
        fetch(key.getTable(), key.getFields(), owners, key.getKeyFields())
                .forEach(row -> byKey.computeIfAbsent(TableShape.identity(row, places), any -> new ArrayList<>())
                        .add(row));
        int[] referred = TableShape.places(key.getKey().getTable(), key.getKeyFields());
        Map<Tracked, List<Record>> byOwner = new HashMap<>();
        owners.forEach(owner ->
                byOwner.put(owner, byKey.getOrDefault(TableShape.identity(owner.record(), referred), List.of())));
        return byOwner;
    }

    private List<Record> fetch(
            Table<?> table, List<? extends Field<?>> columns, List<Tracked> owners, List<? extends Field<?>> values) {
        DSLContext dsl = session.reading();
        List<Record> rows = new ArrayList<>();
        List<Field<?>> order = table.getPrimaryKey() == null
                ? List.of()
                : new ArrayList<>(table.getPrimaryKey().getFields());
        for (List<Tracked> part : Loading.parts(dsl, owners, values)) {
            dsl.selectFrom(table)
                    .where(Loading.isAnyOf(table, columns, part, values))
                    .orderBy(order)
                    .fetch()
                    .forEach(row -> rows.add(work.identified(row)));
        }
        return rows;
    }
}
