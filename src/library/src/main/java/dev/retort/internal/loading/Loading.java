package dev.retort.internal.loading;

import dev.retort.RetortException;
import dev.retort.internal.key.KeyValue;
import dev.retort.internal.key.TableShape;
import dev.retort.internal.query.QueryParts;
import dev.retort.internal.query.Restriction;
import dev.retort.internal.row.Product;
import dev.retort.internal.unit.Links;
import dev.retort.internal.unit.RecordSession;
import dev.retort.internal.unit.RecordState;
import dev.retort.internal.unit.Reference;
import dev.retort.internal.unit.Snapshot;
import dev.retort.internal.unit.Tracked;
import dev.retort.internal.unit.UnitOfWork;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.Record;
import org.jooq.RowN;
import org.jooq.Table;
import org.jooq.UpdatableRecord;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The reading of rows by their keys. */
public final class Loading {
    private static final int KEYS_A_STATEMENT = 500;
    private static final int OTHER_CHARACTERS = 50_000;
    private static final int BYTES_OF_CHARACTER = 4;
    private static final int LITERAL = 40;

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
        if (child.links()
                .loaded()
                .isAbsent(key, session.work().values(key.getKey().getTable()))) {
            return null;
        }
        session.repeatedLoads().note(key);
        session.check();
        Record found = first(
                session,
                QueryParts.of(key.getKey().getTable())
                        .and(new Restriction.Plain(Restriction.equal(
                                new ArrayList<>(key.getKeyFields()), child.record(), key.getFields()))));
        return found != null || KeyValue.isComparedInJava(key)
                ? found
                : new JoinedLoading(session).parents(List.of(child), key, false).get(child);
    }

    private static <R extends Record> @Nullable R first(RecordSession session, QueryParts<R> parts) {
        List<R> rows = QueryLoading.load(session, parts.limited(1));
        return rows.isEmpty() ? null : rows.getFirst();
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
        return known != null
                        && known.state() == RecordState.PERSISTENT
                        && session.work().isShown(known)
                ? known.record()
                : null;
    }

    /**
     * Reads records again, whatever values were set.
     *
     * @param work where they are
     * @return those whose rows are gone
     */
    public static List<Tracked> again(DSLContext dsl, List<Tracked> records, UnitOfWork work) {
        return read(dsl, records, (known, fresh) -> {
            work.bringUpToDate(known, fresh);
            known.record().touched(false);
        });
    }

    /**
     * Reads what records lack that were read in part: of one that was changed by now, only that.
     *
     * @return those whose rows are gone
     */
    public static List<Tracked> complete(DSLContext dsl, List<Tracked> records, UnitOfWork work) {
        return read(dsl, records, (known, fresh) -> {
            if (known.record().touched()) {
                Snapshot.fill(fresh, known.record());
            } else {
                work.bringUpToDate(known, fresh);
            }
        });
    }

    private static List<Tracked> read(DSLContext dsl, List<Tracked> records, BiConsumer<Tracked, Record> result) {
        List<Tracked> gone = new ArrayList<>();
        Reference.byTable(records).forEach((table, rows) -> {
            TableShape shape = TableShape.of(table);
            for (int from = 0; from < rows.size(); from += KEYS_A_STATEMENT) {
                List<Tracked> part = rows.subList(from, Math.min(rows.size(), from + KEYS_A_STATEMENT));
                Map<Tracked, Record> found = rows(dsl, shape, part);
                part.forEach(known -> {
                    Record fresh = found.get(known);
                    if (fresh == null) {
                        gone.add(known);
                    } else {
                        result.accept(known, fresh);
                    }
                });
            }
        });
        return gone;
    }

    private static Map<Tracked, Record> rows(DSLContext dsl, TableShape shape, List<Tracked> records) {
        Map<Object, Record> byKey = new HashMap<>();
        dsl.selectFrom(shape.table())
                .where(isAnyOf(shape.table(), columns(shape), Tracked.records(records), columns(shape)))
                .fetch()
                .forEach(row -> byKey.put(Objects.requireNonNull(shape.identity(row)), row));
        Map<Tracked, Record> rows = new HashMap<>();
        List<Tracked> others = new ArrayList<>();
        for (Tracked known : records) {
            Object identity = shape.identity(known.record());
            Record row = identity == null ? null : byKey.remove(identity);
            if (row == null) {
                others.add(known);
            } else {
                rows.put(known, row);
            }
        }
        if (!byKey.isEmpty()) {
            // The database found rows by keys that were written otherwise.
            for (Tracked known : others) {
                Record row = dsl.selectFrom(shape.table())
                        .where(isAnyOf(shape.table(), columns(shape), List.of(known.record()), columns(shape)))
                        .fetchOne();
                if (row != null) {
                    rows.put(known, row);
                }
            }
        }
        return rows;
    }

    private static List<Field<?>> columns(TableShape shape) {
        List<Field<?>> columns = new ArrayList<>();
        for (int place : shape.primaryKey()) {
            columns.add(Objects.requireNonNull(shape.table().field(place)));
        }
        return columns;
    }

    /** Records in parts, so that a statement that has their values as literals is not longer than the database allows. */
    public static <R extends Record> List<List<R>> parts(
            DSLContext dsl, List<R> records, List<? extends Field<?>> values) {
        int longest = Product.of(dsl.dialect()).longestStatement() - OTHER_CHARACTERS;
        List<List<R>> parts = new ArrayList<>();
        int from = 0;
        long length = 0;
        for (int i = 0; i < records.size(); i++) {
            long more = length(records.get(i), values);
            if (length + more > longest && i > from) {
                parts.add(records.subList(from, i));
                from = i;
                length = 0;
            }
            length += more;
        }
        parts.add(records.subList(from, records.size()));
        return parts;
    }

    /** How many bytes some values have as literals, at most. */
    private static long length(Record row, List<? extends Field<?>> values) {
        long length = 0;
        for (Field<?> value : values) {
            length += switch (row.get(value)) {
                case String text -> text.length() * (long) BYTES_OF_CHARACTER + LITERAL;
                case byte[] bytes -> bytes.length * 2L + LITERAL;
                case Number number -> number.toString().length() + 2L;
                case null, default -> 2L * LITERAL;
            };
        }
        return length;
    }

    /**
     * That columns of a table have the values that one of some records has in others.
     *
     * @param columns the columns of the table
     * @param values the columns of the records, in the same order
     */
    public static Condition isAnyOf(
            Table<?> table,
            List<? extends Field<?>> columns,
            List<? extends Record> records,
            List<? extends Field<?>> values) {
        boolean inline = (long) records.size() * columns.size() > KEYS_A_STATEMENT;
        List<Field<?>> own = Restriction.columns(table, columns);
        Set<List<Field<?>>> keys = new LinkedHashSet<>();
        for (Record row : records) {
            List<Field<?>> parts = parts(own, row, values, inline);
            if (parts.size() == own.size()) {
                keys.add(parts);
            }
        }
        if (keys.isEmpty()) {
            return DSL.falseCondition();
        }
        if (own.size() == 1) {
            List<Field<?>> single = new ArrayList<>();
            keys.forEach(parts -> single.add(parts.getFirst()));
            return isIn(own.getFirst(), single);
        }
        List<RowN> rows = new ArrayList<>();
        keys.forEach(parts -> rows.add(DSL.row((Object[]) parts.toArray(Field[]::new))));
        return DSL.row(own.toArray(Field[]::new)).in(rows);
    }

    @SuppressWarnings("unchecked")
    private static Condition isIn(Field<?> column, List<Field<?>> values) {
        return ((Field<Object>) column).in((List<Field<Object>>) (List<?>) values);
    }

    /** The values of a key, as far as the columns have them. Databases limit the number of bind values, and not of literals. */
    private static List<Field<?>> parts(
            List<Field<?>> columns, Record row, List<? extends Field<?>> values, boolean inline) {
        List<Field<?>> parts = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            Field<?> column = columns.get(i);
            Object value = row.get(values.get(i));
            Optional.ofNullable(value)
                    .flatMap(some -> KeyValue.of(column, some))
                    .ifPresent(own -> parts.add(part(column, own, inline)));
        }
        return parts;
    }

    @SuppressWarnings("unchecked")
    private static Field<?> part(Field<?> column, Object value, boolean inline) {
        Field<Object> field = (Field<Object>) column;
        return inline ? DSL.inline(value, field) : DSL.val(value, field);
    }
}
