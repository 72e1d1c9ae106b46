package dev.retort.diff.sqlite;

import dev.retort.database.Dialect;
import dev.retort.database.SchemaObject;
import dev.retort.database.sqlite.SqliteDialect;
import dev.retort.diff.model.Definition;
import dev.retort.diff.model.ObjectName;
import dev.retort.migrate.schema.DefinitionForm;
import java.util.List;

/** The form in which {@link SqliteModel} compares definitions. */
public final class SqliteDefinitionForm implements DefinitionForm {
    /** For the service loader. */
    public SqliteDefinitionForm() {}

    @Override
    public Class<? extends Dialect> dialect() {
        return SqliteDialect.class;
    }

    @Override
    public String of(SchemaObject object) {
        ObjectName name = ObjectName.of(object.kind(), object.name());
        return SqliteTableText.parse(name, object.definition())
                .map(Definition::text)
                .orElseGet(() ->
                        SqliteObject.of(name, object.definition(), List.of()).text());
    }
}
