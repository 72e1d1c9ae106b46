package dev.retort.generate;

import dev.retort.RetortException;
import dev.retort.config.Config;
import dev.retort.config.Generation;
import dev.retort.config.relation.Relations;
import dev.retort.database.Database;
import dev.retort.generate.catalog.CheckedMetadata;
import dev.retort.generate.catalog.DeclaredTable;
import dev.retort.generate.catalog.SchemaSource;
import dev.retort.generate.name.JavaNames;
import dev.retort.generate.name.NameResolver;
import dev.retort.generate.relation.DeclaredRelations;
import dev.retort.generate.relation.RelationRows;
import dev.retort.generate.tree.GeneratedSources;
import dev.retort.generate.tree.SchemaDescription;
import dev.retort.internal.connection.ServerMessage;
import dev.retort.migrate.MigratedSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Log;
import org.jooq.meta.AbstractDatabase;
import org.jooq.meta.TableDefinition;
import org.jooq.tools.JooqLogger;

/**
 * The generator of the Java classes of live schemas, and of a description beside them. The same schema and
 * configuration give the same bytes, whatever the database is called and in whichever order it lists what it has.
 */
public final class Generator {
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
            SchemaSelection selection = new SchemaSelection(database, connection);
            Generation settings = config.generation().in(directory);
            return generate(
                    selection,
                    // What is named may come with migrations that are not applied yet.
                    schema.pending() == 0
                            ? settings
                            : PresentSettings.of(settings, SchemaSource.shape(metadata(selection))));
        } catch (SQLException e) {
            throw unreadable(schema.database(), e, e);
        } catch (RuntimeException e) {
            throw reason(e)
                    .map(sql -> (RuntimeException) unreadable(schema.database(), sql, e))
                    .orElse(e);
        }
    }

    /** Generates the classes of schemas, which have all that the settings name, in the folder that they say. */
    public static GeneratedSources generate(SchemaSelection selection, Generation settings) {
        AbstractDatabase metadata = metadata(selection);
        requireColumns(metadata);
        Relations relations = settings.naming().relations();
        DeclaredRelations.add(metadata, relations);
        TypedColumns types = TypedColumns.choose(metadata, settings.types(), selection.reader());
        metadata.setRecordVersionFields(VersionColumns.patterns(metadata, settings.locking()));
        JavaNames names = NameResolver.resolve(SchemaSource.shape(metadata), settings.naming(), settings.packageName());
        RetortStrategy strategy = new RetortStrategy(names, metadata);
        strategy.setTargetPackage(settings.packageName());
        types.nameEnumerations(strategy);
        try {
            write(metadata, strategy, RelationRows.of(metadata, names.chosen(), relations), settings);
        } catch (IOException e) {
            throw new RetortException(settings.directory() + " cannot be written: " + e.getMessage(), e);
        }
        return GeneratedSources.in(settings.directory(), settings.packageName());
    }

    private static AbstractDatabase metadata(SchemaSelection selection) {
        JooqLogger.globalThreshold(Log.Level.FATAL);
        return selection.metadata();
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

    private static void write(
            AbstractDatabase metadata, RetortStrategy strategy, RelationRows rows, Generation settings)
            throws IOException {
        SourceGenerator generator = new SourceGenerator(strategy, SchemaSource.shape(metadata), rows);
        generator.setTargetPackage(settings.packageName());
        generator.setTargetDirectory(settings.directory().toString());
        generator.generate(metadata);
        if (metadata instanceof CheckedMetadata checked) {
            checked.requireRead();
        }
        Path folder = Files.createDirectories(
                settings.directory().resolve(settings.packageName().replace('.', '/')));
        Files.writeString(
                folder.resolve(SchemaDescription.FILE),
                SchemaDescriber.describe(metadata, strategy).text());
    }

    /** Refuses tables whose columns could not be read, of which jOOQ writes into its log alone. */
    private static void requireColumns(AbstractDatabase metadata) {
        for (TableDefinition table : SchemaSource.tables(metadata)) {
            if (table instanceof DeclaredTable declared) {
                declared.requireColumns();
            }
        }
    }
}
