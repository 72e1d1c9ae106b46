package dev.retort.generate;

import dev.retort.RetortException;
import dev.retort.config.ColumnTypes;
import dev.retort.config.Config;
import dev.retort.config.Locking;
import dev.retort.config.Naming;
import dev.retort.database.Database;
import dev.retort.database.Dialect;
import dev.retort.database.DialectPart;
import dev.retort.generate.catalog.CheckedMetadata;
import dev.retort.generate.catalog.DeclaredTable;
import dev.retort.generate.catalog.SchemaReader;
import dev.retort.generate.catalog.SchemaSource;
import dev.retort.generate.name.JavaNames;
import dev.retort.generate.name.NameResolver;
import dev.retort.generate.tree.GeneratedSources;
import dev.retort.internal.connection.ServerMessage;
import dev.retort.internal.text.Spelling;
import dev.retort.migrate.MigratedSchema;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Log;
import org.jooq.impl.DSL;
import org.jooq.meta.AbstractDatabase;
import org.jooq.meta.Definition;
import org.jooq.meta.PositionedDefinition;
import org.jooq.meta.SchemaDefinition;
import org.jooq.meta.TableDefinition;
import org.jooq.meta.jaxb.CatalogMappingType;
import org.jooq.meta.jaxb.OnError;
import org.jooq.meta.jaxb.SchemaMappingType;
import org.jooq.tools.JooqLogger;

/**
 * Writes the Java classes of a live schema. The same schema and configuration give the same bytes, whatever the database is
 * called and in whichever order it lists what it has.
 */
public final class Generator {
    /** Flyway's history and what Retort keeps for itself in a database. */
    private static final String OWN_TABLES = "(?i:flyway_schema_history|retort_.*)";

    private Generator() {}

    /**
     * Generates the classes of a schema.
     *
     * @param directory the source root to write to, which is made if it is missing and should be empty
     * @throws RetortException when the schema cannot be read, or the configuration names something wrongly
     */
    public static GeneratedSources generate(MigratedSchema schema, Config config, Path directory) {
        Database database = schema.database();
        try (Connection connection = database.connect()) {
            return generate(
                    connection,
                    database.dialect(),
                    database.schema(),
                    database.schemas(),
                    config.generation().naming(),
                    config.generation().locking(),
                    config.generation().types(),
                    config.packageName(),
                    schema.pending() == 0,
                    "(?i:" + Pattern.quote(database.historyTable()) + ")",
                    directory);
        } catch (SQLException e) {
            throw unreadable(schema.database(), e, e);
        } catch (RuntimeException e) {
            throw reason(e)
                    .map(sql -> (RuntimeException) unreadable(schema.database(), sql, e))
                    .orElse(e);
        }
    }

    /**
     * Generates the classes of schemas.
     *
     * @param current the schema that the connection is in, whose tables are not qualified
     * @param schemas all of them; the current one, if it is among them, or else the first has the package itself
     * @param complete whether all migrations are applied, so that a setting for what is not there is a mistake
     */
    public static GeneratedSources generate(
            Connection connection,
            Dialect dialect,
            String current,
            List<String> schemas,
            Naming naming,
            Locking locking,
            ColumnTypes types,
            String packageName,
            boolean complete,
            Path directory) {
        return generate(
                connection,
                dialect,
                current,
                schemas,
                naming,
                locking,
                types,
                packageName,
                complete,
                OWN_TABLES,
                directory);
    }

    private static GeneratedSources generate(
            Connection connection,
            Dialect dialect,
            String current,
            List<String> schemas,
            Naming naming,
            Locking locking,
            ColumnTypes types,
            String packageName,
            boolean complete,
            String historyTable,
            Path directory) {
        JooqLogger.globalThreshold(Log.Level.FATAL);
        if (!complete) {
            PresentPart present = new PresentPart(
                    SchemaSource.shape(metadata(connection, dialect, current, schemas, types, historyTable)));
            return generate(
                    connection,
                    dialect,
                    current,
                    schemas,
                    present.of(naming),
                    present.of(locking),
                    present.of(types),
                    packageName,
                    true,
                    historyTable,
                    directory);
        }
        AbstractDatabase metadata = metadata(connection, dialect, current, schemas, types, historyTable);
        refuseUnknown(metadata, current, schemas);
        requireColumns(metadata);
        TypedColumns.force(metadata, types, reader(dialect).durations());
        metadata.setRecordVersionFields(VersionColumns.patterns(metadata, locking));
        JavaNames names = NameResolver.resolve(SchemaSource.shape(metadata), naming, packageName);
        write(metadata, names, packageName, directory);
        return GeneratedSources.in(directory, packageName);
    }

    private static RetortException unreadable(Database database, SQLException reason, Exception cause) {
        return new RetortException(
                "the schema of " + database.displayName() + " cannot be read: " + ServerMessage.of(reason), cause);
    }

    /** jOOQ's generator wraps what went wrong several times over. */
    private static Optional<SQLException> reason(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst();
    }

    private static void write(AbstractDatabase metadata, JavaNames names, String packageName, Path directory) {
        SourceGenerator generator =
                new SourceGenerator(new RetortStrategy(names, metadata), SchemaSource.shape(metadata));
        generator.setTargetPackage(packageName);
        generator.setTargetDirectory(directory.toString());
        generator.generate(metadata);
        if (metadata instanceof CheckedMetadata checked) {
            checked.requireRead();
        }
    }

    /** Refuses tables whose columns could not be read, of which jOOQ writes into its log alone. */
    private static void requireColumns(AbstractDatabase metadata) {
        for (TableDefinition table : SchemaSource.tables(metadata)) {
            if (table instanceof DeclaredTable declared) {
                declared.requireColumns();
            }
        }
    }

    private static int position(Definition definition, List<String> schemas) {
        return switch (definition) {
            case SchemaDefinition schema -> schemas.indexOf(schema.getInputName());
            case PositionedDefinition positioned -> positioned.getPosition();
            default -> 0;
        };
    }

    private static void refuseUnknown(AbstractDatabase metadata, String current, List<String> schemas) {
        List<String> found = metadata.getSchemata().stream()
                .map(SchemaDefinition::getInputName)
                .toList();
        schemas.stream()
                .filter(name -> !name.equals(current) && !found.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw RetortException.usage("there is no schema \"" + name + "\" in the database")
                            .withHint(Spelling.closest(name, known(metadata))
                                    .map(near -> "did you mean " + near + "?")
                                    .orElse("--schemas, and [generate] schemas in retort.toml, name those that"
                                            + " there are"));
                });
    }

    private static List<String> known(AbstractDatabase metadata) {
        DSLContext context = DSL.using(metadata.getConnection(), metadata.getDialect());
        return context.fetch("select schema_name from information_schema.schemata")
                .getValues(0, String.class);
    }

    private static SchemaMappingType mapping(String schema, String current) {
        boolean own = schema.equals(current);
        return new SchemaMappingType()
                .withInputSchema(schema)
                .withOutputSchema(own ? "" : schema)
                .withOutputSchemaToDefault(own);
    }

    private static SchemaReader reader(Dialect dialect) {
        return DialectPart.of(SchemaReader.class, dialect)
                .orElseThrow(() -> RetortException.usage("no code can be generated from " + dialect.title()));
    }

    private static AbstractDatabase metadata(
            Connection connection,
            Dialect dialect,
            String current,
            List<String> schemas,
            ColumnTypes types,
            String historyTable) {
        AbstractDatabase metadata = reader(dialect).metadata(dialect.jooq(), types);
        List<String> order = Stream.concat(schemas.stream().filter(current::equals), schemas.stream())
                .distinct()
                .toList();
        List<SchemaMappingType> mappings =
                order.stream().map(schema -> mapping(schema, current)).toList();
        CatalogMappingType catalog = new CatalogMappingType()
                .withInputCatalog("")
                .withOutputCatalog("")
                .withSchemata(mappings);
        metadata.setConnection(connection);
        metadata.setConfiguredCatalogs(List.of(catalog));
        metadata.setConfiguredSchemata(mappings);
        metadata.setIncludes(new String[] {".*"});
        metadata.setExcludes(new String[] {OWN_TABLES, historyTable});
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
        return metadata;
    }
}
