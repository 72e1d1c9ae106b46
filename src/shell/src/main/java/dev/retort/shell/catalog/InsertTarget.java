package dev.retort.shell.catalog;

import dev.retort.RetortException;
import dev.retort.schema.IndexedTable;
import dev.retort.schema.SchemaIndex;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
 * The table and columns that rows are to be inserted into.
 *
 * @param table the table, or its name
 * @param columns those columns of the rows that can be given a value
 */
public record InsertTarget(QueryPart table, List<Field<?>> columns) {

    /**
     * The table that the rows come from, or another.
     *
     * @param named the table that the user named
     * @param origins the table that is meant by the name that a driver gives
     * @param computed tells which columns of a table the database computes
     * @throws RetortException when none was named, and the rows do not come from one table
     */
    public static InsertTarget of(
            List<Field<?>> fields,
            Optional<String> named,
            SchemaIndex schema,
            Function<String, Optional<IndexedTable>> origins,
            Function<Table<?>, Set<String>> computed) {
        if (named.isPresent()) {
            return schema.table(named.get())
                    .map(table -> into(table.table(), fields, computed))
                    .orElseGet(() -> new InsertTarget(DSL.quotedName(named.get()), fields));
        }
        Map<String, Optional<IndexedTable>> known = new HashMap<>();
        Map<Field<?>, Optional<IndexedTable>> byField = new LinkedHashMap<>();
        fields.forEach(field ->
                byField.put(field, tableOf(field, schema, label -> known.computeIfAbsent(label, origins))));
        List<Optional<IndexedTable>> tables =
                byField.values().stream().distinct().toList();
        if (tables.size() == 1 && tables.getFirst().isPresent()) {
            return into(tables.getFirst().get().table(), fields, computed);
        }
        String others = fields.stream()
                .filter(field -> byField.getOrDefault(field, Optional.empty()).isEmpty())
                .map(Named::getName)
                .collect(Collectors.joining(", "));
        String reason = others.isEmpty()
                ? "the rows are of several tables: "
                        + tables.stream()
                                .map(table -> table.orElseThrow().name())
                                .collect(Collectors.joining(", "))
                : "these columns are of no table: " + others;
        throw new RetortException(reason).withHint("/export insert TABLE [FILE] says where they are to be inserted");
    }

    private static InsertTarget into(Table<?> table, List<Field<?>> fields, Function<Table<?>, Set<String>> computed) {
        Set<String> fixed = computed.apply(table);
        return new InsertTarget(
                table,
                fields.stream()
                        .filter(field -> !fixed.contains(field.getName()))
                        .toList());
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
