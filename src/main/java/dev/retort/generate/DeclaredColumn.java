package dev.retort.generate;

import org.jooq.impl.QOM.GenerationMode;
import org.jooq.meta.DataTypeDefinition;
import org.jooq.meta.DefaultColumnDefinition;
import org.jooq.meta.TableDefinition;

/** A column that knows how its type is spelled in the database. */
final class DeclaredColumn extends DefaultColumnDefinition {
    private final String declaration;

    /**
     * @param declaration the type and what goes with it: {@code varchar(20) NOT NULL}
     */
    DeclaredColumn(
            TableDefinition table,
            String name,
            int position,
            DataTypeDefinition type,
            boolean identity,
            String declaration,
            String comment) {
        super(table, name, position, type, identity ? GenerationMode.BY_DEFAULT : null, comment);
        this.declaration = declaration;
    }

    String declaration() {
        return declaration;
    }
}
