package dev.retort.generate;

import dev.retort.Related;
import dev.retort.generate.catalog.DeclaredColumn;
import dev.retort.generate.catalog.SchemaSource;
import dev.retort.generate.name.Reserved;
import dev.retort.generate.name.SchemaShape;
import dev.retort.generate.name.SchemaShape.ForeignKey;
import java.util.Objects;
import org.jooq.codegen.GeneratorStrategy.Mode;
import org.jooq.codegen.JavaWriter;
import org.jooq.meta.ForeignKeyDefinition;
import org.jooq.meta.InverseForeignKeyDefinition;
import org.jooq.meta.ManyToManyKeyDefinition;
import org.jooq.meta.TableDefinition;

/**
 * The writer of the methods by which a record gives the records that it is related to: the paths of its table, on the
 * record.
 */
record RecordRelations(RetortStrategy strategy, SchemaShape schema) {

    void write(TableDefinition table, JavaWriter out) {
        String own = out.ref(strategy.getFullJavaClassName(table, Mode.RECORD));
        for (ForeignKeyDefinition key : table.getForeignKeys()) {
            toOne(key, own, out);
        }
        for (InverseForeignKeyDefinition key : table.getInverseForeignKeys()) {
            toMany(key.getForeignKey(), own, out);
        }
        for (ManyToManyKeyDefinition key : table.getManyToManyKeys()) {
            throughJunction(key, out);
        }
    }

    private void toOne(ForeignKeyDefinition key, String own, JavaWriter out) {
        String name = strategy.getJavaMethodName(key, Mode.DEFAULT);
        String parent = out.ref(strategy.getFullJavaClassName(key.getReferencedTable(), Mode.RECORD));
        String constant = constant(key, out);
        out.javadoc(
                "The record of <code>%s</code> that this one refers to, or null.",
                key.getReferencedTable().getOutputName());
        out.println("public %s %s() {", parent, method(name, key.getTable()));
        out.println("return referenced(%s);", constant);
        out.println("}");
        if (isComputed(key)) {
            return;
        }
        out.javadoc(
                "Lets this record refer to one of <code>%s</code>, which may be new, or to none.",
                key.getReferencedTable().getOutputName());
        out.println("public %s %s(%s value) {", own, setter(name, key.getTable()), parent);
        out.println("refer(%s, value);", constant);
        out.println("return this;");
        out.println("}");
    }

    private void toMany(ForeignKeyDefinition key, String own, JavaWriter out) {
        ForeignKey shape = SchemaSource.foreignKey(key);
        String name = strategy.toManyName(key);
        String child = out.ref(strategy.getFullJavaClassName(key.getTable(), Mode.RECORD));
        String constant = constant(key, out);
        if (schema.table(shape.table()).orElseThrow().isUnique(shape.columns())) {
            out.javadoc(
                    "The one record of <code>%s</code> that refers to this one, or null.",
                    key.getTable().getOutputName());
            out.println("public %s %s() {", child, method(name, key.getReferencedTable()));
            out.println("return onlyReferencing(%s);", constant);
            out.println("}");
            if (isComputed(key)) {
                return;
            }
            out.javadoc(
                    "Lets one record of <code>%s</code>, and no other, refer to this one; or none.",
                    key.getTable().getOutputName());
            out.println("public %s %s(%s value) {", own, setter(name, key.getReferencedTable()), child);
            out.println("setOnlyReferencing(%s, value);", constant);
            out.println("return this;");
            out.println("}");
        } else {
            out.javadoc(
                    "The records of <code>%s</code> that refer to this one.",
                    key.getTable().getOutputName());
            out.println("public %s<%s> %s() {", out.ref(Related.class), child, method(name, key.getReferencedTable()));
            out.println("return referencing(%s);", constant);
            out.println("}");
        }
    }

    /** Whether a column of the key is computed, so that the relation cannot be set. */
    private static boolean isComputed(ForeignKeyDefinition key) {
        return key.getKeyColumns().stream()
                .anyMatch(column -> column instanceof DeclaredColumn declared && declared.isComputed());
    }

    private void throughJunction(ManyToManyKeyDefinition key, JavaWriter out) {
        TableDefinition other = key.getForeignKey2().getReferencedTable();
        out.javadoc(
                "The records of <code>%s</code> that rows of <code>%s</code> join to this one.",
                other.getOutputName(), key.getForeignKey1().getTable().getOutputName());
        out.println(
                "public %s<%s> %s() {",
                out.ref(Related.class),
                out.ref(strategy.getFullJavaClassName(other, Mode.RECORD)),
                method(
                        strategy.getJavaMethodName(key, Mode.DEFAULT),
                        key.getForeignKey1().getReferencedTable()));
        out.println(
                "return through(%s, %s);", constant(key.getForeignKey1(), out), constant(key.getForeignKey2(), out));
        out.println("}");
    }

    private String constant(ForeignKeyDefinition key, JavaWriter out) {
        return constant(strategy, key, out);
    }

    /** A foreign key's constant. */
    static String constant(RetortStrategy strategy, ForeignKeyDefinition key, JavaWriter out) {
        String full = Objects.requireNonNull(strategy.getFullJavaIdentifier(key));
        int dot = full.lastIndexOf('.');
        return out.ref(full.substring(0, dot)) + full.substring(dot);
    }

    private String method(String name, TableDefinition owner) {
        return method(strategy, name, owner);
    }

    /** What jOOQ's records do themselves has its name already, {@code store()}, as what gives a column has. */
    static String method(RetortStrategy strategy, String name, TableDefinition owner) {
        boolean taken = Reserved.recordMethod(name)
                || owner.getColumns().stream()
                        .anyMatch(column -> name.equals(strategy.getJavaGetterName(column, Mode.RECORD)));
        return taken ? name + "_" : name;
    }

    /** Where a column is called like the relation, null would not say which of the two it is for. */
    private String setter(String name, TableDefinition owner) {
        String setter = "set" + capitalized(name);
        boolean taken = owner.getColumns().stream()
                .anyMatch(column -> setter.equals(strategy.getJavaSetterName(column, Mode.RECORD)));
        return taken ? setter + "_" : setter;
    }

    private static String capitalized(String name) {
        int first = name.codePointAt(0);
        return Character.toString(Character.toUpperCase(first)) + name.substring(Character.charCount(first));
    }
}
