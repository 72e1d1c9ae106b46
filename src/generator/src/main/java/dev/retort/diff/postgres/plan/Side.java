package dev.retort.diff.postgres.plan;

import dev.retort.diff.model.ObjectName;
import dev.retort.diff.model.SchemaSnapshot;
import dev.retort.diff.postgres.object.CatalogObject;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The objects of one of the two schemas, with what needs what. */
final class Side {
    private final Map<ObjectName, CatalogObject> objects = new LinkedHashMap<>();
    /** Made when it is first asked for. */
    private final Map<ObjectName, Set<ObjectName>> dependents = new HashMap<>();

    private final Set<String> obscure;

    Side(SchemaSnapshot snapshot) {
        obscure = snapshot.notUnderstood().stream()
                .map(each -> each.object().toString())
                .collect(Collectors.toSet());
        snapshot.definitions().forEach((name, definition) -> objects.put(name, (CatalogObject) definition));
    }

    /** In the order of their names. */
    Collection<CatalogObject> objects() {
        return objects.values();
    }

    boolean has(ObjectName name) {
        return objects.containsKey(name);
    }

    /** Whether there is an object that is not understood. */
    boolean hasObscure(String object) {
        return obscure.contains(object);
    }

    Optional<CatalogObject> find(ObjectName name) {
        return Optional.ofNullable(objects.get(name));
    }

    CatalogObject the(ObjectName name) {
        return find(name).orElseThrow(() -> new IllegalStateException(name + " is not there"));
    }

    /** The objects that need another, in the order of their names. */
    Set<ObjectName> dependents(ObjectName name) {
        if (dependents.isEmpty()) {
            objects.values()
                    .forEach(object -> object.needs()
                            .forEach(need -> dependents
                                    .computeIfAbsent(need, _ -> new LinkedHashSet<>())
                                    .add(object.name())));
        }
        return dependents.getOrDefault(name, Set.of());
    }

    boolean needs(ObjectName dependent, ObjectName needed) {
        return find(dependent).filter(object -> object.needs().contains(needed)).isPresent();
    }

    /** What an object is part of: of a column its table. */
    Optional<CatalogObject> owner(CatalogObject part) {
        return part.needs().stream().filter(part::isPartOf).findFirst().flatMap(this::find);
    }

    /** The part of a parent table that one of a table stands for: of an inherited column the parent's. */
    Optional<CatalogObject> parentOf(CatalogObject part) {
        Optional<CatalogObject> table = Optional.ofNullable(objects.get(
                new ObjectName("table", part.name().schema(), "", part.name().owner())));
        return table.filter(child -> child.has("parents")).stream()
                .flatMap(child -> child.needs().stream())
                .filter(need -> need.kind().equals("table"))
                .map(parent -> new ObjectName(
                        part.kind(), parent.schema(), parent.name(), part.name().name()))
                .flatMap(name -> find(name).stream())
                .findFirst();
    }
}
