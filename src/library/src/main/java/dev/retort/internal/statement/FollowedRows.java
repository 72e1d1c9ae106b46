package dev.retort.internal.statement;

import dev.retort.internal.key.TableShape;
import dev.retort.internal.query.Restriction;
import dev.retort.internal.unit.Tracked;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.ForeignKey;
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
     * @param result takes the record that is referred to, and the identity of a row that refers to it
     */
    public void find(ForeignKey<?, ?> key, List<Tracked> records, BiConsumer<Tracked, Object> result) {
        for (int from = 0; from < records.size(); from += KEYS_A_STATEMENT) {
            findSome(key, records.subList(from, Math.min(records.size(), from + KEYS_A_STATEMENT)), result);
        }
    }

    private void findSome(ForeignKey<?, ?> key, List<Tracked> records, BiConsumer<Tracked, Object> result) {
        TableShape shape = TableShape.of(records.getFirst().table());
        Map<Object, Tracked> byKey = new HashMap<>();
        records.forEach(record -> byKey.put(
                Objects.requireNonNull(TableShape.identity(record.record().original(), shape.primaryKey())), record));
        Table<?> known = key.getKey().getTable().as(KNOWN);
        List<Field<?>> fields = columns(key.getTable(), TableShape.of(key.getTable()));
        int own = fields.size();
        fields.addAll(columns(known, shape));
        int[] child = IntStream.range(0, own).toArray();
        int[] parent = IntStream.range(own, fields.size()).toArray();
        dsl.select(fields)
                .from(key.getTable())
                .join(known)
                .on(Restriction.joined(key.getTable(), known, key))
                .where(RowConditions.isAnyOf(known, shape, records))
                .fetch()
                .forEach(row -> {
                    Tracked record = byKey.get(TableShape.identity(row, parent));
                    Object identity = TableShape.identity(row, child);
                    if (record != null && identity != null) {
                        result.accept(record, identity);
                    }
                });
    }

    private static List<Field<?>> columns(Table<?> table, TableShape shape) {
        List<Field<?>> columns = new ArrayList<>();
        Arrays.stream(shape.primaryKey()).forEach(place -> columns.add(Objects.requireNonNull(table.field(place))));
        return columns;
    }
}
