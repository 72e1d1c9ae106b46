package dev.retort.generate.catalog;

import java.util.ArrayList;
import java.util.List;
import org.jooq.meta.AbstractIndexDefinition;
import org.jooq.meta.DefaultIndexColumnDefinition;
import org.jooq.meta.IndexColumnDefinition;

/** An index over columns. */
final class DeclaredIndex extends AbstractIndexDefinition {
    private final TableIndex index;

    DeclaredIndex(TableIndex index) {
        super(index.table().getSchema(), index.name(), index.table(), index.kind() == TableIndex.Kind.UNIQUE);
        this.index = index;
    }

    @Override
    protected List<IndexColumnDefinition> getIndexColumns0() {
        List<IndexColumnDefinition> result = new ArrayList<>();
        for (int i = 0; i < index.columns().size(); i++) {
            result.add(new DefaultIndexColumnDefinition(
                    this, index.columns().get(i), index.orders().get(i), i + 1));
        }
        return result;
    }
}
