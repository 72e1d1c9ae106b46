package dev.retort.internal.loading;

import dev.retort.internal.key.TableShape;
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
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.Record;
import org.jooq.Table;

/**
 * The loading of what records are related to by keys whose equality only the database knows: it joins the tables, and each row
 * says by a primary key to which of the records it belongs.
 */
final class JoinedLoading {
    private static final String KNOWN = "retort_known";
    private static final String KEY = "retort_key_";

    private final RecordSession session;

    JoinedLoading(RecordSession session) {
        this.session = session;
    }

    /** The records that refer to each of others, in the order of their primary keys. */
    Map<Tracked, List<Record>> children(List<Tracked> owners, ForeignKey<?, ?> key) {
        Map<Tracked, List<Record>> children = new HashMap<>();
        Table<?> known = key.getKey().getTable().as(KNOWN);
        Table<?> wanted = key.getTable();
        load(
                owners,
                known,
                wanted,
                Restriction.joined(wanted, known, key),
                (owner, child) -> children.computeIfAbsent(owner, any -> new ArrayList<>())
                        .add(child));
        return children;
    }

    /** The record that each of others refers to, if there is one. */
    Map<Tracked, Record> parents(List<Tracked> children, ForeignKey<?, ?> key) {
        Map<Tracked, Record> parents = new HashMap<>();
        Table<?> known = key.getTable().as(KNOWN);
        Table<?> wanted = key.getKey().getTable();
        load(children, known, wanted, Restriction.joined(known, wanted, key), parents::put);
        return parents;
    }

    /**
     * Loads.
     *
     * @param known the table of the records, under another name
     * @param wanted the table of those that are loaded
     * @param result takes each of the records, with one that belongs to it
     */
    private void load(
            List<Tracked> records,
            Table<?> known,
            Table<?> wanted,
            Condition joined,
            BiConsumer<Tracked, Record> result) {
        TableShape shape = TableShape.of(records.getFirst().table());
        Map<Object, Tracked> byKey = new HashMap<>();
        records.forEach(record -> byKey.put(Objects.requireNonNull(shape.identity(record.record())), record));
        List<Field<?>> primaryKey = Restriction.columns(known, columns(shape));
        List<Field<?>> fields = new ArrayList<>(Arrays.asList(wanted.fields()));
        int[] places = new int[primaryKey.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = fields.size();
            fields.add(primaryKey.get(i).as(KEY + i));
        }
        DSLContext dsl = session.reading();
        Loading.parts(dsl, records, columns(shape))
                .forEach(part -> dsl.select(fields)
                        .from(wanted)
                        .join(known)
                        .on(joined)
                        .where(Loading.isAnyOf(known, primaryKey, part, columns(shape)))
                        .orderBy(
                                wanted.getPrimaryKey() == null
                                        ? List.of()
                                        : wanted.getPrimaryKey().getFields())
                        .fetch()
                        .forEach(row -> {
                            Tracked record = byKey.get(TableShape.identity(row, places));
                            if (record != null) {
                                result.accept(record, session.work().identified(row.into(wanted)));
                            }
                        }));
    }

    private static List<Field<?>> columns(TableShape shape) {
        List<Field<?>> columns = new ArrayList<>();
        for (int place : shape.primaryKey()) {
            columns.add(Objects.requireNonNull(shape.table().field(place)));
        }
        return columns;
    }
}
