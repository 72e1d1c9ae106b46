package dev.retort.generate;

import java.util.List;
import java.util.function.Function;
import org.jooq.TableOptions.TableType;
import org.jooq.meta.AbstractTableDefinition;
import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.SchemaDefinition;
import org.jooq.meta.TableDefinition;

/** A table whose columns were read together with those of all the others. */
final class DeclaredTable extends AbstractTableDefinition {
    private final Function<TableDefinition, List<ColumnDefinition>> columns;

    DeclaredTable(
            SchemaDefinition schema,
            String name,
            String comment,
            boolean view,
            Function<TableDefinition, List<ColumnDefinition>> columns) {
        super(schema, name, comment, view ? TableType.VIEW : TableType.TABLE, null);
        this.columns = columns;
    }

    @Override
    protected List<ColumnDefinition> getElements0() {
        return columns.apply(this);
    }
}
