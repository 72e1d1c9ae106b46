package dev.retort.config.relation;

import dev.retort.config.relation.ChosenRelation.Places;
import dev.retort.config.relation.KeyRelation.Reference;
import dev.retort.config.toml.TomlFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tomlj.TomlTable;

/** The reader of {@code [relations]} in a project's retort.toml. */
public final class RelationsToml {
    private static final String TO = "to";
    private static final String FROM = "from";
    private static final String ORDER = "order";
    private static final String COLUMNS = "columns";
    private static final String REFERENCES = "references";
    private static final String KEY = "key";
    private static final String OF = "of";
    private static final String WHERE = "where";
    private static final Set<String> OF_KEYS = Set.of(TO, FROM, ORDER, COLUMNS, REFERENCES, KEY);
    private static final Set<String> OF_CHOSEN = Set.of(OF, WHERE, ORDER);
    private static final Set<String> ALL = Set.of(TO, FROM, ORDER, COLUMNS, REFERENCES, KEY, OF, WHERE);

    private final TomlFile toml;
    private final List<KeyRelation> keys = new ArrayList<>();
    private final List<ChosenRelation> chosen = new ArrayList<>();

    private RelationsToml(TomlFile toml) {
        this.toml = toml;
    }

    /**
     * Reads what a file says of relations.
     *
     * @throws dev.retort.RetortException of the kind USAGE, at its place, for what says nothing of any
     */
    public static Relations read(TomlFile toml) {
        RelationsToml reader = new RelationsToml(toml);
        TomlTable byTable = toml.table(toml.root(), "relations");
        for (String table : byTable.keySet()) {
            TomlTable relations = toml.table(byTable, table);
            for (String name : relations.keySet()) {
                TomlTable relation = toml.table(relations, name);
                toml.expectKeys(relation, ALL);
                if (relation.contains(List.of(OF)) || relation.contains(List.of(WHERE))) {
                    reader.addChosen(table, name, relations, relation);
                } else {
                    reader.addKey(table, name, relations, relation);
                }
            }
        }
        return new Relations(reader.keys, reader.chosen);
    }

    private void addKey(String table, String name, TomlTable relations, TomlTable relation) {
        toml.expectKeys(relation, OF_KEYS);
        keys.add(new KeyRelation(
                table,
                name,
                reference(name, relations, relation),
                toml.string(relation, TO).orElse(""),
                toml.string(relation, FROM).orElse(""),
                order(relation),
                toml.placeOf(relations, name)));
    }

    private Optional<Reference> reference(String name, TomlTable relations, TomlTable relation) {
        List<String> columns = names(relation, COLUMNS);
        Optional<String> table = toml.string(relation, REFERENCES);
        List<String> key = names(relation, KEY);
        if (columns.isEmpty() && table.isEmpty() && key.isEmpty()) {
            return Optional.empty();
        }
        if (columns.isEmpty() || table.isEmpty()) {
            throw toml.errorAt(
                            relations, name, "a relation without a foreign key says which columns refer to which table")
                    .withHint("such as { columns = \"reviewer_id\", references = \"users\" }");
        }
        if (!key.isEmpty() && key.size() != columns.size()) {
            throw toml.errorAt(
                    relation,
                    KEY,
                    "as many columns refer to a key as it has, and not " + columns.size() + " to " + key.size());
        }
        return Optional.of(new Reference(columns, table.get(), key));
    }

    private List<String> names(TomlTable relation, String key) {
        return relation.get(List.of(key)) instanceof String name ? List.of(name) : toml.strings(relation, key);
    }

    private void addChosen(String table, String name, TomlTable relations, TomlTable relation) {
        toml.expectKeys(relation, OF_CHOSEN);
        String of = toml.string(relation, OF)
                .orElseThrow(() -> toml.errorAt(
                                relations, name, "a condition chooses rows of another relation, which \"of\" names")
                        .withHint("such as { of = \"users\", where = \"deleted_at is null\" }"));
        Optional<String> where = toml.string(relation, WHERE);
        List<OrderPart> order = order(relation);
        if (where.isEmpty() && order.isEmpty()) {
            throw toml.errorAt(
                            relations,
                            name,
                            "a relation to the rows of another one has a condition or an order of its own")
                    .withHint("such as { of = \"" + of + "\", where = \"deleted_at is null\", order = \"name\" }");
        }
        chosen.add(new ChosenRelation(
                table,
                name,
                of,
                where,
                order,
                new Places(
                        toml.placeOf(relations, name),
                        toml.placeOf(relation, OF),
                        where.isEmpty() ? toml.placeOf(relations, name) : toml.placeOf(relation, WHERE),
                        order.isEmpty() ? toml.placeOf(relations, name) : toml.placeOf(relation, ORDER))));
    }

    private List<OrderPart> order(TomlTable relation) {
        return toml.string(relation, ORDER)
                .map(
                        text -> OrderPart.read(text)
                                .orElseThrow(
                                        () -> toml.errorAt(relation, ORDER, "\"" + text + "\" is no order of columns")
                                                .withHint(
                                                        "such as \"title desc, id\"; nulls first and nulls last say where those without a value come")))
                .orElse(List.of());
    }
}
