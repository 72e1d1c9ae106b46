package dev.retort.migrate;

import dev.retort.RetortException;
import dev.retort.config.Config;
import dev.retort.config.MigrationLocation;
import dev.retort.connect.Database;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.api.CoreMigrationType;
import org.flywaydb.core.api.MigrationVersion;

/**
 * The migrations of a project that are Java classes, by their names: those whose classes or sources lie there, and those that the
 * history has. None of their code is loaded here.
 */
final class JavaMigrations {
    private static final Pattern NAME =
            Pattern.compile("(?:V(\\d+(?:_\\d+)*)|R)__(\\w+)\\.(?:class|java|kt)", Pattern.UNICODE_CHARACTER_CLASS);

    private JavaMigrations() {}

    /** All of them, each once. */
    static List<JavaStep> named(Config config, Database database) throws SQLException {
        Map<String, JavaStep> steps = new LinkedHashMap<>();
        Map<String, HistoryTable.Row> rows = rows(database);
        for (String className : classNames(config, database)) {
            JavaStep step = step(className, rows);
            steps.put(step.journalName(), step);
        }
        rows.forEach((name, row) -> steps.computeIfAbsent(
                name, _ -> JavaStep.named(row.version(), row.description(), row.description(), row.checksum())));
        return List.copyOf(steps.values());
    }

    /** The file that the class of a migration is written in, within the project, where it lies in a usual place. */
    static Optional<Path> source(Config config, String className) {
        String file = className.replace('.', '/');
        return Stream.of("src/main/java/" + file + ".java", "src/main/kotlin/" + file + ".kt")
                .map(Path::of)
                .filter(path -> Files.isRegularFile(config.project().resolve(path)))
                .findFirst();
    }

    private static Map<String, HistoryTable.Row> rows(Database database) throws SQLException {
        Map<String, HistoryTable.Row> rows = new LinkedHashMap<>();
        try (Connection connection = database.connect()) {
            HistoryTable.in(connection, database).rows().stream()
                    .filter(row -> row.type().equals(CoreMigrationType.JDBC.name()))
                    .forEach(row -> rows.put(row.migration(), row));
        }
        return rows;
    }

    private static List<String> classNames(Config config, Database database) {
        return Stream.concat(
                        ClassFolders.of(config).stream(),
                        Stream.of("src/main/java", "src/main/kotlin").map(config.project()::resolve))
                .flatMap(entry -> classNames(entry, config, database).stream())
                .distinct()
                .toList();
    }

    private static List<String> classNames(Path entry, Config config, Database database) {
        try {
            if (Files.isDirectory(entry)) {
                return classNamesIn(entry, config, database);
            }
            if (Files.isRegularFile(entry) && isOwn(entry, config)) {
                try (FileSystem jar = FileSystems.newFileSystem(entry)) {
                    return classNamesIn(jar.getPath("/"), config, database);
                }
            }
            return List.of();
        } catch (IOException e) {
            throw new RetortException(entry + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** A jar that was named itself may hold migrations; those that come with it are libraries. */
    private static boolean isOwn(Path jar, Config config) {
        return config.migrationSettings().sources().classPath().stream()
                .anyMatch(named -> config.project().resolve(named).normalize().equals(jar));
    }

    private static List<String> classNamesIn(Path root, Config config, Database database) throws IOException {
        List<String> vendors = MigrationFolders.vendors(database.dialect());
        List<Path> folders = config.migrationLocations().stream()
                .flatMap((MigrationLocation location) -> location.classFolders(vendors))
                .map(folder -> root.resolve(folder.toString()))
                .filter(Files::isDirectory)
                .distinct()
                .toList();
        Stream.Builder<String> names = Stream.builder();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(file ->
                                NAME.matcher(String.valueOf(file.getFileName())).matches())
                        .map(file -> className(root.relativize(file)))
                        .sorted()
                        .forEach(names);
            }
        }
        return names.build().toList();
    }

    private static String className(Path file) {
        String path = file.toString();
        return path.substring(0, path.lastIndexOf('.')).replace('/', '.').replace('\\', '.');
    }

    private static JavaStep step(String className, Map<String, HistoryTable.Row> rows) {
        Matcher name = NAME.matcher(className.substring(className.lastIndexOf('.') + 1) + ".class");
        if (!name.matches()) {
            throw new IllegalArgumentException(className);
        }
        Optional<MigrationVersion> version =
                Optional.ofNullable(name.group(1)).map(text -> MigrationVersion.fromVersion(text.replace('_', '.')));
        JavaStep step = JavaStep.named(version, name.group(2).replace('_', ' '), className, Optional.empty());
        // What the class itself says of it is not asked for here.
        return Optional.ofNullable(rows.get(step.journalName()))
                .map(row -> JavaStep.named(version, step.description(), className, row.checksum()))
                .orElse(step);
    }
}
