package dev.retort.generate;

import dev.retort.generate.name.SchemaShape;
import java.io.File;
import java.util.Locale;
import org.jooq.codegen.GeneratorStrategy;
import org.jooq.codegen.JavaGenerator;
import org.jooq.codegen.JavaWriter;
import org.jooq.meta.TableDefinition;

/** jOOQ's generator, set to write what depends on the schema and on nothing else. */
final class SourceGenerator extends JavaGenerator {

    private final RecordRelations relations;

    SourceGenerator(RetortStrategy strategy, SchemaShape schema) {
        relations = new RecordRelations(strategy, schema);
        setStrategy(strategy);
        setTargetEncoding("UTF-8");
        setTargetLocale(Locale.ROOT);
        setGenerateGeneratedAnnotation(false);
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
    protected JavaWriter newJavaWriter(File file, GeneratorStrategy.Mode mode) {
        return new SourceWriter(file, mode);
    }

    @Override
    protected void generateRecordClassFooter(TableDefinition table, JavaWriter out) {
        if (table.getPrimaryKey() != null) {
            relations.write(table, out);
        }
    }

    @Override
    protected void printClassJavadoc(JavaWriter out, String comment) {
        out.javadoc("%s", comment.isBlank() ? "Generated from the schema." : comment);
    }
}
