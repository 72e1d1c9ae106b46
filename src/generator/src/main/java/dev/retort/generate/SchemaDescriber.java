package dev.retort.generate;

import dev.retort.generate.catalog.DeclaredColumn;
import dev.retort.generate.tree.SchemaDescription;
import dev.retort.generate.tree.SchemaDescription.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jooq.codegen.GeneratorStrategy.Mode;
import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.DataTypeDefinition;
import org.jooq.meta.Database;
import org.jooq.meta.Definition;
import org.jooq.meta.EnumDefinition;
import org.jooq.meta.ForeignKeyDefinition;
import org.jooq.meta.RoutineDefinition;
import org.jooq.meta.SchemaDefinition;
import org.jooq.meta.SequenceDefinition;
import org.jooq.meta.TableDefinition;
import org.jooq.meta.TypedElementDefinition;
import org.jooq.meta.UDTDefinition;
import org.jooq.meta.UniqueKeyDefinition;

/** Describes schemas as jOOQ has read them. */
final class SchemaDescriber {
    private final RetortStrategy strategy;
    private final SchemaDescription description = new SchemaDescription();
    private final Map<String, SortedSet<String>> declarations = new HashMap<>();

    private SchemaDescriber(RetortStrategy strategy) {
        this.strategy = strategy;
    }

    static SchemaDescription describe(Database database, RetortStrategy strategy) {
        SchemaDescriber describer = new SchemaDescriber(strategy);
        for (SchemaDefinition schema : database.getSchemata()) {
            database.getTables(schema).forEach(describer::add);
            database.getEnums(schema).forEach(describer::add);
            database.getUDTs(schema).forEach(describer::add);
            database.getRoutines(schema).forEach(describer::add);
            database.getSequences(schema).forEach(describer::add);
        }
        describer.declarations.forEach(
                (other, all) -> describer.description.others().put(other, String.join("; ", all)));
        return describer.description;
    }

    private void add(TableDefinition table) {
        Table described = new Table(table.isView() || table.isMaterializedView() ? "view" : "table");
        for (ColumnDefinition column : table.getColumns()) {
            described.columns().put(column.getName(), declaration(column));
        }
        table.getKeys().stream()
                .filter(UniqueKeyDefinition::enforced)
                .map(key -> (key.isPrimaryKey() ? "primary key " : "unique key ") + columns(key.getKeyColumns()))
                .forEach(described.keys()::add);
        table.getForeignKeys().stream()
                .filter(ForeignKeyDefinition::enforced)
                .map(key -> "foreign key " + columns(key.getKeyColumns()) + " → " + columns(key.getReferencedColumns()))
                .forEach(described.keys()::add);
        description.tables().put(table.getQualifiedOutputName(), described);
    }

    private static String declaration(ColumnDefinition column) {
        return column instanceof DeclaredColumn declared ? declared.declaration() : type(column.getType());
    }

    /** {@code users.role_id}, or for several columns {@code users.role_id, user_id}. */
    private static String columns(List<ColumnDefinition> columns) {
        return columns.getFirst().getContainer().getQualifiedOutputName() + "."
                + columns.stream().map(Definition::getName).collect(Collectors.joining(", "));
    }

    private void add(EnumDefinition enumeration) {
        add("enum", enumeration, className(enumeration), String.join(", ", enumeration.getLiterals()));
    }

    private void add(UDTDefinition type) {
        add("udt", type, className(type), elements(type.getAttributes()));
    }

    private void add(RoutineDefinition routine) {
        String out = elements(routine.getOutParameters());
        DataTypeDefinition returned = routine.getReturnType();
        add(
                "routine",
                routine,
                routine.getName(),
                "(" + elements(routine.getInParameters()) + ")"
                        + (out.isEmpty() ? "" : " out (" + out + ")")
                        + (returned == null ? "" : " " + type(returned)));
    }

    private void add(SequenceDefinition sequence) {
        add(
                "sequence",
                sequence,
                sequence.getName(),
                type(sequence.getType())
                        + number(" start ", sequence.getStartWith())
                        + number(" increment ", sequence.getIncrementBy())
                        + number(" minimum ", sequence.getMinvalue())
                        + number(" maximum ", sequence.getMaxvalue())
                        + number(" cache ", sequence.getCache())
                        + (sequence.getCycle() ? " cycle" : ""));
    }

    /** A function and a procedure of one name, or several of one name, are one. */
    private void add(String kind, Definition definition, String name, String declaration) {
        String schema = definition.getSchema().getOutputName();
        declarations
                .computeIfAbsent(kind + " " + (schema.isEmpty() ? "" : schema + ".") + name, _ -> new TreeSet<>())
                .add(declaration);
    }

    /** Of an enumeration, MariaDB and MySQL know no name: it goes by that of its class. */
    private String className(Definition definition) {
        return Objects.requireNonNull(strategy.getJavaClassName(definition, Mode.DEFAULT));
    }

    private static String elements(List<? extends TypedElementDefinition<?>> elements) {
        return elements.stream()
                .map(element -> element.getName() + " " + type(element.getType()))
                .collect(Collectors.joining(", "));
    }

    /** The type as jOOQ calls it. It names no schema, which is another's in another database. */
    private static String type(DataTypeDefinition type) {
        String name = Objects.requireNonNullElse(type.getUserType(), type.getType());
        return type.getPrecision() > 0
                ? name + "(" + type.getPrecision() + ", " + type.getScale() + ")"
                : type.getLength() > 0 ? name + "(" + type.getLength() + ")" : name;
    }

    private static String number(String word, Number number) {
        return number == null ? "" : word + number;
    }
}
