package dev.retort.internal.statement;

import dev.retort.internal.key.TableShape;
import dev.retort.internal.query.Restriction;
import dev.retort.internal.unit.Reference;
import dev.retort.internal.unit.Tracked;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.Record;
import org.jooq.Table;

/** The rows that refer to others which are about to be deleted or to get another key, as the database joins them. */
public final class FollowedRows {
    private static final String KNOWN = "retort_known";
    private static final int KEYS_A_STATEMENT = 500;

    private final DSLContext dsl;

    public FollowedRows(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * Asks for those that refer to some records by a foreign key, with one statement for 500 of these.
     *
     * @param result takes the record that is referred to, and a row that refers to it, of which it has the keys alone
     */
    public void find(ForeignKey<?, ?> key, List<Tracked> records, BiConsumer<Tracked, Tracked> result) {
        for (List<Tracked> part : parts(records)) {
            findSome(key, part, result);
        }
    }

    private static List<List<Tracked>> parts(List<Tracked> records) {
        return IntStream.iterate(0, from -> from < records.size(), from -> from + KEYS_A_STATEMENT)
                .mapToObj(from -> records.subList(from, Math.min(records.size(), from + KEYS_A_STATEMENT)))
                .toList();
    }

    private void findSome(ForeignKey<?, ?> key, List<Tracked> records, BiConsumer<Tracked, Tracked> result) {
        TableShape shape = TableShape.of(records.getFirst().table());
        Map<Object, Tracked> byKey = new HashMap<>();
        records.forEach(record -> byKey.put(
                Objects.requireNonNull(TableShape.identity(record.record().original(), shape.primaryKey())), record));
        Table<?> known = key.getKey().getTable().as(KNOWN);
        List<Field<?>> fields = keys(key.getTable());
        int own = fields.size();
        Arrays.stream(shape.primaryKey()).forEach(place -> fields.add(Objects.requireNonNull(known.field(place))));
        int[] parent = IntStream.range(own, fields.size()).toArray();
        dsl.select(fields)
                .from(key.getTable())
                .join(known)
                .on(Restriction.joined(key.getTable(), known, key))
                .where(RowConditions.isAnyOf(known, shape, records))
                .fetch()
                .forEach(row -> {
                    Tracked record = byKey.get(TableShape.identity(row, parent));
                    if (record != null) {
                        result.accept(record, referring(key.getTable(), fields.subList(0, own), row));
                    }
                });
    }

    /** The columns of a table that are part of keys: its own, and those that refer to others. */
    private static List<Field<?>> keys(Table<?> table) {
        TableShape shape = TableShape.of(table);
        Set<Integer> references = Arrays.stream(shape.references()).boxed().collect(Collectors.toSet());
        return IntStream.range(0, table.fields().length)
                .filter(place -> shape.isKey(place) || references.contains(place))
                .<Field<?>>mapToObj(place -> Objects.requireNonNull(table.field(place)))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    @SuppressWarnings("unchecked")
    private Tracked referring(Table<?> table, List<Field<?>> columns, Record row) {
        Record record = dsl.newRecord(table);
        for (int i = 0; i < columns.size(); i++) {
            record.set((Field<Object>) columns.get(i), row.get(i));
        }
        record.touched(false);
        return Objects.requireNonNull(Tracked.of(record));
    }

    /** Reads what the database has in the rows of some records, with one statement for 500 of a table; those that are gone are missing. */
    public Map<Tracked, Record> read(List<Tracked> records) {
        Map<Tracked, Record> rows = new HashMap<>();
        Reference.byTable(records)
                .forEach((table, some) -> parts(some).forEach(part -> {
                    List<Optional<Record>> found =
                            new StoredRows(dsl, TableShape.of(table)).read(part, List.of(table.fields()));
                    for (int i = 0; i < part.size(); i++) {
                        Tracked row = part.get(i);
                        found.get(i).ifPresent(stored -> rows.put(row, stored.into(table.fields())));
                    }
                }));
        return rows;
    }
}
