package dev.retort.diff.postgres.statement;

import dev.retort.diff.postgres.object.CatalogObject;
import dev.retort.diff.postgres.object.Names;
import dev.retort.diff.postgres.object.ObjectKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The kind of attributes of composite types. */
final class AttributeKind extends ObjectKind {

    @Override
    public String subject(CatalogObject attribute) {
        return "column " + Names.ownerPath(attribute.name()) + "."
                + Names.quoted(attribute.name().name());
    }

    static String definition(CatalogObject attribute) {
        return Names.quoted(attribute.name().name()) + " " + typed(attribute);
    }

    private static String typed(CatalogObject attribute) {
        return attribute.the("type")
                + attribute
                        .get("collation")
                        .map(collation -> " collate " + collation)
                        .orElse("");
    }

    private static String type(CatalogObject attribute) {
        return "alter type " + Names.ownerPath(attribute.name()) + " ";
    }

    @Override
    public List<String> create(CatalogObject attribute, List<CatalogObject> parts) {
        return List.of(type(attribute) + "add attribute " + definition(attribute));
    }

    @Override
    public String drop(CatalogObject attribute) {
        return type(attribute) + "drop attribute "
                + Names.quoted(attribute.name().name());
    }

    @Override
    public Optional<List<String>> alter(CatalogObject from, CatalogObject to) {
        Set<String> differing = from.differing(to);
        return Optional.of(
                differing.contains("type") || differing.contains("collation")
                        ? List.of(type(to) + "alter attribute "
                                + Names.quoted(to.name().name()) + " type " + typed(to))
                        : List.of());
    }
}
