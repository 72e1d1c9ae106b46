package dev.retort.diff.postgres.plan;

import dev.retort.diff.model.ObjectName;
import dev.retort.diff.postgres.object.CatalogObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The types that columns keep while they are made anew. */
record ReplacedTypes(Side from, Side to, Fates fates) {

    /**
     * The domains that are to allow less than they do, and whose values lie within arrays, or within values of composite types. The server
     * does not look for them there, and so gives such a domain no new condition.
     */
    List<ObjectName> tightened() {
        return to.objects().stream()
                .filter(object -> object.kind().equals("domain")
                        && from.has(object.name())
                        && !fates.dropped().contains(object.name())
                        && isTightened(object)
                        && isNested(object.name()))
                .map(CatalogObject::name)
                .toList();
    }

    private boolean isTightened(CatalogObject domain) {
        boolean isRequired = domain.has("not null") && !from.the(domain.name()).has("not null");
        return isRequired
                || to.dependents(domain.name()).stream()
                        .flatMap(name -> to.find(name).stream())
                        .filter(part -> part.kind().equals("domain constraint") && part.isPartOf(domain.name()))
                        .anyMatch(this::isNew);
    }

    private boolean isNew(CatalogObject constraint) {
        Optional<String> former = from.find(constraint.name()).flatMap(object -> object.get("definition"));
        return !constraint.the("definition").endsWith(" NOT VALID") && !former.equals(constraint.get("definition"));
    }

    private boolean isNested(ObjectName domain) {
        return from.dependents(domain).stream()
                .flatMap(name -> from.find(name).stream())
                .anyMatch(user -> switch (user.kind()) {
                    case "attribute" -> true;
                    case "column" -> user.the("type").endsWith("[]");
                    case "domain" -> user.the("type").endsWith("[]") || isNested(user.name());
                    default -> false;
                });
    }

    /** The types that are dropped only once their columns have others, one of which gets their name, or that of what comes with them. */
    List<ObjectName> inTheWay() {
        Set<String> taken = fates.made().stream()
                .filter(name -> Fates.TYPES.contains(name.kind()))
                .flatMap(name -> NameOrder.reserved(to.the(name)).stream())
                .collect(Collectors.toSet());
        return fates.dropped().stream()
                .filter(name -> Fates.TYPES.contains(name.kind())
                        && from.dependents(name).stream().anyMatch(fates::isRetyped)
                        && NameOrder.reserved(from.the(name)).stream().anyMatch(taken::contains))
                .toList();
    }
}
