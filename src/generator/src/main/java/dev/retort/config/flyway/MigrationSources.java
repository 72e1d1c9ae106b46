package dev.retort.config.flyway;

import dev.retort.config.toml.CodeTrust;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The sources of a project's migrations.
 *
 * @param locations the folders, in order; a new migration is made in the first
 * @param undos the folder of the files that undo migrations, where it was named
 * @param classPath where the classes of Java migrations and what they need lie, as it was written; none means where Maven and
 *     Gradle put them
 * @param callbacks the classes, and packages of classes, that Flyway calls around migrations, as they were written
 * @param trust whether the project's own code may run
 */
public record MigrationSources(
        List<MigrationLocation> locations,
        Optional<Path> undos,
        List<String> classPath,
        List<String> callbacks,
        CodeTrust trust) {

    public static final MigrationSources NONE =
            new MigrationSources(List.of(), Optional.empty(), List.of(), List.of(), CodeTrust.NONE);

    public MigrationSources {
        locations = List.copyOf(locations);
        classPath = List.copyOf(classPath);
        callbacks = List.copyOf(callbacks);
    }

    MigrationSources trusting(CodeTrust other) {
        return new MigrationSources(locations, undos, classPath, callbacks, other);
    }
}
