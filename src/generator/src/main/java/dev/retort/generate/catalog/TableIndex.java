package dev.retort.generate.catalog;

import static dev.retort.generate.catalog.ServerCatalog.text;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SortOrder;
import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.Database;
import org.jooq.meta.IndexDefinition;
import org.jooq.meta.TableDefinition;

/** An index of a table, with those that are the table's keys. */
public record TableIndex(
        TableDefinition table, String name, Kind kind, List<ColumnDefinition> columns, List<SortOrder> orders) {

    /** What an index is to its table. */
    public enum Kind {
        PRIMARY,
        UNIQUE,
        PLAIN
    }

    /**
     * The indexes that rows tell of, a row for each column, in order: the schema, the table, the index, the column, the kind, and
     * 1 where it descends. Those over expressions are left out, and those of tables that are not known.
     */
    public static List<TableIndex> of(Database database, Result<Record> rows) {
        return rows.stream()
                .collect(groupingBy(
                        row -> List.of(text(row, 0), text(row, 1), text(row, 2)), LinkedHashMap::new, toList()))
                .values()
                .stream()
                .flatMap(index -> of(database, index))
                .toList();
    }

    private static Stream<TableIndex> of(Database database, List<Record> rows) {
        Record first = rows.getFirst();
        return Stream.ofNullable(database.getSchema(text(first, 0)))
                .flatMap(schema -> Stream.ofNullable(database.getTable(schema, text(first, 1))))
                .map(table -> new TableIndex(
                        table,
                        text(first, 2),
                        Kind.valueOf(text(first, 4)),
                        rows.stream()
                                .flatMap(row -> Stream.ofNullable(table.getColumn(text(row, 3))))
                                .toList(),
                        rows.stream()
                                .map(row -> row.get(5, int.class) == 1 ? SortOrder.DESC : SortOrder.ASC)
                                .toList()))
                .filter(index -> index.columns.size() == rows.size());
    }

    /** Adds those that are keys: the primary ones first, of which a unique one may be over the same columns. */
    public static void addKeys(List<TableIndex> all, DeclaredKeys keys) {
        all.stream()
                .filter(index -> index.kind == Kind.PRIMARY)
                .forEach(index -> keys.addPrimary(index.name, index.table, index.columns));
        all.stream()
                .filter(index -> index.kind == Kind.UNIQUE)
                .forEach(index -> keys.addUnique(index.name, index.table, index.columns));
    }

    /** Those that have become no key. */
    public static List<IndexDefinition> withoutKeys(List<TableIndex> all) {
        return all.stream()
                .filter(index ->
                        index.table.getKeys().stream().noneMatch(key -> Objects.equals(key.getName(), index.name)))
                .<IndexDefinition>map(DeclaredIndex::new)
                .toList();
    }
}
