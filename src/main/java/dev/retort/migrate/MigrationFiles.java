package dev.retort.migrate;

import dev.retort.config.Config;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The names of a project's migrations, without Flyway: a database need not be there for a new one. */
final class MigrationFiles {
    private MigrationFiles() {}

    /** The folders of migrations, for whichever database, and of what undoes them. */
    static Set<Path> folders(Config config) {
        Set<Path> folders = new LinkedHashSet<>();
        config.migrationLocations().forEach(location -> folders.add(location.root()));
        folders.add(config.undos());
        return folders;
    }

    /** The versions that files have taken, as they are written in the files' names. */
    static List<String> versions(Config config) throws IOException {
        MigrationNames names = MigrationNames.of(config.migrationSettings());
        List<String> versions = new ArrayList<>();
        for (Path folder : folders(config)) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    files.flatMap(file -> names.version(String.valueOf(file.getFileName())).stream())
                            .forEach(versions::add);
                }
            }
        }
        return versions;
    }
}
