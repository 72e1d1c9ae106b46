package dev.retort.migrate.script;

import dev.retort.config.Config;
import dev.retort.database.Dialect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The folders of a project's migrations for the database that they are applied to. */
public final class MigrationFolders {

    private MigrationFolders() {}

    /** All of them, in the order in which they are named; they may not exist. */
    public static List<Path> of(Config config, Dialect dialect) {
        return config.migrationLocations().stream()
                .map(location -> location.folder(dialect.vendors()))
                .distinct()
                .toList();
    }

    public static List<Path> present(Config config, Dialect dialect) {
        return of(config, dialect).stream().filter(Files::isDirectory).toList();
    }
}
