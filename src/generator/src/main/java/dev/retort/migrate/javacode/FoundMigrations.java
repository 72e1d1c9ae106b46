package dev.retort.migrate.javacode;

import dev.retort.RetortException;
import dev.retort.config.Config;
import dev.retort.database.Database;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The classes that lie where a project's Java migrations do, and the sources there that have the names of such. */
record FoundMigrations(Set<String> compiled, Set<String> written) {
    private static final Pattern CLASS = Pattern.compile("(?!package-info|module-info)(?!.*\\$\\d).*\\.class");
    private static final Pattern SOURCE =
            Pattern.compile("(?:V\\d+(?:_\\d+)*|R)__\\w+\\.(?:java|kt)", Pattern.UNICODE_CHARACTER_CLASS);

    static FoundMigrations of(Config config, Database database) {
        List<String> vendors = database.dialect().vendors();
        List<String> packages = config.migrationLocations().stream()
                .flatMap(location -> location.classFolders(vendors))
                .map(Path::toString)
                .distinct()
                .toList();
        Set<String> compiled = new LinkedHashSet<>();
        config.classPath().stream()
                .filter(entry -> Files.isDirectory(entry) || isOwn(entry, config))
                .forEach(entry -> compiled.addAll(in(entry, packages, CLASS)));
        Set<String> written = new LinkedHashSet<>();
        for (String folder : List.of("src/main/java", "src/main/kotlin")) {
            written.addAll(in(config.project().resolve(folder), packages, SOURCE));
        }
        return new FoundMigrations(compiled, written);
    }

    /** The classes in some packages, and in those within them, of a folder or a jar: those whose files are named so. */
    static List<String> in(Path entry, List<String> packages, Pattern name) {
        try {
            if (Files.isRegularFile(entry)) {
                try (FileSystem jar = FileSystems.newFileSystem(entry)) {
                    return inFolder(jar.getPath("/"), packages, name);
                }
            }
            return inFolder(entry, packages, name);
        } catch (ProviderNotFoundException e) {
            // A file that is no jar holds no classes.
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

    private static List<String> inFolder(Path root, List<String> packages, Pattern name) throws IOException {
        Predicate<Path> isNamed =
                file -> name.matcher(String.valueOf(file.getFileName())).matches();
        Stream.Builder<String> names = Stream.builder();
        for (String folder : packages) {
            if (Files.isDirectory(root.resolve(folder))) {
                try (Stream<Path> files = Files.walk(root.resolve(folder))) {
                    files.filter(isNamed)
                            .map(file -> className(root.relativize(file)))
                            .sorted()
                            .forEach(names);
                }
            }
        }
        return names.build().toList();
    }

    private static String className(Path file) {
        String path = file.toString();
        return path.substring(0, path.lastIndexOf('.')).replace('/', '.').replace('\\', '.');
    }
}
