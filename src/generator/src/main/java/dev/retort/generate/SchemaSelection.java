package dev.retort.generate;

import dev.retort.RetortException;
import dev.retort.database.Database;
import dev.retort.database.Dialect;
import dev.retort.database.DialectPart;
import dev.retort.generate.catalog.SchemaReader;
import dev.retort.internal.text.Spelling;
import java.sql.Connection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.impl.DSL;
import org.jooq.meta.AbstractDatabase;
import org.jooq.meta.Definition;
import org.jooq.meta.PositionedDefinition;
import org.jooq.meta.SchemaDefinition;
import org.jooq.meta.jaxb.CatalogMappingType;
import org.jooq.meta.jaxb.OnError;
import org.jooq.meta.jaxb.SchemaMappingType;

/**
 * The schemas of a live database that classes are generated of.
 *
 * @param current the schema that the connection is in, whose tables are not qualified
 * @param schemas all of them; the current one, if it is among them, or else the first has the package itself
 * @param historyTable the table in which Flyway keeps what it did, which is none of theirs
 */
public record SchemaSelection(
        Connection connection, Dialect dialect, String current, List<String> schemas, String historyTable) {
    /** The pattern of all names: by itself, a point is no line break. */
    static final String EVERYTHING = "(?s:.*)";

    private static final String HISTORY = "flyway_schema_history";

    /** Schemas in which Flyway's history has the name that it has by itself. */
    public SchemaSelection(Connection connection, Dialect dialect, String current, List<String> schemas) {
        this(connection, dialect, current, schemas, HISTORY);
    }

    /** The schemas that a database is opened with. */
    SchemaSelection(Database database, Connection connection) {
        this(connection, database.dialect(), database.schema(), database.schemas(), database.historyTable());
    }

    SchemaReader reader() {
        return DialectPart.of(SchemaReader.class, dialect)
                .orElseThrow(() -> RetortException.usage("no code can be generated from " + dialect.title()));
    }

    /**
     * The schemas as jOOQ reads them.
     *
     * @throws RetortException of the kind USAGE when one of them does not exist
     */
    AbstractDatabase metadata() {
        AbstractDatabase metadata = reader().metadata(dialect.jooq());
        List<String> order = Stream.concat(schemas.stream().filter(current::equals), schemas.stream())
                .distinct()
                .toList();
        List<SchemaMappingType> mappings = order.stream().map(this::mapping).toList();
        CatalogMappingType catalog = new CatalogMappingType()
                .withInputCatalog("")
                .withOutputCatalog("")
                .withSchemata(mappings);
        metadata.setConnection(connection);
        metadata.setConfiguredCatalogs(List.of(catalog));
        metadata.setConfiguredSchemata(mappings);
        metadata.setIncludes(new String[] {EVERYTHING});
        // What Retort keeps for itself in a database is none of theirs, either.
        metadata.setExcludes(
                new String[] {"(?i:" + HISTORY + "|retort_.*)", "(?i:" + Pattern.quote(historyTable) + ")"});
        metadata.setOnError(OnError.FAIL);
        // Several columns of a table may number themselves; an exception here leaves the table without columns.
        metadata.setOnMetadataProblem(OnError.LOG);
        metadata.setIncludeRelations(true);
        // A function that returns rows is called like any other, and is none of the tables.
        metadata.setTableValuedFunctionsAsTables(false);
        metadata.setCatalogVersionProvider(any -> "");
        metadata.setSchemaVersionProvider(any -> "");
        metadata.setForceIntegerTypesOnZeroScaleDecimals(false);
        metadata.setOrderProvider(Comparator.comparingInt((Definition definition) -> position(definition, order))
                .thenComparing(Definition::getName));
        refuseUnknown(metadata);
        return metadata;
    }

    private SchemaMappingType mapping(String schema) {
        boolean own = schema.equals(current);
        return new SchemaMappingType()
                .withInputSchema(schema)
                .withOutputSchema(own ? "" : schema)
                .withOutputSchemaToDefault(own);
    }

    private static int position(Definition definition, List<String> schemas) {
        return switch (definition) {
            case SchemaDefinition schema -> schemas.indexOf(schema.getInputName());
            case PositionedDefinition positioned -> positioned.getPosition();
            default -> 0;
        };
    }

    private void refuseUnknown(AbstractDatabase metadata) {
        List<String> found = metadata.getSchemata().stream()
                .map(SchemaDefinition::getInputName)
                .toList();
        schemas.stream()
                .filter(name -> !name.equals(current) && !found.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw RetortException.usage("there is no schema \"" + name + "\" in the database")
                            .withHint(Spelling.closest(name, existing(metadata))
                                    .map(near -> "did you mean " + near + "?")
                                    .orElse("--schemas, and [generate] schemas in retort.toml, name those that"
                                            + " there are"));
                });
    }

    private static List<String> existing(AbstractDatabase metadata) {
        return DSL.using(metadata.getConnection(), metadata.getDialect())
                .fetch("select schema_name from information_schema.schemata")
                .getValues(0, String.class);
    }
}
