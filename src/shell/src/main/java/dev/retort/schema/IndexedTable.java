package dev.retort.schema;

import dev.retort.internal.choice.RelationChoice;
import dev.retort.internal.key.PathStep;
import dev.retort.internal.key.TableOrigin;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.Path;
import org.jooq.Schema;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.TableOptions.TableType;
import org.jooq.impl.Internal;

/**
 * A table or view of the compiled schema, and what it has in Java.
 *
 * @param constant its constant in Java
 * @param table the table itself
 */
public record IndexedTable(String constant, Table<?> table) {

    /** Its name in the database. */
    public String name() {
        return table.getName();
    }

    /** The schema that SQL names before it; empty for a table of the schema that is connected to. */
    public String schema() {
        Schema schema = table.getSchema();
        return schema == null ? "" : schema.getName();
    }

    /** Its name as SQL has it, with its schema's where that is another than the one that is connected to. */
    public String qualifiedName() {
        return qualifiedName(table);
    }

    /** The name of a table of any of the schemas, in the same form. */
    public static String qualifiedName(Table<?> table) {
        Schema schema = table.getSchema();
        return schema == null || schema.getName().isEmpty()
                ? table.getName()
                : schema.getName() + "." + table.getName();
    }

    /** What it is, in a word: {@code table}, {@code view}. */
    public String kind() {
        TableType type = table.getTableType();
        return type.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Whether the user who types this name means this table. */
    public boolean answersTo(String typed) {
        return constant.equalsIgnoreCase(typed)
                || name().equalsIgnoreCase(typed)
                || table.getClass().getSimpleName().equalsIgnoreCase(typed)
                || qualifiedName().equalsIgnoreCase(typed);
    }

    /** Its columns, in the order of the database. */
    public List<Column> columns() {
        Map<String, String> constants = Arrays.stream(table.getClass().getFields())
                .filter(member -> TableField.class.isAssignableFrom(member.getType()))
                .collect(Collectors.toMap(
                        member -> ((Field<?>) Reflection.valueOf(member, table)).getName(),
                        Member::getName,
                        (first, second) -> first));
        return Arrays.stream(table.fields())
                .flatMap(field ->
                        Optional.ofNullable(constants.get(field.getName()))
                                .map(member -> new Column(member, field))
                                .stream())
                .toList();
    }

    /** The paths that lead from it to other tables, by name. */
    public List<Relation> relations() {
        return Arrays.stream(table.getClass().getMethods())
                .filter(method -> method.getParameterCount() == 0
                        && !Modifier.isStatic(method.getModifiers())
                        && !method.isBridge()
                        && Path.class.isAssignableFrom(method.getReturnType())
                        && Table.class.isAssignableFrom(method.getReturnType()))
                .map(method -> new Relation(method.getName(), (Table<?>) Reflection.call(method, table)))
                .sorted(Comparator.comparing(Relation::method))
                .toList();
    }

    /**
     * A column.
     *
     * @param constant its constant in Java
     * @param field the column itself
     */
    public record Column(String constant, Field<?> field) {
        public String name() {
            return field.getName();
        }

        /** The simple name of its type in Java. */
        public String javaType() {
            return field.getType().getSimpleName();
        }
    }

    /**
     * A path to another table.
     *
     * @param method the name of the method
     * @param target the table at the path's end
     */
    public record Relation(String method, Table<?> target) {

        /** What it says of the rows of another relation, some of which it leads to; empty for all of a foreign key, or a junction table. */
        public Optional<String> choice() {
            return chosen().map(RelationChoice::words);
        }

        /** The foreign key over which it reaches some of the rows of another relation at last; empty likewise. */
        public Optional<ForeignKey<?, ?>> keyOfChoice() {
            return chosen().map(RelationChoice::key);
        }

        private Optional<RelationChoice> chosen() {
            List<PathStep> steps = TableOrigin.steps(target);
            return steps.isEmpty()
                    ? Optional.empty()
                    : Optional.ofNullable(steps.getLast().choice());
        }

        /** Whether the path follows this key from its own table to the one that it references. */
        public boolean follows(ForeignKey<?, ?> key) {
            return target.getUnqualifiedName().equals(Internal.createPathAlias(key.getTable(), key, null));
        }

        /** Whether the path goes to another's end, and follows this key from there. */
        public boolean goesOn(Relation other, ForeignKey<?, ?> key) {
            return target.getUnqualifiedName().equals(Internal.createPathAlias(other.target(), key, null));
        }

        /** Whether the path goes back from the table that this key references to those that hold the key. */
        public boolean returns(ForeignKey<?, ?> key) {
            return target.getUnqualifiedName()
                    .equals(Internal.createPathAlias(key.getKey().getTable(), null, key.getInverseKey()));
        }
    }
}
