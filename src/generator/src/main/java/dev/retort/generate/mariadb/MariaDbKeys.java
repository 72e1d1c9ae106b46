package dev.retort.generate.mariadb;

import static dev.retort.generate.catalog.ServerCatalog.number;
import static dev.retort.generate.catalog.ServerCatalog.text;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.retort.generate.catalog.DeclaredIndex;
import dev.retort.generate.catalog.DeclaredKeys;
import dev.retort.generate.catalog.ServerCatalog;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.Definition;
import org.jooq.meta.IndexDefinition;
import org.jooq.meta.TableDefinition;

/** The primary and unique keys of all tables of a MariaDB or MySQL database, and their other indexes. */
record MariaDbKeys(Map<String, List<Index>> byTable) {

    static MariaDbKeys read(ServerCatalog catalog) {
        return new MariaDbKeys(catalog.rows("""
            SELECT TABLE_NAME, INDEX_NAME, NON_UNIQUE, COLUMN_NAME FROM information_schema.STATISTICS
            WHERE TABLE_SCHEMA = ?
            ORDER BY TABLE_NAME, INDEX_NAME, SEQ_IN_INDEX
            """).stream()
                .collect(groupingBy(
                        row -> new Index(text(row, 0), text(row, 1), number(row, 2) == 0, List.of()),
                        LinkedHashMap::new,
                        mapping(row -> text(row, 3), toList())))
                .entrySet()
                .stream()
                .map(entry -> entry.getKey().over(entry.getValue()))
                .collect(groupingBy(Index::table)));
    }

    void addPrimaryKey(TableDefinition table, DeclaredKeys keys) {
        for (Index index : indexes(table)) {
            if (index.isPrimary()) {
                keys.addPrimary(index.name(), table, index.columnsOf(table));
            }
        }
    }

    void addUniqueKeys(TableDefinition table, DeclaredKeys keys) {
        for (Index index : indexes(table)) {
            if (index.unique() && !index.isPrimary()) {
                keys.addUnique(index.name(), table, index.columnsOf(table));
            }
        }
    }

    /** The indexes of a table that are not keys. */
    List<IndexDefinition> indexesOf(TableDefinition table) {
        List<String> keys = table.getKeys().stream().map(Definition::getName).toList();
        return indexes(table).stream()
                .filter(index -> !keys.contains(index.name()))
                .<IndexDefinition>map(index -> new DeclaredIndex(
                        table.getSchema(), index.name(), table, index.unique(), index.columnsOf(table)))
                .toList();
    }

    /** Those of which all that is indexed are columns, and no expressions. */
    private List<Index> indexes(TableDefinition table) {
        return byTable.getOrDefault(table.getName(), List.of()).stream()
                .filter(index -> index.columns().stream().allMatch(column -> table.getColumn(column) != null))
                .toList();
    }

    private record Index(String table, String name, boolean unique, List<String> columns) {

        Index over(List<String> some) {
            return new Index(table, name, unique, some);
        }

        boolean isPrimary() {
            return name.equals("PRIMARY");
        }

        List<ColumnDefinition> columnsOf(TableDefinition definition) {
            return columns.stream().map(definition::getColumn).toList();
        }
    }
}
