package dev.retort.generate.name;

import dev.retort.Location;
import dev.retort.RetortException;
import dev.retort.config.Naming;
import dev.retort.config.relation.ChosenRelation;
import dev.retort.config.relation.KeyRelation;
import dev.retort.generate.name.SchemaShape.ForeignKey;
import dev.retort.generate.name.SchemaShape.Table;
import dev.retort.internal.text.Spelling;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The names given in the configuration, each of them known to belong to something that the schema has. */
public final class NamingOverrides {
    private final Naming naming;
    private final Map<ForeignKey, KeyRelation> relations = new LinkedHashMap<>();

    private NamingOverrides(Naming naming) {
        this.naming = naming;
    }

    /** @throws RetortException of the kind USAGE when a name is for nothing there is, or is no name */
    static NamingOverrides of(SchemaShape schema, Naming naming) {
        NamingOverrides result = new NamingOverrides(naming);
        List<String> tables = schema.tables().stream().map(Table::name).toList();
        naming.tables().forEach((table, name) -> {
            requireKnown("table", table, tables);
            requireName(table, name);
        });
        naming.columns().forEach((table, columns) -> {
            requireKnown("table", table, tables);
            List<String> known = schema.table(table).orElseThrow().columns();
            columns.forEach((column, name) -> {
                requireKnown(
                        "column",
                        table + "." + column,
                        known.stream().map(c -> table + "." + c).toList());
                requireName(table + "." + column, name);
            });
        });
        result.addRelations(schema);
        return result;
    }

    private void addRelations(SchemaShape schema) {
        Map<String, ForeignKey> keys = relationKeys(schema);
        List<String> tables = schema.tables().stream().map(Table::name).toList();
        for (KeyRelation relation : naming.relations().keys()) {
            ForeignKey key = keys.get(relation.key());
            if (key == null) {
                if (!naming.relations().isAhead()) {
                    throw unknown(relation, tables, keys.keySet());
                }
                continue;
            }
            for (String name : List.of(relation.to(), relation.from())) {
                if (!name.isEmpty()) {
                    requireMethod(relation.key(), name, relation.place());
                }
            }
            relations.put(key, relation);
        }
    }

    private static RetortException unknown(KeyRelation relation, List<String> tables, Collection<String> keys) {
        boolean isTable = tables.contains(relation.table());
        String name = isTable ? relation.key() : relation.table();
        RetortException error = RetortException.usage("retort.toml says something of the "
                        + (isTable ? "foreign key" : "table") + " \"" + name + "\", which does not exist")
                .withLocation(relation.place());
        return Spelling.closest(name, isTable ? keys : tables)
                .map(near -> error.withHint("did you mean \"" + near + "\"?"))
                .orElseGet(() -> isTable
                        ? error.withHint("columns that refer to a table without one: " + relation.name()
                                + " = { columns = \"…\", references = \"…\" }")
                        : error);
    }

    /** The relations to some of the rows of others that are said of tables which there are. */
    List<ChosenRelation> chosen(SchemaShape schema) {
        List<String> tables = schema.tables().stream().map(Table::name).toList();
        for (ChosenRelation relation : naming.relations().chosen()) {
            if (!tables.contains(relation.table()) && !naming.relations().isAhead()) {
                RetortException error = RetortException.usage("retort.toml says something of the table \""
                                + relation.table() + "\", which does not exist")
                        .withLocation(relation.places().whole());
                throw Spelling.closest(relation.table(), tables)
                        .map(near -> error.withHint("did you mean \"" + near + "\"?"))
                        .orElse(error);
            }
        }
        return naming.relations().chosen().stream()
                .filter(relation -> tables.contains(relation.table()))
                .toList();
    }

    boolean isAhead() {
        return naming.relations().isAhead();
    }

    boolean hasTable(String table) {
        return naming.tables().containsKey(table);
    }

    /** The name that was given to a table, or its own. */
    String table(String table) {
        return naming.tables().getOrDefault(table, table);
    }

    boolean hasColumn(String table, String column) {
        return naming.columns().getOrDefault(table, Map.of()).containsKey(column);
    }

    /** The name that was given to a column, or its own. */
    String column(String table, String column) {
        return naming.columns().getOrDefault(table, Map.of()).getOrDefault(column, column);
    }

    Optional<String> toOne(ForeignKey key) {
        return Optional.ofNullable(relations.get(key)).map(KeyRelation::to).filter(name -> !name.isEmpty());
    }

    Optional<String> toMany(ForeignKey key) {
        return Optional.ofNullable(relations.get(key)).map(KeyRelation::from).filter(name -> !name.isEmpty());
    }

    /** @throws RetortException of the kind USAGE unless the name was free */
    void requireFree(boolean free, String what, String name) {
        if (!free) {
            throw RetortException.usage("the name \"" + name + "\" that retort.toml gives to " + what + " is taken")
                    .withHint("choose another name for " + what + " under [names] in retort.toml");
        }
    }

    /** @throws RetortException of the kind USAGE, at the place of a relation, unless its name was free */
    static void requireFree(boolean free, String what, String name, Location place) {
        if (!free) {
            throw RetortException.usage("the name \"" + name + "\" that retort.toml gives to " + what + " is taken")
                    .withLocation(place)
                    .withHint("choose another name for " + what + " under [relations] in retort.toml");
        }
    }

    /** Whether a key is one that the configuration says, and the database does not know. */
    boolean isDeclared(ForeignKey key) {
        KeyRelation relation = relations.get(key);
        return relation != null && relation.reference().isPresent();
    }

    /** The place where something was said of a foreign key. */
    Location place(ForeignKey key) {
        return Objects.requireNonNull(relations.get(key)).place();
    }

    /** A foreign key goes by its constraint's name and, where that is not ambiguous, by its columns. */
    public static Map<String, ForeignKey> relationKeys(SchemaShape schema) {
        Map<String, ForeignKey> keys = new LinkedHashMap<>();
        List<ForeignKey> all = schema.tables().stream()
                .flatMap(table -> table.foreignKeys().stream())
                .toList();
        all.forEach(key -> keys.putIfAbsent(key.table() + "." + String.join(",", key.columns()), key));
        all.forEach(key -> keys.put(key.table() + "." + key.name(), key));
        return keys;
    }

    private static void requireKnown(String kind, String name, Collection<String> known) {
        if (!known.contains(name)) {
            RetortException error = RetortException.usage(
                    "retort.toml gives a name to the " + kind + " \"" + name + "\", which does not exist");
            throw Spelling.closest(name, known)
                    .map(near -> error.withHint("did you mean \"" + near + "\"?"))
                    .orElse(error);
        }
    }

    private static void requireName(String what, String name) {
        if (name.isBlank() || Reserved.word(Words.constant(Words.of(name)))) {
            throw noName(what, name);
        }
    }

    /** @throws RetortException of the kind USAGE, at its place, unless a method can be called so */
    static void requireMethod(String what, String name, Location place) {
        if (Reserved.tableMethod(name)) {
            throw noName(what, name).withLocation(place);
        }
    }

    private static RetortException noName(String what, String name) {
        return RetortException.usage(
                        "the name \"" + name + "\" that retort.toml gives to " + what + " cannot be used in Java")
                .withHint("use letters and digits, as in \"userAccount\" or \"user_account\"");
    }
}
