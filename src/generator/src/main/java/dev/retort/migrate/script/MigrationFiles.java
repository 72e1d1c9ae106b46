package dev.retort.migrate.script;

import dev.retort.config.Config;
import dev.retort.config.flyway.ScriptFolder;
import dev.retort.database.Dialect;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.api.MigrationVersion;

/** A project's scripts for one kind of database, in the order in which an empty one runs them; no database is asked. */
public final class MigrationFiles {
    private MigrationFiles() {}

    /** Those with a version by their versions, and then repeatable ones by their names. */
    public static List<Path> of(Config config, Dialect dialect) {
        MigrationNames names = MigrationNames.of(config.migrationSettings());
        Pattern undos = names.undos();
        String repeatable = config.migrationSettings().flyway().getOrDefault("repeatableSqlMigrationPrefix", "R")
                + names.separator();
        List<Path> files = MigrationFolders.present(config, dialect).stream()
                .flatMap(folder -> new ScriptFolder(config.project(), folder).files().stream())
                .distinct()
                .filter(file -> name(file).endsWith(names.suffix()))
                .filter(file -> !undos.matcher(name(file)).matches())
                .toList();
        Stream<Path> versioned = files.stream()
                .filter(file -> names.version(name(file)).isPresent())
                .sorted(Comparator.comparing(file -> version(names, file).orElseThrow()));
        Stream<Path> others = files.stream()
                .filter(file -> name(file).startsWith(repeatable))
                .sorted(Comparator.comparing(MigrationFiles::name));
        return Stream.concat(versioned, others).toList();
    }

    private static Optional<MigrationVersion> version(MigrationNames names, Path file) {
        return names.version(name(file)).map(MigrationVersion::fromVersion);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
