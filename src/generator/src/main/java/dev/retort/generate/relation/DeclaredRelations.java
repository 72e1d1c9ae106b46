package dev.retort.generate.relation;

import dev.retort.Location;
import dev.retort.RetortException;
import dev.retort.config.relation.KeyRelation;
import dev.retort.config.relation.KeyRelation.Reference;
import dev.retort.config.relation.Relations;
import dev.retort.generate.catalog.JunctionKey;
import dev.retort.generate.catalog.SchemaSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.meta.AbstractDatabase;
import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.DefaultRelations;
import org.jooq.meta.Definition;
import org.jooq.meta.ForeignKeyDefinition;
import org.jooq.meta.TableDefinition;
import org.jooq.meta.UniqueKeyDefinition;

/** The relations without foreign keys, on their way into jOOQ's model, as foreign keys that no database enforces. */
public final class DeclaredRelations {
    private final AbstractDatabase metadata;
    private final DefaultRelations relations;
    private final List<TableDefinition> tables;
    private final List<Declared> declared = new ArrayList<>();

    private DeclaredRelations(AbstractDatabase metadata) {
        this.metadata = metadata;
        this.relations = (DefaultRelations) metadata.getRelations();
        this.tables = SchemaSource.tables(metadata);
    }

    /** What was said, by the schema's own definitions. */
    private record Declared(
            KeyRelation relation,
            TableDefinition table,
            List<ColumnDefinition> columns,
            UniqueKeyDefinition key,
            List<ColumnDefinition> referred) {

        Location place() {
            return relation.place();
        }

        boolean isOver(ForeignKeyDefinition other) {
            return other.getKeyColumns().equals(columns)
                    && other.getReferencedColumns().equals(referred)
                    && other.getReferencedTable().equals(key.getTable());
        }

        String shown() {
            return SchemaSource.key(table) + "." + names(columns);
        }
    }

    /**
     * Adds them.
     *
     * @throws RetortException of the kind USAGE, at its place, when one names what there is not, or cannot be one
     */
    public static void add(AbstractDatabase metadata, Relations said) {
        DeclaredRelations declared = new DeclaredRelations(metadata);
        for (KeyRelation relation : said.keys()) {
            relation.reference().ifPresent(reference -> declared.resolve(relation, reference, said.isAhead()));
        }
        declared.declared.forEach(declared::define);
        declared.declared.forEach(declared::requireOnlyOne);
        declared.declared.forEach(declared::requireComparable);
        declared.joinTables();
    }

    private void resolve(KeyRelation relation, Reference reference, boolean isAhead) {
        try {
            TableDefinition table = table(relation.table(), relation.place());
            TableDefinition target = table(reference.table(), relation.place());
            List<ColumnDefinition> columns = columns(table, reference.columns(), relation.place());
            List<ColumnDefinition> named = columns(target, reference.key(), relation.place());
            UniqueKeyDefinition key =
                    named.isEmpty() ? primaryKey(target, columns, relation) : uniqueKey(target, named, relation);
            declared.add(new Declared(relation, table, columns, key, named.isEmpty() ? key.getKeyColumns() : named));
        } catch (RetortException e) {
            if (!isAhead) {
                throw e;
            }
        }
    }

    private TableDefinition table(String name, Location place) {
        return SchemaSource.named(name, tables, SchemaSource::key, at(place, "there is no table \"" + name + "\""));
    }

    private static List<ColumnDefinition> columns(TableDefinition table, List<String> names, Location place) {
        return names.stream()
                .map(name -> SchemaSource.named(
                        name,
                        table.getColumns(),
                        Definition::getName,
                        at(place, "there is no column \"" + name + "\" in table " + SchemaSource.key(table))))
                .toList();
    }

    private static UniqueKeyDefinition primaryKey(
            TableDefinition target, List<ColumnDefinition> columns, KeyRelation relation) {
        UniqueKeyDefinition key = Optional.ofNullable(target.getPrimaryKey())
                .filter(UniqueKeyDefinition::enforced)
                .orElseThrow(() -> at(relation.place(), SchemaSource.key(target) + " has no primary key to refer to")
                        .withHint("key = \"…\" names columns that are unique there"));
        if (key.getKeyColumns().size() != columns.size()) {
            throw at(
                            relation.place(),
                            "the primary key of " + SchemaSource.key(target) + " is " + names(key.getKeyColumns())
                                    + ", and what refers to it " + names(columns))
                    .withHint("columns = […] names one for each column of the key, in its order; key = … another key");
        }
        return key;
    }

    private static UniqueKeyDefinition uniqueKey(
            TableDefinition target, List<ColumnDefinition> columns, KeyRelation relation) {
        return target.getKeys().stream()
                .filter(UniqueKeyDefinition::enforced)
                .filter(key -> new HashSet<>(key.getKeyColumns()).equals(new HashSet<>(columns)))
                .findFirst()
                .orElseThrow(() -> at(
                                relation.place(),
                                SchemaSource.key(target) + "." + names(columns)
                                        + " is not unique, and so nothing can refer to it")
                        .withHint("what is referred to has a primary or a unique key over these columns"));
    }

    private void define(Declared key) {
        for (int i = 0; i < key.columns.size(); i++) {
            relations.addForeignKey(
                    key.relation.name(),
                    key.table,
                    key.columns.get(i),
                    key.key.getName(),
                    key.key.getTable(),
                    key.referred.get(i),
                    false,
                    null,
                    null);
        }
    }

    /** jOOQ's model knows a key by its name, and would find the way through two over the same columns twice. */
    private void requireOnlyOne(Declared key) {
        List<ForeignKeyDefinition> all = relations.getForeignKeys(key.table);
        boolean isNamed = all.stream()
                .anyMatch(other ->
                        other.getName().equals(key.relation.name()) && !(key.isOver(other) && !other.enforced()));
        if (isNamed) {
            throw at(
                            key.place(),
                            SchemaSource.key(key.table) + " has a foreign key " + key.relation.name() + " already")
                    .withHint(
                            "without columns and references, its relation is named or sorted; or choose another name");
        }
        all.stream()
                .filter(other -> key.isOver(other) && !other.getName().equals(key.relation.name()))
                .findFirst()
                .ifPresent(other -> {
                    throw at(
                                    key.place(),
                                    key.shown() + " refers to " + SchemaSource.key(key.key.getTable()) + " already, by "
                                            + other.getName())
                            .withHint(
                                    other.enforced()
                                            ? other.getName() + " = { to = \"…\", from = \"…\" } names its relation"
                                            : "one of the two is enough");
                });
    }

    private void requireComparable(Declared key) {
        new ComparableColumns(metadata).require(key.columns, key.referred, key.place());
    }

    /** A table that has no key may be one that does nothing but join two others, by these relations. */
    private void joinTables() {
        Set<TableDefinition> referring = new LinkedHashSet<>();
        declared.forEach(key -> referring.add(key.table));
        referring.stream()
                .filter(table -> !table.isView() && !table.isMaterializedView() && table.getPrimaryKey() == null)
                .forEach(table -> JunctionKey.of(
                                table,
                                relations.getForeignKeys(table).stream()
                                        .map(ForeignKeyDefinition::getKeyColumns)
                                        .toList(),
                                table.getUniqueKeys())
                        .ifPresent(relations::overridePrimaryKey));
    }

    private static String names(List<ColumnDefinition> columns) {
        return columns.stream().map(Definition::getName).collect(Collectors.joining(", "));
    }

    private static RetortException at(Location place, String message) {
        return RetortException.usage(message).withLocation(place);
    }
}
