package dev.retort.internal.loading;

import dev.retort.internal.key.TableShape;
import dev.retort.internal.query.JunctionOrder;
import dev.retort.internal.query.QueryParts;
import dev.retort.internal.query.Restriction;
import dev.retort.internal.unit.RecordSession;
import dev.retort.internal.unit.Tracked;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.Record;
import org.jooq.SelectQuery;
import org.jooq.Table;

/**
 * The loading of what records are related to by keys whose equality only the database knows: it joins the tables, and each row
 * says by a primary key to which of the records it belongs.
 */
final class JoinedLoading {
    private static final String KNOWN = "retort_known";
    private static final String JUNCTION = "retort_junction";
    private static final String KEY = "retort_key_";

    private final RecordSession session;

    JoinedLoading(RecordSession session) {
        this.session = session;
    }

    /** The records that refer to each of others, as far as a query chooses them, in its order and that of their primary keys. */
    Map<Tracked, List<Record>> children(List<Tracked> owners, ForeignKey<?, ?> key, QueryParts<?> wanted) {
        Table<?> known = key.getKey().getTable().as(KNOWN);
        Map<Tracked, List<Record>> children = new HashMap<>();
        Condition joined = Restriction.joined(wanted.table(), known, key);
        load(owners, known, wanted, query -> query.addJoin(known, joined), add(children));
        return children;
    }

    /** The records that a junction table joins to each of others, as far as a query chooses them, in its order. */
    Map<Tracked, List<Record>> others(
            List<Tracked> owners, ForeignKey<?, ?> here, ForeignKey<?, ?> there, QueryParts<?> wanted) {
        Table<?> known = here.getKey().getTable().as(KNOWN);
        Table<?> junction = here.getTable().as(JUNCTION);
        Map<Tracked, List<Record>> others = new HashMap<>();
        load(
                owners,
                known,
                wanted.orderedByJunction(JunctionOrder.joined(here, junction)),
                query -> {
                    query.addJoin(junction, Restriction.joined(junction, wanted.table(), there));
                    query.addJoin(known, Restriction.joined(junction, known, here));
                    wanted.criteria(session.unflushed()).on(junction).ifPresent(query::addConditions);
                },
                add(others));
        return others;
    }

    private static BiConsumer<Tracked, Record> add(Map<Tracked, List<Record>> byOwner) {
        return (owner, row) ->
                byOwner.computeIfAbsent(owner, any -> new ArrayList<>()).add(row);
    }

    /** The record that each of others refers to, if there is one. */
    Map<Tracked, Record> parents(List<Tracked> children, ForeignKey<?, ?> key, boolean isUnrestricted) {
        Map<Tracked, Record> parents = new HashMap<>();
        Table<?> known = key.getTable().as(KNOWN);
        QueryParts<?> wanted = QueryParts.of(key.getKey().getTable()).unrestricted(isUnrestricted);
        Condition joined = Restriction.joined(known, wanted.table(), key);
        load(children, known, wanted, query -> query.addJoin(known, joined), parents::put);
        return parents;
    }

    /**
     * Loads.
     *
     * @param known the table of the records, under another name
     * @param wanted the query for those that are loaded
     * @param join joins the two
     * @param result takes each of the records, with one that belongs to it
     */
    private void load(
            List<Tracked> records,
            Table<?> known,
            QueryParts<?> wanted,
            Consumer<SelectQuery<?>> join,
            BiConsumer<Tracked, Record> result) {
        TableShape shape = TableShape.of(records.getFirst().table());
        Map<Object, Tracked> byKey = new HashMap<>();
        records.forEach(record -> byKey.put(Objects.requireNonNull(shape.identity(record.record())), record));
        List<Field<?>> primaryKey = Restriction.columns(known, columns(shape));
        List<Field<?>> fields = new ArrayList<>(Arrays.asList(wanted.table().fields()));
        int[] places = new int[primaryKey.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = fields.size();
            fields.add(primaryKey.get(i).as(KEY + i));
        }
        DSLContext dsl = session.reading();
        for (List<Record> part : Loading.parts(dsl, Tracked.records(records), columns(shape))) {
            SelectQuery<?> query = wanted.and(
                            new Restriction.Plain(Loading.isAnyOf(known, primaryKey, part, columns(shape))))
                    .orderedByKey()
                    .select(dsl, fields);
            join.accept(query);
            List<Record> rows = new ArrayList<>();
            for (Record row : query.fetch()) {
                Tracked record = byKey.get(TableShape.identity(row, places));
                if (record != null) {
                    rows.add(session.work().identified(row.into(wanted.table())));
                    result.accept(record, rows.getLast());
                }
            }
            if (!wanted.manner().isUnrestricted()) {
                session.work().noteShown(wanted.table(), rows);
            }
        }
    }

    private static List<Field<?>> columns(TableShape shape) {
        List<Field<?>> columns = new ArrayList<>();
        for (int place : shape.primaryKey()) {
            columns.add(Objects.requireNonNull(shape.table().field(place)));
        }
        return columns;
    }
}
