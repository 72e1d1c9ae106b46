package dev.retort.generate.catalog;

import dev.retort.RetortException;
import java.util.List;
import java.util.function.Function;
import org.jooq.TableOptions.TableType;
import org.jooq.meta.AbstractTableDefinition;
import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.SchemaDefinition;
import org.jooq.meta.TableDefinition;
import org.jspecify.annotations.Nullable;

/** A table whose columns were read together with those of all the others. */
public final class DeclaredTable extends AbstractTableDefinition {
    private final Function<TableDefinition, List<ColumnDefinition>> columns;
    private final RowTriggers triggers;
    private int declared;
    private @Nullable RuntimeException failure;

    public DeclaredTable(
            SchemaDefinition schema,
            String name,
            String comment,
            boolean view,
            Function<TableDefinition, List<ColumnDefinition>> columns,
            RowTriggers triggers) {
        super(schema, name, comment, view ? TableType.VIEW : TableType.TABLE, null);
        this.columns = columns;
        this.triggers = triggers;
    }

    public RowTriggers triggers() {
        return triggers;
    }

    @Override
    protected List<ColumnDefinition> getElements0() {
        try {
            List<ColumnDefinition> result = columns.apply(this);
            declared = result.size();
            return result;
        } catch (RuntimeException e) {
            failure = e;
            throw e;
        }
    }

    /** Reads the columns, all of them: jOOQ logs what goes wrong there, and takes the table to have none. */
    public void requireColumns() {
        int known = getColumnsIncludingHidden().size();
        if (failure != null) {
            throw failure;
        }
        if (known != declared) {
            throw new RetortException("the columns of the table " + getName() + " cannot be read: jOOQ takes " + known
                    + " of " + declared);
        }
    }
}
