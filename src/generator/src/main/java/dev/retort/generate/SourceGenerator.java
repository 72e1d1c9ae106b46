package dev.retort.generate;

import dev.retort.generate.catalog.DeclaredColumn;
import dev.retort.generate.catalog.DeclaredTable;
import dev.retort.generate.name.SchemaShape;
import dev.retort.generate.relation.RelationRows;
import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.codegen.GeneratorStrategy.Mode;
import org.jooq.codegen.JavaGenerator;
import org.jooq.codegen.JavaWriter;
import org.jooq.meta.TableDefinition;
import org.jooq.meta.TypedElementDefinition;

/** jOOQ's generator, set to write what depends on the schema and on nothing else. */
final class SourceGenerator extends JavaGenerator {

    private final RecordRelations relations;
    private final ChosenRelationWriter chosen;

    SourceGenerator(RetortStrategy strategy, SchemaShape schema, RelationRows rows) {
        relations = new RecordRelations(strategy, schema);
        chosen = new ChosenRelationWriter(strategy, rows);
        setStrategy(strategy);
        setTargetEncoding("UTF-8");
        setTargetLocale(Locale.ROOT);
        setGenerateGeneratedAnnotation(false);
        setGenerateRecordsIncludes(SchemaSelection.EVERYTHING);
        setGenerateFluentSetters(true);
        setGenerateRecordsImplementingRecordN(false);
        setGenerateJavaTimeTypes(true);
        setGenerateJooqVersionReference(false);
        setGenerateSourcesOnViews(false);
        setGenerateDeprecationOnUnknownTypes(false);
        setGenerateEmptySchemas(true);
        setGenerateEmptyCatalogs(true);
        setGenerateGlobalObjectNames(false);
        setGenerateNewline("\n");
        setMaxMembersPerInitialiser(500);
    }

    @Override
    protected JavaWriter newJavaWriter(File file, Mode mode) {
        return new SourceWriter(file, mode);
    }

    /** The setters of a record that a session can hold tell it. What the database computes has none. */
    @Override
    protected void generateRecordSetter(TypedElementDefinition<?> column, int index, JavaWriter out) {
        if (isComputed(column) && out instanceof SourceWriter sources) {
            sources.leaveOut(
                    getStrategy().getJavaSetterName(column, Mode.RECORD),
                    getStrategy().getJavaMemberName(column, Mode.DEFAULT));
            return;
        }
        if (!(column.getContainer() instanceof TableDefinition table) || table.getPrimaryKey() == null) {
            super.generateRecordSetter(column, index, out);
            return;
        }
        String comment = column.getComment() == null ? "" : column.getComment();
        out.javadoc(
                "Setter for <code>%s</code>.[[before= ][%s]]",
                column.getQualifiedOutputName(), comment.isBlank() ? List.of() : List.of(escapeEntities(comment)));
        String type = out.ref(getJavaType(column.getType(resolver(out)), out));
        out.println(
                "public %s %s(%s value) {",
                getStrategy().getJavaClassName(table, Mode.RECORD),
                getStrategy().getJavaSetterName(column, Mode.RECORD),
                // As jOOQ has it for the records of views.
                type.endsWith("[]") ? type.substring(0, type.length() - 2) + "..." : type);
        out.println("change(%s, value);", index);
        out.println("return this;");
        out.println("}");
    }

    /** Whether the database alone gives a column its values; where it does so with all of them, a record has them all the same. */
    private static boolean isComputed(TypedElementDefinition<?> element) {
        return element instanceof DeclaredColumn column
                && column.isComputed()
                && column.getContainer().getColumnsIncludingHidden().stream()
                        .anyMatch(other -> other instanceof DeclaredColumn declared && !declared.isComputed());
    }

    @Override
    protected void generateRecordClassFooter(TableDefinition table, JavaWriter out) {
        if (table.getPrimaryKey() != null) {
            relations.write(table, out);
            chosen.writeRecord(table, out);
        }
    }

    /** A session reads back what the database itself sets in rows that are written. */
    @Override
    protected void generateTableClassFooter(TableDefinition table, JavaWriter out) {
        chosen.writeTable(table, out);
        if (table.getPrimaryKey() == null || !(table instanceof DeclaredTable declared)) {
            return;
        }
        computed("computedColumns", columns(declared, DeclaredColumn::isComputed), out);
        if (declared.triggers().onInsert()) {
            computed("computedOnInsert", "fields()", out);
        }
        computed(
                "computedOnUpdate",
                declared.triggers().onUpdate() ? "fields()" : columns(declared, DeclaredColumn::isSetOnUpdate),
                out);
        if (declared.triggers().isLate()) {
            out.println();
            out.println("@Override");
            out.println("protected boolean isComputedLate() {");
            out.println("return true;");
            out.println("}");
        }
    }

    private String columns(DeclaredTable table, Predicate<DeclaredColumn> which) {
        return table.getColumns().stream()
                .filter(column -> column instanceof DeclaredColumn declared && which.test(declared))
                .map(column -> getStrategy().getJavaIdentifier(column))
                .collect(Collectors.joining(", "));
    }

    private static void computed(String method, String columns, JavaWriter out) {
        if (columns.isEmpty()) {
            return;
        }
        out.println();
        out.println("@Override");
        out.println("protected %s<? extends %s<?>> %s() {", out.ref(List.class), out.ref(Field.class), method);
        out.println("return %s.of(%s);", out.ref(List.class), columns);
        out.println("}");
    }

    @Override
    protected void printClassJavadoc(JavaWriter out, String comment) {
        out.javadoc("%s", comment.isBlank() ? "Generated from the schema." : comment);
    }
}
