package dev.retort.migrate.revision;

import dev.retort.config.Config;
import dev.retort.migrate.script.MigrationNames;
import java.util.List;

/** The names of a project's migrations, without Flyway: a database need not be there for a new one. */
final class MigrationFiles {
    private MigrationFiles() {}

    /** The versions that files have taken, as they are written in the files' names. */
    static List<String> versions(Config config) {
        MigrationNames names = MigrationNames.of(config.migrationSettings());
        return config.undoFiles().stream()
                .flatMap(file -> names.version(String.valueOf(file.getFileName())).stream())
                .toList();
    }
}
