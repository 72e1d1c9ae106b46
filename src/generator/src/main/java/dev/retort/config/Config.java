package dev.retort.config;

import dev.retort.RetortException;
import dev.retort.config.flyway.ClassFolders;
import dev.retort.config.flyway.JavaFiles;
import dev.retort.config.flyway.MigrationLocation;
import dev.retort.config.flyway.MigrationSettings;
import dev.retort.config.flyway.ScriptFolder;
import dev.retort.config.type.ColumnTypes;
import dev.retort.internal.url.DatabaseUrl;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The configuration: everything that was configured, from whichever source, with defaults filled in.
 *
 * @param project the project's folder, absolute
 * @param target the database
 * @param migrations the folder of Flyway's migrations, the first if there are several, absolute; it may not exist
 * @param migrationSettings how migrations are numbered and what Flyway is told of them
 * @param generation how classes are generated
 */
public record Config(
        Path project, Target target, Path migrations, MigrationSettings migrationSettings, Generation generation) {

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
                Target.of(url),
                migrations,
                MigrationSettings.NONE,
                new Generation(generatedSources, packageName, naming, Locking.NONE, ColumnTypes.NONE));
    }

    /** The same, on another database. */
    public Config on(Target other) {
        return new Config(project, other, migrations, migrationSettings, generation);
    }

    /** The same, on another database with all else that is said of the present one. */
    public Config on(Optional<DatabaseUrl> url) {
        return on(new Target(url, target.isOfFolder(), target.access(), target.schemas()));
    }

    public Config withMigrationSettings(MigrationSettings others) {
        return new Config(project, target, migrations, others, generation);
    }

    /** The database that was given; empty means the project's embedded server. */
    public Optional<DatabaseUrl> url() {
        return target.url();
    }

    /** The folder that generated classes are written to, absolute. */
    public Path generatedSources() {
        return generation.directory();
    }

    public String packageName() {
        return generation.packageName();
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
