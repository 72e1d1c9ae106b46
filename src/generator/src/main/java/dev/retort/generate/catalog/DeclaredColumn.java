package dev.retort.generate.catalog;

import org.jooq.impl.QOM.GenerationMode;
import org.jooq.meta.DataTypeDefinition;
import org.jooq.meta.DefaultColumnDefinition;
import org.jooq.meta.TableDefinition;
import org.jspecify.annotations.Nullable;

/** A column that knows how its type is spelled in the database. */
public final class DeclaredColumn extends DefaultColumnDefinition {
    private final String declaration;
    private final boolean isComputedOnUpdate;

    /**
     * @param declaration the type and what goes with it: {@code varchar(20) NOT NULL}
     * @param identity how the database numbers the rows, if it does
     * @param isComputedOnUpdate whether the database gives it a value itself when a row is updated
     */
    public DeclaredColumn(
            TableDefinition table,
            String name,
            int position,
            DataTypeDefinition type,
            @Nullable GenerationMode identity,
            String declaration,
            String comment,
            boolean isComputedOnUpdate) {
        super(table, name, position, type, identity, comment);
        this.declaration = declaration;
        this.isComputedOnUpdate = isComputedOnUpdate;
    }

    /** Whether the database gives it a value itself when a row is updated. */
    public boolean isComputedOnUpdate() {
        return isComputedOnUpdate;
    }

    public String declaration() {
        return declaration;
    }
}
