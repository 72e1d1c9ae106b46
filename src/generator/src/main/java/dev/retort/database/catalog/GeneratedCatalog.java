package dev.retort.database.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.Table;

/** The catalog as the generated classes say it, for a database whose catalog Retort cannot read. */
public final class GeneratedCatalog extends Catalog {
    public GeneratedCatalog(Question question, String connectedSchema, List<String> schemas) {
        super(question, connectedSchema, schemas);
    }

    @Override
    public List<IndexFacts> indexes(Table<?> table) {
        return table.getIndexes().stream()
                .map(index -> new IndexFacts(
                        index.getName(),
                        index.getUnique() ? "unique index" : "index",
                        index.getFields().stream().map(SortField::getName).collect(Collectors.joining(", "))))
                .toList();
    }

    @Override
    public Map<String, ColumnFacts> columns(Table<?> table) {
        return Arrays.stream(table.fields()).collect(Collectors.toMap(Field::getName, ColumnFacts::of));
    }
}
