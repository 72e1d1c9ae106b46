package dev.retort.generate.catalog;

import dev.retort.generate.catalog.ColumnType.Details;
import java.util.Optional;
import org.jooq.Name;
import org.jooq.meta.DataTypeDefinition;
import org.jooq.meta.DefaultColumnDefinition;
import org.jooq.meta.JavaTypeResolver;
import org.jooq.meta.TableDefinition;
import org.jspecify.annotations.Nullable;

/** A column that knows how its type is spelled in the database, and that can be given another one in Java. */
public final class DeclaredColumn extends DefaultColumnDefinition {
    private final ColumnType ownType;
    private final Details details;
    private final @Nullable Name userType;
    private final String declaration;
    private @Nullable DeclaredColumn chosen;

    /**
     * @param type what it is in Java by itself
     * @param userType the enumeration or composite type that it is of, if it is
     * @param declaration the type and what goes with it: {@code varchar(20) NOT NULL}
     */
    public DeclaredColumn(
            TableDefinition table,
            String name,
            int position,
            ColumnType type,
            Details details,
            @Nullable Name userType,
            String declaration,
            String comment) {
        super(
                table,
                name,
                position,
                type.definition(table.getDatabase(), table.getSchema(), details, userType),
                details.mode(),
                comment);
        this.ownType = type;
        this.details = details;
        this.userType = userType;
        this.declaration = declaration;
    }

    /** Whether an update that does not set it changes it, as ON UPDATE says. */
    public boolean isSetOnUpdate() {
        return details.setOnUpdate();
    }

    public String declaration() {
        return declaration;
    }

    /** What it is in Java by itself. */
    public ColumnType ownType() {
        return ownType;
    }

    /** The name of the enumeration or the composite type that it may be of. */
    public Optional<Name> userType() {
        return Optional.ofNullable(userType);
    }

    /** Whether it is computed, and cannot be written. */
    public boolean isComputed() {
        return details.readonly();
    }

    /** Gives it another type in Java. */
    public void become(ColumnType type, @Nullable Name ofType) {
        chosen = new DeclaredColumn(
                getContainer(), getName(), getPosition(), type, details, ofType, declaration, getComment());
    }

    @Override
    public DataTypeDefinition getType() {
        return chosen == null ? super.getType() : chosen.getType();
    }

    @Override
    public DataTypeDefinition getType(JavaTypeResolver resolver) {
        return chosen == null ? super.getType(resolver) : chosen.getType(resolver);
    }

    @Override
    public DataTypeDefinition getDefinedType() {
        return chosen == null ? super.getDefinedType() : chosen.getDefinedType();
    }
}
