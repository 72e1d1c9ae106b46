package dev.retort.generate.catalog;

import java.util.List;
import org.jooq.meta.AbstractRoutineDefinition;
import org.jooq.meta.DefaultParameterDefinition;
import org.jooq.meta.InOutDefinition;
import org.jooq.meta.SchemaDefinition;

/** A procedure or function whose parameters were read together with those of all the others. */
public final class DeclaredRoutine extends AbstractRoutineDefinition {
    private final String kind;
    private final List<Parameter> parameters;

    public DeclaredRoutine(
            SchemaDefinition schema, String name, String kind, String comment, List<Parameter> parameters) {
        super(schema, null, name, comment, null);
        this.kind = kind;
        this.parameters = parameters;
    }

    /** {@code FUNCTION} or {@code PROCEDURE}, of which there may be one each of the same name. */
    String kind() {
        return kind;
    }

    @Override
    protected void init0() {
        for (Parameter parameter : parameters) {
            addParameter(
                    parameter.direction(),
                    new DefaultParameterDefinition(
                            this,
                            parameter.name(),
                            parameter.position(),
                            parameter.type().definition(getDatabase(), getSchema(), ColumnType.Details.NONE, null)));
        }
    }

    /** A parameter, or what a function returns. */
    public record Parameter(String name, int position, InOutDefinition direction, ColumnType type) {}
}
