package dev.retort.generate;

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

    DeclaredIndex(
            SchemaDefinition schema,
            String name,
            TableDefinition table,
            boolean unique,
            List<ColumnDefinition> columns) {
        super(schema, name, table, unique);
        this.columns = columns;
    }

    @Override
    protected List<IndexColumnDefinition> getIndexColumns0() {
        List<IndexColumnDefinition> result = new ArrayList<>();
        for (ColumnDefinition column : columns) {
            result.add(new DefaultIndexColumnDefinition(this, column, SortOrder.ASC, result.size() + 1));
        }
        return result;
    }
}
