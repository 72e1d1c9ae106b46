package dev.retort.internal.loading;

import dev.retort.RetortException;
import dev.retort.internal.key.TableShape;
import dev.retort.internal.query.QueryParts;
import dev.retort.internal.query.Restriction;
import dev.retort.internal.unit.Links;
import dev.retort.internal.unit.RecordSession;
import dev.retort.internal.unit.RecordState;
import dev.retort.internal.unit.Reference;
import dev.retort.internal.unit.Tracked;
import dev.retort.internal.unit.UnitOfWork;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.RowN;
import org.jooq.Table;
import org.jooq.UpdatableRecord;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The reading of rows by their keys. */
public final class Loading {
    private static final int KEYS_A_STATEMENT = 500;

    private Loading() {}

    /**
     * The record that a foreign key of another one refers to, from memory or else by one statement.
     *
     * @return null where it refers to none
     * @throws RetortException when the record is in no session, and what it refers to is not in memory
     */
    public static @Nullable Record parent(Tracked child, ForeignKey<?, ?> key) {
        Links links = child.links();
        Optional<Record> known = links.knownParent(key);
        if (known.isPresent()) {
            return known.get();
        }
        if (!links.refersToAny(key)) {
            return null;
        }
        RecordSession session = child.session();
        Record found = session == null ? detachedParent(child, key) : parent(session, child, key);
        if (found != null) {
            links.hold(key, found);
        }
        return found;
    }

    private static @Nullable Record parent(RecordSession session, Tracked child, ForeignKey<?, ?> key) {
        Record known = knownParent(session, child, key);
        if (known != null) {
            return known;
        }
        session.repeatedLoads().note(key);
        session.check();
        List<Condition> same = new ArrayList<>();
        for (int i = 0; i < key.getFields().size(); i++) {
            same.add(equal(
                    key.getKeyFields().get(i),
                    child.record().get(key.getFields().get(i))));
        }
        return first(session, QueryParts.of(key.getKey().getTable()).and(new Restriction.Plain(DSL.and(same))));
    }

    private static <R extends Record> @Nullable R first(RecordSession session, QueryParts<R> parts) {
        Result<R> rows = parts.limited(1).select(session.reading()).fetch();
        return rows.isEmpty() ? null : session.work().identified(rows.getFirst());
    }

    @SuppressWarnings("unchecked")
    private static <C extends UpdatableRecord<C>> @Nullable Record detachedParent(Tracked child, ForeignKey<?, ?> key) {
        if (child.record().configuration() == null) {
            throw new RetortException("what " + child + " refers to is not loaded, and the record is in no session")
                    .withHint("session.add(…) takes it in; with(…) loads it beforehand");
        }
        return ((ForeignKey<C, ?>) key).fetchParent((C) child.record());
    }

    /** The record that a foreign key refers to, if the session knows the row by that key. */
    static @Nullable Record knownParent(RecordSession session, Tracked child, ForeignKey<?, ?> key) {
        TableShape shape = TableShape.of(key.getKey().getTable());
        int[] referred = TableShape.places(shape.table(), key.getKeyFields());
        if (!Arrays.equals(referred, shape.primaryKey())) {
            return null;
        }
        List<@Nullable Object> values = new ArrayList<>();
        key.getFields().forEach(column -> values.add(child.record().get(column)));
        Object identity = shape.identity(values);
        Tracked known = identity == null ? null : session.work().identities().find(shape, identity);
        return known != null && known.state() == RecordState.PERSISTENT ? known.record() : null;
    }

    @SuppressWarnings("unchecked")
    private static Condition equal(Field<?> column, @Nullable Object value) {
        Field<Object> field = (Field<Object>) column;
        return field.eq(TableShape.converted(field, value));
    }

    /**
     * Reads records again, whatever values were set.
     *
     * @param work where they are
     * @return those whose rows are gone
     */
    public static List<Tracked> again(DSLContext dsl, List<Tracked> records, UnitOfWork work) {
        List<Tracked> gone = new ArrayList<>();
        Reference.byTable(records).forEach((table, rows) -> {
            TableShape shape = TableShape.of(table);
            for (int from = 0; from < rows.size(); from += KEYS_A_STATEMENT) {
                List<Tracked> part = rows.subList(from, Math.min(rows.size(), from + KEYS_A_STATEMENT));
                gone.addAll(again(dsl, shape, part, work));
            }
        });
        return gone;
    }

    private static List<Tracked> again(DSLContext dsl, TableShape shape, List<Tracked> records, UnitOfWork work) {
        Map<Object, Record> found = new HashMap<>();
        dsl.selectFrom(shape.table())
                .where(isAnyOf(shape.table(), columns(shape), records, columns(shape)))
                .fetch()
                .forEach(row -> found.put(Objects.requireNonNull(shape.identity(row)), row));
        List<Tracked> gone = new ArrayList<>();
        for (Tracked known : records) {
            Object identity = shape.identity(known.record());
            Record fresh = identity == null ? null : found.get(identity);
            if (fresh == null) {
                gone.add(known);
            } else {
                work.bringUpToDate(known, fresh);
                known.record().touched(false);
            }
        }
        return gone;
    }

    private static List<Field<?>> columns(TableShape shape) {
        List<Field<?>> columns = new ArrayList<>();
        for (int place : shape.primaryKey()) {
            columns.add(Objects.requireNonNull(shape.table().field(place)));
        }
        return columns;
    }

    /**
     * That columns of a table have the values that one of some records has in others.
     *
     * @param columns the columns of the table
     * @param values the columns of the records, in the same order
     */
    static Condition isAnyOf(
            Table<?> table, List<? extends Field<?>> columns, List<Tracked> records, List<? extends Field<?>> values) {
        boolean inline = (long) records.size() * columns.size() > KEYS_A_STATEMENT;
        if (columns.size() == 1) {
            @SuppressWarnings("unchecked")
            Field<Object> column = (Field<Object>) Objects.requireNonNull(table.field(columns.getFirst()));
            return column.in(records.stream()
                    .map(row -> part(column, row.record().get(values.getFirst()), inline))
                    .distinct()
                    .collect(Collectors.toList()));
        }
        RowN row = DSL.row(Restriction.columns(table, columns).toArray(Field[]::new));
        return row.in(records.stream()
                .map(some -> values(table, columns, some, values, inline))
                .distinct()
                .collect(Collectors.toList()));
    }

    private static RowN values(
            Table<?> table,
            List<? extends Field<?>> columns,
            Tracked some,
            List<? extends Field<?>> values,
            boolean inline) {
        Field<?>[] parts = new Field<?>[columns.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = part(
                    Objects.requireNonNull(table.field(columns.get(i))),
                    some.record().get(values.get(i)),
                    inline);
        }
        return DSL.row((Object[]) parts);
    }

    /** Databases limit the number of bind values in a statement, and not that of literals. */
    @SuppressWarnings("unchecked")
    private static Field<?> part(Field<?> column, @Nullable Object value, boolean inline) {
        Field<Object> field = (Field<Object>) column;
        Object own = TableShape.converted(field, value);
        return inline ? DSL.inline(own, field) : DSL.val(own, field);
    }
}
