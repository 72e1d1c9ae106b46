package dev.retort.diff.postgres.statement;

import dev.retort.diff.postgres.object.CatalogObject;
import dev.retort.diff.postgres.object.ObjectKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The kind of privileges that new objects come with. They consist of what is granted alone. */
public final class DefaultPrivilegesKind extends ObjectKind {
    private static final String GRANTED = "granted to ";

    /** The kinds of objects that get them. */
    private static final Map<String, Set<String>> RECEIVING = Map.of(
            "tables", Set.of("table", "foreign table", "view", "materialized view"),
            "sequences", Set.of("sequence"),
            "functions", Set.of("function", "procedure", "aggregate"),
            "types", Set.of("type", "domain"),
            "schemas", Set.of("schema"));

    @Override
    public String subject(CatalogObject privileges) {
        return "alter default privileges"
                + privileges.get("_role").map(role -> " for role " + role).orElse("")
                + privileges
                        .get("_schema")
                        .map(schema -> " in schema " + schema)
                        .orElse("");
    }

    @Override
    public List<String> create(CatalogObject privileges, List<CatalogObject> parts) {
        return List.of();
    }

    /** What a new object is granted by some of these. */
    public static SortedMap<String, String> granted(Iterable<CatalogObject> all, CatalogObject object) {
        SortedMap<String, String> granted = new TreeMap<>();
        for (CatalogObject privileges : all) {
            boolean isHere = !privileges.has("_schema")
                    || privileges.name().schema().equals(object.name().schema());
            if (!privileges.kind().equals("default privileges")
                    || !isHere
                    || privileges.has("_role")
                    || !RECEIVING.getOrDefault(privileges.the("_on"), Set.of()).contains(object.kind())) {
                continue;
            }
            privileges.attributes().forEach((name, value) -> {
                if (name.startsWith(GRANTED)) {
                    granted.merge(name, value, DefaultPrivilegesKind::both);
                }
            });
        }
        return granted;
    }

    private static String both(String one, String other) {
        Set<String> all = new TreeSet<>(List.of((one + ", " + other).split(", ")));
        all.remove("");
        all.removeIf(privilege -> all.contains(privilege + "*"));
        return String.join(", ", all);
    }

    @Override
    public Optional<List<String>> alter(CatalogObject from, CatalogObject to) {
        return Optional.of(List.of());
    }
}
