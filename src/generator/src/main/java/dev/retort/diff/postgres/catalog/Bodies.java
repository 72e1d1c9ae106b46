package dev.retort.diff.postgres.catalog;

import dev.retort.diff.model.ObjectName;
import dev.retort.sql.SqlText;
import dev.retort.sql.SqlToken;
import dev.retort.sql.Syntax;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jooq.SQLDialect;

/** The objects whose names are in the bodies of functions, of which the server keeps no account. */
final class Bodies {
    private static final Set<String> MENTIONED = Set.of(
            "table",
            "view",
            "materialized view",
            "foreign table",
            "sequence",
            "function",
            "procedure",
            "aggregate",
            "type",
            "domain");

    private final Map<String, SortedSet<ObjectName>> byName = new HashMap<>();

    Bodies(Collection<ObjectName> objects) {
        for (ObjectName object : objects) {
            if (MENTIONED.contains(object.kind())) {
                String name = object.name().replaceFirst("(?s)\\(.*", "");
                byName.computeIfAbsent(name, _ -> new TreeSet<>()).add(object);
            }
        }
    }

    SortedSet<ObjectName> mentioned(ObjectName name, Map<String, String> attributes) {
        SortedSet<ObjectName> mentioned = new TreeSet<>();
        String body = attributes.getOrDefault("_body", "");
        if (!body.isEmpty()) {
            for (SqlToken token :
                    SqlText.of(body, Syntax.of(SQLDialect.POSTGRES)).tokens()) {
                if (token.isName()) {
                    mentioned.addAll(byName.getOrDefault(
                            token.kind() == SqlToken.Kind.WORD ? token.lower() : token.text(), new TreeSet<>()));
                }
            }
            mentioned.remove(name);
        }
        return mentioned;
    }
}
