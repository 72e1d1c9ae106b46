package dev.retort.diff.postgres.catalog;

import dev.retort.diff.model.ObjectName;
import dev.retort.diff.postgres.object.CatalogObject;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The objects that were read last. One that is read again and says the same is the same object, so that schemas are compared, which differ in
 * little, without a look into most of them. Safe for use by several threads.
 */
public final class KnownObjects {
    private final Map<ObjectName, CatalogObject> byName = new ConcurrentHashMap<>();

    /** An object that says this. */
    CatalogObject object(
            ObjectName name,
            Map<String, String> attributes,
            Set<ObjectName> needs,
            Set<ObjectName> goesWith,
            Set<ObjectName> mentions,
            int server) {
        CatalogObject known = byName.get(name);
        if (known != null
                && known.server() == server
                && known.attributes().equals(attributes)
                && known.needs().equals(needs)
                && known.goesWith().equals(goesWith)
                && known.mentions().equals(mentions)) {
            return known;
        }
        CatalogObject object = new CatalogObject(
                name, new TreeMap<>(attributes), new TreeSet<>(needs), goesWith, new TreeSet<>(mentions), server);
        byName.put(name, object);
        return object;
    }
}
