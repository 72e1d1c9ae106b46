package dev.retort.diff.postgres.statement;

import dev.retort.diff.postgres.object.CatalogObject;
import dev.retort.diff.postgres.object.Names;
import dev.retort.diff.postgres.object.ObjectKind;
import java.util.List;
import java.util.Optional;

/** The kind of the schema that everything is in, which is there already: who may do what in it, and what is said of it. */
final class CurrentSchemaKind extends ObjectKind {

    @Override
    public String subject(CatalogObject schema) {
        return "schema " + Names.quoted(schema.name().name());
    }

    @Override
    public List<String> create(CatalogObject schema, List<CatalogObject> parts) {
        return List.of();
    }

    @Override
    public Optional<List<String>> alter(CatalogObject from, CatalogObject to) {
        return Optional.of(List.of());
    }
}
