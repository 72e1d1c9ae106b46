package dev.retort.internal.loading;

import dev.retort.internal.choice.RelationOrder;
import dev.retort.internal.choice.ToMany;
import dev.retort.internal.key.KeyValue;
import dev.retort.internal.key.PathStep;
import dev.retort.internal.key.TableShape;
import dev.retort.internal.query.QueryParts;
import dev.retort.internal.query.Restriction;
import dev.retort.internal.query.Way;
import dev.retort.internal.unit.LoadStamp;
import dev.retort.internal.unit.LoadedRelations;
import dev.retort.internal.unit.RecordSession;
import dev.retort.internal.unit.Tracked;
import dev.retort.internal.unit.UnitOfWork;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
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
    private final boolean isUnrestricted;

    /** @param isUnrestricted whether the criteria of tables do not count */
    EagerLoading(RecordSession session, boolean isUnrestricted) {
        this.session = session;
        this.isUnrestricted = isUnrestricted;
        this.work = session.work();
        this.joined = new JoinedLoading(session);
    }

    /** Loads what the ways lead to; a step that several of them begin with is made once. */
    public void load(List<? extends Record> rows, List<Way> ways) {
        load(rows, ways, (key, parents) -> {});
    }

    /** @param told is told of what each foreign key leads to that is a step of its own */
    private void load(
            List<? extends Record> rows, List<Way> ways, BiConsumer<ForeignKey<?, ?>, Map<Tracked, Record>> told) {
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
        steps.forEach(step -> load(step, owners, told));
        choices.forEach(way -> chosen(
                owners,
                new ToMany(
                        way.first().key(),
                        way.rest().first().key(),
                        way.rest().first().choice()),
                Objects.requireNonNull(way.choice())));
    }

    private static Step step(Way way, List<Step> steps) {
        PathStep first = way.first();
        return steps.stream()
                .filter(other -> other.first.isOver(first))
                .findFirst()
                .orElseGet(() -> {
                    steps.add(new Step(first, way.choiceHere(), new ArrayList<>()));
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
    private record Step(PathStep first, @Nullable QueryParts<?> choice, List<Way> rest) {}

    private void load(Step step, List<Tracked> owners, BiConsumer<ForeignKey<?, ?>, Map<Tracked, Record>> told) {
        ForeignKey<?, ?> key = step.first.key();
        if (step.choice != null) {
            chosen(owners, new ToMany(key, null, step.first.choice()), step.choice);
        } else if (step.first.toOne()) {
            Map<Tracked, Record> parents = parents(owners, key);
            told.accept(key, parents);
            load(List.copyOf(parents.values()), step.rest);
        } else {
            Map<Tracked, List<Record>> children = children(owners, key);
            load(all(children), step.rest, (there, others) -> joined(children, key, there, others));
        }
    }

    private static List<Record> all(Map<Tracked, List<Record>> byOwner) {
        List<Record> all = new ArrayList<>();
        byOwner.values().forEach(all::addAll);
        return all;
    }

    /** Keeps what rows of a junction table lead to, where criteria may hide some of it; else the rows themselves say it. */
    private void joined(
            Map<Tracked, List<Record>> junctions,
            ForeignKey<?, ?> here,
            ForeignKey<?, ?> there,
            Map<Tracked, Record> others) {
        Table<?> table = there.getKey().getTable();
        boolean isHiding = session.criteria().has(table)
                || (isUnrestricted && session.criteria().has(here.getTable()));
        LoadStamp stamp = work.values(here.getTable());
        junctions.forEach((owner, rows) -> {
            LoadedRelations loaded = owner.links().loaded();
            if (isHiding) {
                List<Record> own = new ArrayList<>();
                rows.forEach(row ->
                        Optional.ofNullable(Tracked.of(row)).map(others::get).ifPresent(own::add));
                loaded.choose(
                        new ToMany(here, there, null), QueryParts.of(table).unrestricted(isUnrestricted), own, stamp);
            } else {
                loaded.forgetChoice(new ToMany(here, there, null));
            }
        });
    }

    /** Loads those that a query chooses of the children, or of what a junction table leads to, and what is loaded with them. */
    private void chosen(List<Tracked> owners, ToMany relation, QueryParts<?> query) {
        QueryParts<?> choice = isUnrestricted ? query.unrestricted(true) : query;
        ForeignKey<?, ?> there = relation.there();
        Map<Tracked, List<Record>> byOwner = there == null
                ? children(owners, relation.here(), choice)
                : joined.others(owners, relation.here(), there, choice);
        keepChoice(owners, byOwner, relation, choice);
        new EagerLoading(session, choice.manner().isUnrestricted()).load(all(byOwner), choice.eager());
    }

    private void keepChoice(
            List<Tracked> owners, Map<Tracked, List<Record>> byOwner, ToMany relation, QueryParts<?> choice) {
        LoadStamp stamp = work.values(relation.here().getTable());
        owners.forEach(owner -> {
            List<Record> own = byOwner.getOrDefault(owner, List.of());
            owner.links().loaded().choose(relation, choice, own, stamp);
            if (relation.there() == null) {
                keepParent(own, relation.here(), owner);
            }
        });
    }

    private Map<Tracked, Record> parents(List<Tracked> owners, ForeignKey<?, ?> key) {
        List<Tracked> open = new ArrayList<>();
        Map<Tracked, Record> parents = new LinkedHashMap<>();
        for (Tracked owner : owners) {
            if (owner.links().refersToAny(key)) {
                Record known = owner.links()
                        .knownParent(key)
                        .filter(this::isKnown)
                        .orElseGet(() -> Loading.knownParent(session, owner, key));
                if (known == null) {
                    open.add(owner);
                } else {
                    owner.links().keep(key, known);
                    parents.put(owner, known);
                }
            }
        }
        if (!open.isEmpty()) {
            Table<?> table = key.getKey().getTable();
            Map<Object, Record> found = new HashMap<>();
            int[] places = TableShape.places(table, key.getKeyFields());
            for (Record row : fetch(restricted(table), key.getKeyFields(), open, key.getFields())) {
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
                byChild.putAll(joined.parents(others, key, isUnrestricted));
            }
            LoadStamp stamp = work.values(table);
            open.forEach(owner -> {
                Record parent = byChild.get(owner);
                if (parent != null) {
                    owner.links().keep(key, parent);
                    parents.put(owner, parent);
                } else {
                    owner.links().loaded().keepAbsence(key, stamp);
                }
            });
        }
        return parents;
    }

    /** Whether a record in memory need not be asked for, to know whether criteria let it be read. */
    private boolean isKnown(Record row) {
        Tracked known = Tracked.of(row);
        return isUnrestricted || known == null || known.session() == null || work.isShown(known);
    }

    private QueryParts<?> restricted(Table<?> table) {
        return QueryParts.of(table).unrestricted(isUnrestricted);
    }

    private Map<Tracked, List<Record>> children(List<Tracked> owners, ForeignKey<?, ?> key) {
        QueryParts<?> all = restricted(key.getTable()).usuallyOrderedBy(RelationOrder.of(key));
        Map<Tracked, List<Record>> byOwner = children(owners, key, all);
        if (isUnrestricted && session.criteria().has(key.getTable())) {
            keepChoice(owners, byOwner, new ToMany(key, null, null), all);
            return byOwner;
        }
        LoadStamp stamp = work.rows(key);
        owners.forEach(owner -> {
            List<Record> own = byOwner.getOrDefault(owner, List.of());
            owner.links().loaded().keep(key, own, stamp);
            keepParent(own, key, owner);
        });
        return byOwner;
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
        for (List<Record> part : Loading.parts(dsl, Tracked.records(owners), values)) {
            wanted.and(new Restriction.Plain(Loading.isAnyOf(wanted.table(), columns, part, values)))
                    .orderedByKey()
                    .select(dsl)
                    .fetch()
                    .forEach(row -> rows.add(work.identified(row)));
        }
        if (!wanted.manner().isUnrestricted()) {
            work.noteShown(wanted.table(), rows);
        }
        return rows;
    }
}
