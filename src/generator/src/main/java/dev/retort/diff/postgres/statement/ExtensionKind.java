package dev.retort.diff.postgres.statement;

import dev.retort.diff.postgres.object.CatalogObject;
import dev.retort.diff.postgres.object.ObjectKind;
import java.util.List;
import java.util.Optional;

/** The kind of extensions, of which the version is not compared. */
final class ExtensionKind extends ObjectKind {

    @Override
    public List<String> create(CatalogObject extension, List<CatalogObject> parts) {
        return List.of("create " + subject(extension)
                + extension.get("schema_of").map(schema -> " schema " + schema).orElse(""));
    }

    @Override
    public Optional<List<String>> alter(CatalogObject from, CatalogObject to) {
        return to.get("schema_of").map(schema -> List.of("alter " + subject(to) + " set schema " + schema));
    }
}
