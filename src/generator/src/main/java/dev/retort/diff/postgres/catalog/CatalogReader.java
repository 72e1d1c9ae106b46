package dev.retort.diff.postgres.catalog;

import dev.retort.database.Database;
import dev.retort.diff.model.NotUnderstood;
import dev.retort.diff.model.ObjectName;
import dev.retort.diff.model.SchemaSnapshot;
import dev.retort.diff.postgres.object.CatalogObject;
import dev.retort.diff.postgres.object.Names;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The reader of the objects of one database. What a query gives besides the name and the address of an object are its attributes. Names of
 * the current schema come without it, since that alone is in the search path while the catalog is read.
 */
public final class CatalogReader {
    /** Each a file of a query. */
    private static final List<String> KINDS = List.of(
            "schemas",
            "extensions",
            "tables",
            "columns",
            "defaults",
            "constraints",
            "indexes",
            "views",
            "sequences",
            "functions",
            "types",
            "attributes",
            "domains",
            "domain-constraints",
            "triggers",
            "rules",
            "policies",
            "aggregates",
            "statistics",
            "collations",
            "operators",
            "casts",
            "default-privileges");

    /** The kinds of objects that have parts. */
    private static final List<String> OWNERS =
            List.of("table", "view", "materialized view", "foreign table", "type", "domain");

    private final Database database;
    private final CatalogQueries queries;
    private final KnownObjects known;
    private final int server;
    private final Map<String, String> words = new HashMap<>();
    private final Map<CatalogAddress, ObjectName> names = new HashMap<>();
    private final Map<ObjectName, Map<String, String>> attributes = new LinkedHashMap<>();
    private final Map<CatalogAddress, CatalogAddress> aliases = new HashMap<>();
    private final Set<CatalogAddress> passedOver = new HashSet<>();
    /** What is there and not understood. */
    private final Map<CatalogAddress, ObjectName> obscure = new HashMap<>();

    private final List<NotUnderstood> notUnderstood = new ArrayList<>();

    private CatalogReader(Connection connection, Database database, KnownObjects known) throws SQLException {
        this.database = database;
        this.known = known;
        this.queries = new CatalogQueries(connection, database.schema(), database.schemas());
        this.server = connection.getMetaData().getDatabaseMajorVersion();
    }

    /**
     * Reads all objects of a database.
     *
     * @param known those of earlier readings
     */
    public static SchemaSnapshot read(Connection connection, Database database, KnownObjects known)
            throws SQLException {
        String path = searchPath(connection, "select current_setting('search_path')");
        try {
            searchPath(
                    connection,
                    "select set_config('search_path', "
                            + Names.literal("\"" + database.schema().replace("\"", "\"\"") + "\"") + ", false)");
            return new CatalogReader(connection, database, known).read();
        } finally {
            searchPath(connection, "select set_config('search_path', " + Names.literal(path) + ", false)");
        }
    }

    /** The schemas of a database that are none of those that are read, and not an extension's. */
    public static List<String> schemasLeftOut(Connection connection, Database database) throws SQLException {
        return new CatalogQueries(connection, database.schema(), database.schemas())
                .here("schemas-left-out").stream().map(row -> row.the("name")).toList();
    }

    private static String searchPath(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet result = statement.executeQuery()) {
            result.next();
            return result.getString(1);
        }
    }

    private SchemaSnapshot read() throws SQLException {
        for (CatalogRow row : queries.everywhere("aliases")) {
            aliases.put(row.address(), row.address("refclass", "refoid", "refsub"));
        }
        for (String kind : KINDS) {
            for (CatalogRow row : queries.here(kind)) {
                take(row);
            }
        }
        for (CatalogRow row : queries.here("others")) {
            if (!isOfExtension(row.address())) {
                passedOver.add(row.address());
                obscure.put(row.address(), name(row));
                notUnderstood.add(new NotUnderstood(name(row), UnreadObjects.unsupported(row.the("kind"))));
            }
        }
        refuseInvalidIndexes();
        markBroken();
        notUnderstood.addAll(new UnreadObjects(queries, names, this::isKnown).find());
        new Remarks(queries, names, attributes, notUnderstood, this::alias).take();
        List<CatalogObject> objects = related();
        return SchemaSnapshot.of(objects, () -> new CatalogOutlines(objects).tables(), notUnderstood);
    }

    private void take(CatalogRow row) {
        ObjectName name = name(row);
        String relation = name.owner().isEmpty() ? name.name() : name.owner();
        CatalogAddress address = row.address();
        if (isOfExtension(address.whole())
                || relation.equals(database.historyTable())
                || relation.startsWith("retort_")) {
            passedOver.add(address.whole());
            return;
        }
        names.put(address, name);
        Map<String, String> read = row.attributes();
        read.replaceAll((_, value) -> ArrayCasts.pushedIn(value));
        attributes.put(name, read);
    }

    private ObjectName name(CatalogRow row) {
        return new ObjectName(word(row.the("kind")), word(row.the("schema")), word(row.the("owner")), row.the("name"));
    }

    /** What many names have in common is the same text, and so sooner compared. */
    private String word(String text) {
        String same = words.putIfAbsent(text, text);
        return same == null ? text : same;
    }

    /** What CREATE INDEX CONCURRENTLY left when it failed, or an index of a partitioned table that a partition lacks. */
    private void refuseInvalidIndexes() {
        attributes.forEach((name, values) -> {
            if (name.kind().equals("index") && values.containsKey("valid")) {
                notUnderstood.add(new NotUnderstood(name, "it is not valid, so that the server does not use it"));
            }
        });
    }

    private void markBroken() throws SQLException {
        boolean hasFunctions = attributes.values().stream().anyMatch(values -> values.containsKey("_body"));
        if (hasFunctions) {
            Set<Long> broken = new BrokenFunctions(queries.connection()).found();
            names.forEach((address, name) -> {
                if (address.catalog() == FUNCTIONS && broken.contains(address.object())) {
                    Objects.requireNonNull(attributes.get(name)).put("_broken", "yes");
                }
            });
        }
    }

    private boolean isKnown(CatalogAddress address) {
        CatalogAddress at = address;
        for (CatalogAddress next = aliases.get(at); next != null && !names.containsKey(at); next = aliases.get(at)) {
            at = next.part() > 0 && !names.containsKey(next) ? next.whole() : next;
        }
        return names.containsKey(at) || passedOver.contains(at) || isOfExtension(at);
    }

    private boolean isOfExtension(CatalogAddress address) {
        CatalogAddress alias = aliases.get(address);
        return alias != null && alias.catalog() == EXTENSIONS;
    }

    /** The number of pg_extension, which is the same in all databases. */
    private static final long EXTENSIONS = 3079;

    /** The number of pg_proc, which is the same in all databases. */
    private static final long FUNCTIONS = 1255;

    /** The number of pg_class, which is the same in all databases. */
    private static final long RELATIONS = 1259;

    private List<CatalogObject> related() throws SQLException {
        Map<ObjectName, Set<ObjectName>> needs = new HashMap<>();
        Map<ObjectName, Set<ObjectName>> goesWith = new HashMap<>();
        for (CatalogRow row : queries.everywhere("dependencies")) {
            ObjectName dependent = named(row.address("classid", "objid", "objsubid"));
            if (dependent == null) {
                continue;
            }
            CatalogAddress address = row.address("refclassid", "refobjid", "refobjsubid");
            if (obscure.containsKey(address)) {
                Objects.requireNonNull(attributes.get(dependent))
                        .put(CatalogObject.OBSCURE_NEED + obscure.get(address), "yes");
            }
            ObjectName needed = named(address);
            if (needed == null || dependent.equals(needed) || needed.kind().equals("current schema")) {
                continue;
            }
            // With a column that an expression of its index has, the server does not drop a key.
            boolean isIndexOfKey =
                    dependent.kind().equals("constraint") && Long.parseLong(row.the("classid")) == RELATIONS;
            boolean isOwned = row.the("deptype").equals("a") && needed.kind().equals("column") && !isIndexOfKey;
            if (isOwned && dependent.kind().equals("sequence")) {
                goesWith.computeIfAbsent(dependent, _ -> new HashSet<>()).add(needed);
                continue;
            }
            needs.computeIfAbsent(dependent, _ -> new HashSet<>()).add(needed);
            // Left by servers of version 14 when a partition with a key to its own partitioned table leaves that.
            boolean isRemnant = row.the("deptype").equals("i")
                    && dependent.kind().equals("constraint")
                    && needed.equals(dependent.renamed(needed.name()));
            if (isOwned || isRemnant || row.the("deptype").equals("P")) {
                goesWith.computeIfAbsent(dependent, _ -> new HashSet<>()).add(needed);
            }
        }
        Bodies bodies = new Bodies(attributes.keySet());
        List<CatalogObject> objects = new ArrayList<>();
        attributes.forEach((name, values) -> {
            Set<ObjectName> needed = needs.computeIfAbsent(name, _ -> new HashSet<>());
            owner(name).ifPresent(needed::add);
            needed.remove(name);
            objects.add(known.object(
                    name,
                    values,
                    needed,
                    goesWith.getOrDefault(name, Set.of()),
                    bodies.mentioned(name, values),
                    server));
        });
        return objects;
    }

    private Optional<ObjectName> owner(ObjectName part) {
        if (part.kind().equals("default")) {
            ObjectName column = new ObjectName("column", part.schema(), part.owner(), part.name());
            if (attributes.containsKey(column)) {
                return Optional.of(column);
            }
        }
        if (!part.owner().isEmpty()) {
            for (String kind : OWNERS) {
                ObjectName owner = new ObjectName(kind, part.schema(), "", part.owner());
                if (attributes.containsKey(owner)) {
                    return Optional.of(owner);
                }
            }
        }
        return Optional.empty();
    }

    /** What stands for something that is no object of its own: of the sequence of an identity its column. */
    private Optional<ObjectName> alias(CatalogAddress address) {
        return isOfExtension(address) || !aliases.containsKey(address)
                ? Optional.empty()
                : Optional.ofNullable(named(address));
    }

    private @Nullable ObjectName named(CatalogAddress address) {
        CatalogAddress at = address;
        for (int steps = 0; steps < 5; steps++) {
            ObjectName name = names.get(at);
            if (name != null) {
                return name;
            }
            CatalogAddress next = aliases.get(at);
            if (next == null) {
                if (at.part() == 0) {
                    return null;
                }
                next = at.whole();
            }
            at = next;
        }
        return null;
    }
}
