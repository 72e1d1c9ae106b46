package dev.retort.shell.catalog;

import dev.retort.database.live.LiveConnection;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.Table;

/** What the generated classes say, for a database whose catalog Retort cannot read. */
final class GeneratedCatalog extends Catalog {
    GeneratedCatalog(LiveConnection connection) {
        super(connection);
    }

    @Override
    Map<String, TableFacts> tables(String schema) {
        return Map.of();
    }

    @Override
    List<IndexFacts> indexes(Table<?> table) {
        return table.getIndexes().stream()
                .map(index -> new IndexFacts(
                        index.getName(),
                        index.getUnique() ? "unique index" : "index",
                        index.getFields().stream().map(SortField::getName).collect(Collectors.joining(", "))))
                .toList();
    }

    @Override
    List<String> constraints(Table<?> table) {
        return List.of();
    }

    @Override
    public List<String> databases() {
        return List.of();
    }

    @Override
    public List<String> schemas() {
        return List.of();
    }

    @Override
    Map<String, ColumnFacts> columns(Table<?> table) {
        return Arrays.stream(table.fields()).collect(Collectors.toMap(Field::getName, ColumnFacts::of));
    }
}
