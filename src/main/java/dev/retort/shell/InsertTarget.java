package dev.retort.shell;

import dev.retort.RetortException;
import dev.retort.schema.IndexedTable;
import dev.retort.schema.SchemaIndex;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Named;
import org.jooq.QueryPart;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/**
 * Where rows are to be inserted.
 *
 * @param table the table, or its name
 * @param columns those columns of the rows that can be given a value
 */
record InsertTarget(QueryPart table, List<Field<?>> columns) {

    /**
     * The table that the rows come from, or another.
     *
     * @param named the table that the person named
     * @param origins the table that a driver's name of one stands for
     * @throws RetortException when none was named, and the rows do not come from one table
     */
    static InsertTarget of(
            List<Field<?>> fields,
            Optional<String> named,
            SchemaIndex schema,
            Function<String, Optional<IndexedTable>> origins) {
        if (named.isPresent()) {
            return schema.table(named.get())
                    .map(table -> into(table, fields))
                    .orElseGet(() -> new InsertTarget(DSL.quotedName(named.get()), fields));
        }
        Map<String, Optional<IndexedTable>> known = new HashMap<>();
        Map<Field<?>, Optional<IndexedTable>> byField = new LinkedHashMap<>();
        fields.forEach(field ->
                byField.put(field, tableOf(field, schema, label -> known.computeIfAbsent(label, origins))));
        List<Optional<IndexedTable>> tables =
                byField.values().stream().distinct().toList();
        if (tables.size() == 1 && tables.getFirst().isPresent()) {
            return into(tables.getFirst().get(), fields);
        }
        String computed = fields.stream()
                .filter(field -> byField.getOrDefault(field, Optional.empty()).isEmpty())
                .map(Named::getName)
                .collect(Collectors.joining(", "));
        String reason = computed.isEmpty()
                ? "the rows are of several tables: "
                        + tables.stream()
                                .map(table -> table.orElseThrow().name())
                                .collect(Collectors.joining(", "))
                : "these columns are of no table: " + computed;
        throw new RetortException(reason).withHint("/export insert TABLE [FILE] says where they are to be inserted");
    }

    private static InsertTarget into(IndexedTable table, List<Field<?>> fields) {
        List<Field<?>> columns = fields.stream()
                .filter(field -> Optional.<Field<?>>ofNullable(table.table().field(field.getName()))
                        .filter(column -> column.getDataType().computed()
                                || column.getDataType().readonly())
                        .isEmpty())
                .toList();
        return new InsertTarget(table.table(), columns);
    }

    private static Optional<IndexedTable> tableOf(
            Field<?> field, SchemaIndex schema, Function<String, Optional<IndexedTable>> origins) {
        Table<?> known = field instanceof TableField<?, ?> column ? column.getTable() : null;
        // An alias, or a path, has the class of its table. Of SQL that was typed, the driver names each column's table.
        Name[] parts = field.getQualifiedName().parts();
        Optional<IndexedTable> generated = known == null ? Optional.empty() : schema.ofNamedClass(known.getClass());
        return generated
                .or(() -> parts.length < 2
                        ? Optional.empty()
                        : origins.apply(String.valueOf(parts[parts.length - 2].last())))
                .filter(found -> found.table().field(field.getName()) != null);
    }
}
