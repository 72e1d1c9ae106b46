package dev.retort.diff.postgres.statement;

import dev.retort.diff.postgres.object.CatalogObject;
import dev.retort.diff.postgres.object.ObjectKind;
import java.util.List;

/** The kind of schemas. */
final class SchemaKind extends ObjectKind {

    @Override
    public List<String> create(CatalogObject schema, List<CatalogObject> parts) {
        return List.of("create " + subject(schema));
    }
}
