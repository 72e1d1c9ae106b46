package dev.retort.diff.postgres.catalog;

import dev.retort.diff.model.NotUnderstood;
import dev.retort.diff.model.ObjectName;
import dev.retort.diff.postgres.object.Names;
import dev.retort.internal.text.ResourceFile;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The objects that no other query gives, and what is peculiar to those that one does: they are named, so that nothing is passed over, a kind
 * of object of a later version included.
 */
record UnreadObjects(CatalogQueries queries, Map<CatalogAddress, ObjectName> names, Predicate<CatalogAddress> isKnown) {
    private static final Set<String> CATALOGS = ResourceFile.words(UnreadObjects.class, "known-catalogs.txt");

    /** Why an object of a kind is not understood. */
    static String unsupported(String kind) {
        return (kind.matches("[aeiou].*") ? "an " : "a ") + kind + " is not supported";
    }

    List<NotUnderstood> find() throws SQLException {
        List<NotUnderstood> found = new ArrayList<>();
        for (CatalogRow row : queries.here("unread")) {
            if (!isKnown.test(row.address())) {
                for (CatalogRow object : queries.identified(row.address())) {
                    found.add(new NotUnderstood(
                            new ObjectName(object.the("kind"), "", "", object.the("name")),
                            unsupported(object.the("kind"))));
                }
            }
        }
        for (CatalogRow row : queries.everywhere("peculiarities")) {
            ObjectName name = names.get(row.address());
            ObjectName whole = names.get(row.address().whole());
            Optional.ofNullable(name == null ? whole : name)
                    .ifPresent(object -> found.add(new NotUnderstood(object, row.the("why"))));
        }
        for (CatalogRow catalog : queries.everywhere("catalogs")) {
            String name = catalog.the("name");
            if (!CATALOGS.contains(name)) {
                for (CatalogRow row : queries.ofUsers(Names.quoted(name))) {
                    found.add(new NotUnderstood(
                            new ObjectName(name, "", "", row.the("oid")),
                            "what the catalog " + name + " holds is not known"));
                }
            }
        }
        return found;
    }
}
