package dev.retort.generate.catalog;

import dev.retort.generate.catalog.ColumnType.Details;
import org.jooq.impl.QOM.GenerationMode;
import org.jooq.meta.DataTypeDefinition;
import org.jooq.meta.DefaultColumnDefinition;
import org.jooq.meta.TableDefinition;
import org.jspecify.annotations.Nullable;

/** A column that knows how its type is spelled in the database. */
public final class DeclaredColumn extends DefaultColumnDefinition {
    private final String declaration;
    private final Details details;

    /**
     * @param declaration the type and what goes with it: {@code varchar(20) NOT NULL}
     * @param identity how the database numbers the rows, if it does
     */
    public DeclaredColumn(
            TableDefinition table,
            String name,
            int position,
            DataTypeDefinition type,
            @Nullable GenerationMode identity,
            String declaration,
            String comment,
            Details details) {
        super(table, name, position, type, identity, comment);
        this.declaration = declaration;
        this.details = details;
    }

    /** Whether the database computes it, and nobody writes it. */
    public boolean isComputed() {
        return details.readonly();
    }

    /** Whether the database sets it when a row is updated, if nobody does. */
    public boolean isSetOnUpdate() {
        return details.setOnUpdate();
    }

    public String declaration() {
        return declaration;
    }
}
