package dev.retort.internal.loading;

import dev.retort.internal.key.KeyValue;
import dev.retort.internal.key.PathStep;
import dev.retort.internal.key.TableShape;
import dev.retort.internal.query.QueryParts;
import dev.retort.internal.query.Restriction;
import dev.retort.internal.query.Way;
import dev.retort.internal.unit.RecordSession;
import dev.retort.internal.unit.Stamp;
import dev.retort.internal.unit.Tracked;
import dev.retort.internal.unit.UnitOfWork;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

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
    public void load(List<? extends Record> rows, List<Way> ways) {
        if (rows.isEmpty()) {
            return;
        }
        List<Step> steps = new ArrayList<>();
        List<Way> choices = new ArrayList<>();
        for (Way way : ways) {
            if (way.isChoiceThroughJunction()) {
                choices.add(way);
            } else {
                Step step = step(way, steps);
                if (way.steps().size() > 1) {
                    step.rest.add(way.rest());
                }
            }
        }
        List<Tracked> owners = owners(rows);
        steps.forEach(step -> load(step, owners));
        choices.forEach(way ->
                chosen(owners, way.first().key(), way.rest().first().key(), Objects.requireNonNull(way.choice())));
    }

    private static Step step(Way way, List<Step> steps) {
        PathStep first = way.first();
        return steps.stream()
                .filter(other -> other.key == first.key() && other.toOne == first.toOne())
                .findFirst()
                .orElseGet(() -> {
                    steps.add(new Step(first.key(), first.toOne(), way.choiceHere(), new ArrayList<>()));
                    return steps.getLast();
                });
    }

    private static List<Tracked> owners(List<? extends Record> rows) {
        List<Tracked> owners = new ArrayList<>();
        Set<Tracked> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        rows.forEach(row -> {
            Tracked owner = Tracked.of(row);
            if (owner != null && seen.add(owner)) {
                owners.add(owner);
            }
        });
        return owners;
    }

    /**
     * A first step of ways, and what follows it.
     *
     * @param choice what chooses the rows that it leads to; null for all of them
     */
    private record Step(
            ForeignKey<?, ?> key, boolean toOne, @Nullable QueryParts<?> choice, List<Way> rest) {}

    private void load(Step step, List<Tracked> owners) {
        if (step.choice != null) {
            load(chosen(owners, step.key, null, step.choice), step.choice.eager());
        } else {
            load(step.toOne ? parents(owners, step.key) : children(owners, step.key), step.rest);
            if (!step.toOne) {
                step.rest.stream()
                        .filter(rest -> rest.first().toOne())
                        .forEach(rest -> owners.forEach(owner -> owner.links()
                                .loaded()
                                .forgetChoice(step.key, rest.first().key())));
            }
        }
    }

    /** Loads those that a query chooses of the children, or of what a junction table leads to. */
    private List<Record> chosen(
            List<Tracked> owners, ForeignKey<?, ?> here, @Nullable ForeignKey<?, ?> there, QueryParts<?> choice) {
        Map<Tracked, List<Record>> byOwner =
                there == null ? children(owners, here, choice) : joined.others(owners, here, there, choice);
        Stamp stamp = work.values(here.getTable());
        List<Record> all = new ArrayList<>();
        owners.forEach(owner -> {
            List<Record> own = byOwner.getOrDefault(owner, List.of());
            all.addAll(own);
            owner.links().loaded().choose(here, there, choice, own, stamp);
            if (there == null) {
                keepParent(own, here, owner);
            }
        });
        if (there != null) {
            load(all, choice.eager());
        }
        return all;
    }

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
            for (Record row : fetch(QueryParts.of(table), key.getKeyFields(), open, key.getFields())) {
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
        Map<Tracked, List<Record>> byOwner = children(owners, key, QueryParts.of(key.getTable()));
        Stamp stamp = work.membership(key.getTable());
        List<Record> all = new ArrayList<>();
        owners.forEach(owner -> {
            List<Record> own = byOwner.getOrDefault(owner, List.of());
            all.addAll(own);
            owner.links().loaded().keep(key, own, stamp);
            keepParent(own, key, owner);
        });
        return all;
    }

    private static void keepParent(List<Record> children, ForeignKey<?, ?> key, Tracked owner) {
        children.forEach(child -> {
            Tracked tracked = Tracked.of(child);
            if (tracked != null) {
                tracked.links().keep(key, owner.record());
            }
        });
    }

    private Map<Tracked, List<Record>> children(List<Tracked> owners, ForeignKey<?, ?> key, QueryParts<?> wanted) {
        return KeyValue.isComparedInJava(key) ? byValue(owners, key, wanted) : joined.children(owners, key, wanted);
    }

    private Map<Tracked, List<Record>> byValue(List<Tracked> owners, ForeignKey<?, ?> key, QueryParts<?> wanted) {
        int[] places = TableShape.places(key.getTable(), key.getFields());
        Map<Object, List<Record>> byKey = new HashMap<>();
        fetch(wanted, key.getFields(), owners, key.getKeyFields())
                .forEach(row -> byKey.computeIfAbsent(TableShape.identity(row, places), any -> new ArrayList<>())
                        .add(row));
        int[] referred = TableShape.places(key.getKey().getTable(), key.getKeyFields());
        Map<Tracked, List<Record>> byOwner = new HashMap<>();
        owners.forEach(owner ->
                byOwner.put(owner, byKey.getOrDefault(TableShape.identity(owner.record(), referred), List.of())));
        return byOwner;
    }

    private List<Record> fetch(
            QueryParts<?> wanted,
            List<? extends Field<?>> columns,
            List<Tracked> owners,
            List<? extends Field<?>> values) {
        DSLContext dsl = session.reading();
        List<Record> rows = new ArrayList<>();
        for (List<Tracked> part : Loading.parts(dsl, owners, values)) {
            wanted.and(new Restriction.Plain(Loading.isAnyOf(wanted.table(), columns, part, values)))
                    .orderedByKey()
                    .select(dsl)
                    .fetch()
                    .forEach(row -> rows.add(work.identified(row)));
        }
        return rows;
    }
}
