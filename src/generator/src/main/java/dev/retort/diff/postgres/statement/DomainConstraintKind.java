package dev.retort.diff.postgres.statement;

import dev.retort.diff.postgres.object.CatalogObject;
import dev.retort.diff.postgres.object.Names;
import dev.retort.diff.postgres.object.ObjectKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The kind of CHECKs of domains. */
final class DomainConstraintKind extends ObjectKind {

    @Override
    public String subject(CatalogObject constraint) {
        return "constraint " + Names.quoted(constraint.name().name()) + " on domain "
                + Names.ownerPath(constraint.name());
    }

    static String written(CatalogObject constraint) {
        return "constraint " + Names.quoted(constraint.name().name()) + " "
                + Names.inSmallLetters(constraint.the("definition"));
    }

    private static String domain(CatalogObject constraint) {
        return "alter domain " + Names.ownerPath(constraint.name()) + " ";
    }

    @Override
    public List<String> create(CatalogObject constraint, List<CatalogObject> parts) {
        return List.of(domain(constraint) + "add " + written(constraint));
    }

    @Override
    public String drop(CatalogObject constraint) {
        return domain(constraint) + "drop constraint "
                + Names.quoted(constraint.name().name());
    }

    @Override
    public Optional<List<String>> alter(CatalogObject from, CatalogObject to) {
        Set<String> differing = from.differing(to);
        if (!differing.contains("definition")) {
            return Optional.of(List.of());
        }
        return from.the("definition").equals(to.the("definition") + " NOT VALID")
                ? Optional.of(List.of(domain(to) + "validate constraint "
                        + Names.quoted(to.name().name())))
                : Optional.empty();
    }
}
