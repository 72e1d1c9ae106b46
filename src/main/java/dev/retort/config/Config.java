package dev.retort.config;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Everything that was configured, from whichever source, with defaults filled in.
 *
 * @param project the project's folder, absolute
 * @param url the database that was given; empty means the project's embedded server
 * @param migrations the folder of Flyway's migrations, absolute; it may not exist
 * @param generatedSources the folder that generated classes are written to, absolute
 * @param packageName the Java package of the generated classes
 * @param naming the Java names given in retort.toml
 */
public record Config(
        Path project,
        Optional<DatabaseUrl> url,
        Path migrations,
        Path generatedSources,
        String packageName,
        Naming naming) {

    /** The folder of what Retort keeps for itself in a project: the embedded database, compiled classes. */
    public Path state() {
        return project.resolve(".retort");
    }
}
