package dev.retort.config;

import dev.retort.RetortException;
import dev.retort.config.flyway.ClassFolders;
import dev.retort.config.flyway.JavaFiles;
import dev.retort.config.flyway.MigrationLocation;
import dev.retort.config.flyway.MigrationSettings;
import dev.retort.config.flyway.ScriptFolder;
import dev.retort.internal.url.DatabaseUrl;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything that was configured, from whichever source, with defaults filled in.
 *
 * @param project the project's folder, absolute
 * @param url the database that was given; empty means the project's embedded server
 * @param migrations the folder of Flyway's migrations, the first if there are several, absolute; it may not exist
 * @param generatedSources the folder that generated classes are written to, absolute
 * @param packageName the Java package of the generated classes
 * @param naming the Java names given in retort.toml
 * @param migrationSettings how migrations are numbered and what Flyway is told of them
 * @param locking the columns that count the versions of rows
 * @param types the columns whose types are said
 * @param access how careful to be with the database
 * @param schemas the schemas that there are to be classes of; none means what an unqualified name may be in
 */
public record Config(
        Path project,
        Optional<DatabaseUrl> url,
        Path migrations,
        Path generatedSources,
        String packageName,
        Naming naming,
        MigrationSettings migrationSettings,
        Locking locking,
        ColumnTypes types,
        ConfiguredAccess access,
        List<String> schemas) {

    public Config {
        schemas = List.copyOf(schemas);
    }

    /** The configuration of a project whose retort.toml says nothing but these. */
    public Config(
            Path project,
            Optional<DatabaseUrl> url,
            Path migrations,
            Path generatedSources,
            String packageName,
            Naming naming) {
        this(
                project,
                url,
                migrations,
                generatedSources,
                packageName,
                naming,
                MigrationSettings.NONE,
                Locking.NONE,
                ColumnTypes.NONE,
                ConfiguredAccess.NONE,
                List.of());
    }

    /** The same, on a database with which to be so careful. */
    public Config withCare(ConfiguredAccess other) {
        return new Config(
                project,
                url,
                migrations,
                generatedSources,
                packageName,
                naming,
                migrationSettings,
                locking,
                types,
                other,
                schemas);
    }

    /** The same, with other settings of migrations. */
    public Config withMigrationSettings(MigrationSettings others) {
        return new Config(
                project,
                url,
                migrations,
                generatedSources,
                packageName,
                naming,
                others,
                locking,
                types,
                access,
                schemas);
    }

    /** The same, on another database. */
    public Config on(DatabaseUrl other) {
        return new Config(
                project,
                Optional.of(other),
                migrations,
                generatedSources,
                packageName,
                naming,
                migrationSettings,
                locking,
                types,
                access,
                schemas);
    }

    /** The same, on the embedded database. */
    public Config embedded() {
        return new Config(
                project,
                Optional.empty(),
                migrations,
                generatedSources,
                packageName,
                naming,
                migrationSettings,
                locking,
                types,
                access,
                schemas);
    }

    /** The same, with classes of these schemas. */
    public Config withSchemas(List<String> others) {
        return new Config(
                project,
                url,
                migrations,
                generatedSources,
                packageName,
                naming,
                migrationSettings,
                locking,
                types,
                access,
                others);
    }

    /** What the generated classes depend on beside the schema and the package, as a text that is equal for what is equal. */
    public String generation() {
        return naming + "\n" + locking + "\n" + types;
    }

    /** The files in the folders of the migrations, for whichever kind of database, as Flyway finds them. */
    public List<Path> migrationFiles() {
        return migrationLocations().stream()
                .map(MigrationLocation::root)
                .distinct()
                .flatMap(root -> new ScriptFolder(project, root).files().stream())
                .distinct()
                .toList();
    }

    /** The files among which those are that undo migrations: in a folder of their own, or beside what they undo. */
    public List<Path> undoFiles() {
        return Stream.concat(new ScriptFolder(project, undos()).files().stream(), migrationFiles().stream())
                .distinct()
                .toList();
    }

    /** The files of the migrations and callbacks that are Java. */
    public List<Path> javaFiles() {
        return new JavaFiles(project, migrationLocations(), migrationSettings.sources()).all();
    }

    /**
     * The folders and jars of the application's classes, in order.
     *
     * @throws RetortException of the kind USAGE when one that was named does not exist
     */
    public List<Path> classPath() {
        return ClassFolders.of(project, migrationSettings.sources().classPath());
    }

    /** The folder of the scripts that undo migrations; it may not exist. */
    public Path undos() {
        return migrationSettings.sources().undos().orElseGet(() -> migrations.resolveSibling("undo"));
    }

    /** Where the migrations lie, in order. */
    public List<MigrationLocation> migrationLocations() {
        List<MigrationLocation> named = migrationSettings.sources().locations();
        return named.isEmpty() ? List.of(new MigrationLocation(migrations)) : named;
    }

    /** The folder of what Retort keeps for itself in a project: the embedded database, compiled classes. */
    public Path state() {
        return project.resolve(".retort");
    }
}
