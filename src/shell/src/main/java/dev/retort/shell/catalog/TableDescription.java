package dev.retort.shell.catalog;

import dev.retort.database.catalog.Catalog;
import dev.retort.database.catalog.Catalog.ColumnFacts;
import dev.retort.database.catalog.Catalog.IndexFacts;
import dev.retort.render.AlignedText;
import dev.retort.schema.IndexedTable;
import dev.retort.schema.IndexedTable.Column;
import dev.retort.schema.IndexedTable.Relation;
import dev.retort.schema.SchemaIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jooq.ForeignKey;
import org.jooq.Key;
import org.jooq.Named;
import org.jooq.Table;
import org.jooq.UniqueKey;
import org.jooq.impl.QOM.ForeignKeyRule;

/** The description of one table: its columns, its keys and indexes, and its relations both ways. */
public final class TableDescription {
    private final IndexedTable indexed;
    private final Table<?> table;
    private final SchemaIndex schema;
    private final Map<String, ColumnFacts> facts;
    private final List<IndexFacts> indexes;
    private final List<String> constraints;
    private final List<Relation> relations;

    public TableDescription(IndexedTable indexed, SchemaIndex schema, Catalog catalog) {
        this.indexed = indexed;
        this.table = indexed.table();
        this.schema = schema;
        this.facts = catalog.columns(table);
        this.indexes = catalog.indexes(table);
        this.constraints = catalog.constraints(table);
        this.relations = indexed.relations();
    }

    /** The names of the columns of {@link #columnRows}. */
    public List<String> columnHeader() {
        List<String> header = new ArrayList<>(List.of("column", "type", "java", "null", "default", "key"));
        if (hasOwnConstants()) {
            header.add(1, "constant");
        }
        if (hasComments()) {
            header.add("comment");
        }
        return header;
    }

    public List<List<String>> columnRows() {
        return indexed.columns().stream().map(this::columnRow).toList();
    }

    private List<String> columnRow(Column column) {
        ColumnFacts known = factsOf(column);
        List<String> row = new ArrayList<>(List.of(
                column.name(),
                known.type(),
                column.javaType(),
                known.nullable() ? "yes" : "no",
                known.standard(),
                keyMark(column)));
        if (hasOwnConstants()) {
            row.add(1, column.constant());
        }
        if (hasComments()) {
            row.add(known.comment());
        }
        return row;
    }

    private ColumnFacts factsOf(Column column) {
        return Optional.ofNullable(facts.get(column.name())).orElseGet(() -> ColumnFacts.of(column.field()));
    }

    private boolean hasOwnConstants() {
        return indexed.columns().stream()
                .anyMatch(column -> !column.constant().equals(column.name().toUpperCase(Locale.ROOT)));
    }

    private boolean hasComments() {
        return indexed.columns().stream()
                .anyMatch(column -> !factsOf(column).comment().isEmpty());
    }

    private String keyMark(Column column) {
        List<String> marks = new ArrayList<>();
        UniqueKey<?> primary = table.getPrimaryKey();
        if (primary != null && holds(primary, column)) {
            marks.add("PK");
        }
        if (otherUniqueKeys().stream().anyMatch(key -> key.getFields().size() == 1 && holds(key, column))) {
            marks.add("UK");
        }
        if (table.getReferences().stream().anyMatch(key -> key.enforced() && holds(key, column))) {
            marks.add("FK");
        }
        return String.join(" ", marks);
    }

    private static boolean holds(Key<?> key, Column column) {
        return key.getFields().stream().anyMatch(field -> field.getName().equals(column.name()));
    }

    /** The keys, the indexes and the relations, in lines. */
    public List<String> notes() {
        List<String> lines = new ArrayList<>();
        UniqueKey<?> primary = table.getPrimaryKey();
        if (primary != null) {
            lines.add("primary key: " + names(primary.getFields()));
        }
        otherUniqueKeys().forEach(key -> lines.add("unique: " + names(key.getFields()) + " (" + key.getName() + ")"));
        indexes().forEach(index -> lines.add(index.kind() + ": " + index.definition() + " (" + index.name() + ")"));
        constraints.forEach(lines::add);
        addSection(
                lines,
                "references:",
                table.getReferences().stream().map(this::reference).toList());
        addSection(lines, "referenced by:", backReferences());
        addSection(lines, "many to many:", manyToMany());
        addSection(lines, "some of these:", chosen());
        return lines;
    }

    private static void addSection(List<String> lines, String title, List<List<String>> rows) {
        if (!rows.isEmpty()) {
            lines.add(title);
            new AlignedText(rows).lines().forEach(line -> lines.add("  " + line));
        }
    }

    private List<UniqueKey<?>> otherUniqueKeys() {
        return table.getUniqueKeys().stream()
                .filter(key -> !key.equals(table.getPrimaryKey()))
                .<UniqueKey<?>>map(key -> key)
                .toList();
    }

    /** The indexes that do not merely carry a key out. */
    private List<IndexFacts> indexes() {
        List<String> keys =
                table.getKeys().stream().map(key -> names(key.getFields())).toList();
        return indexes.stream()
                .filter(index -> !(index.kind().startsWith("unique") && keys.contains(index.definition())))
                .toList();
    }

    private List<String> reference(ForeignKey<?, ?> key) {
        return List.of(
                names(key.getFields()),
                "-> " + IndexedTable.qualifiedName(key.getKey().getTable()) + " " + parenthesized(key.getKeyFields()),
                method(relation -> relation.follows(key)),
                rule(key));
    }

    private String method(Predicate<Relation> wanted) {
        return relations.stream()
                .filter(wanted)
                .findFirst()
                .map(relation -> relation.method() + "()")
                .orElse("");
    }

    private List<List<String>> backReferences() {
        return schema.tables().stream()
                .flatMap(other -> other.table().getReferences().stream())
                .filter(key -> key.getKey().getTable().equals(table))
                .map(this::backReference)
                .toList();
    }

    private List<String> backReference(ForeignKey<?, ?> key) {
        return List.of(
                IndexedTable.qualifiedName(key.getTable()) + " " + parenthesized(key.getFields()),
                method(relation -> relation.returns(key)),
                rule(key));
    }

    private List<List<String>> manyToMany() {
        List<ForeignKey<?, ?>> keys = schema.tables().stream()
                .flatMap(other -> other.table().getReferences().stream())
                .<ForeignKey<?, ?>>map(key -> key)
                .toList();
        return relations.stream()
                .filter(relation -> relation.choice().isEmpty())
                .filter(relation -> keys.stream().noneMatch(key -> relation.follows(key) || relation.returns(key)))
                .map(relation -> List.of(targetName(relation), relation.method() + "()"))
                .toList();
    }

    private List<List<String>> chosen() {
        return relations.stream()
                .flatMap(relation -> relation.choice().stream()
                        .map(choice -> List.of(targetName(relation), relation.method() + "()", choice)))
                .toList();
    }

    private String targetName(Relation relation) {
        return schema.ofClass(relation.target().getClass())
                .map(IndexedTable::qualifiedName)
                .orElseGet(() -> relation.target().getName());
    }

    private static String rule(ForeignKey<?, ?> key) {
        if (!key.enforced()) {
            return "no foreign key: by retort.toml";
        }
        ForeignKeyRule rule = key.getDeleteRule();
        return rule == null || rule == ForeignKeyRule.NO_ACTION || rule == ForeignKeyRule.RESTRICT
                ? ""
                : "on delete " + rule.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String names(List<? extends Named> parts) {
        return parts.stream().map(Named::getName).collect(Collectors.joining(", "));
    }

    private static String parenthesized(List<? extends Named> parts) {
        return "(" + names(parts) + ")";
    }

    /** The line above the columns: what it is, and its constant. */
    public String title(String comment) {
        String text = indexed.qualifiedName() + ": " + indexed.kind() + " " + indexed.constant();
        return comment.isEmpty() ? text : text + ", " + comment;
    }
}
