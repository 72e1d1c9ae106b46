package dev.retort.generate.catalog;

import java.util.ArrayList;
import java.util.List;
import org.jooq.SortOrder;
import org.jooq.meta.AbstractIndexDefinition;
import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.DefaultIndexColumnDefinition;
import org.jooq.meta.IndexColumnDefinition;
import org.jooq.meta.SchemaDefinition;
import org.jooq.meta.TableDefinition;

/** An index over columns. */
final class DeclaredIndex extends AbstractIndexDefinition {
    private final List<ColumnDefinition> columns;
    private final List<SortOrder> orders;

    DeclaredIndex(
            SchemaDefinition schema,
            String name,
            TableDefinition table,
            boolean unique,
            List<ColumnDefinition> columns,
            List<SortOrder> orders) {
        super(schema, name, table, unique);
        this.columns = columns;
        this.orders = orders;
    }

    @Override
    protected List<IndexColumnDefinition> getIndexColumns0() {
        List<IndexColumnDefinition> result = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            result.add(new DefaultIndexColumnDefinition(this, columns.get(i), orders.get(i), i + 1));
        }
        return result;
    }
}
