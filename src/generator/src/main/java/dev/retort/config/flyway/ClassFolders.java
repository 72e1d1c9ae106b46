package dev.retort.config.flyway;

import dev.retort.RetortException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The places where the classes of an application lie, and what they need: as {@code [flyway] class-path} says, or where
 * builds put them.
 */
public final class ClassFolders {
    private static final List<String> OUTPUT =
            List.of("target/classes", "build/classes/java/main", "build/classes/kotlin/main");

    /** What a build writes for others: Maven's copied dependencies, and a class path in a file. */
    private static final List<String> DEPENDENCIES =
            List.of("target/dependency/*", "target/classpath.txt", "build/classpath.txt");

    private ClassFolders() {}

    /**
     * The folders and jars, in order. Of those that were named, all exist.
     *
     * @param named the entries as they were written; none means where builds put them
     * @throws RetortException of the kind USAGE when one does not
     */
    public static List<Path> of(Path project, List<String> named) {
        if (named.isEmpty()) {
            return present(project, Stream.concat(OUTPUT.stream(), DEPENDENCIES.stream()));
        }
        List<Path> entries =
                named.stream().flatMap(entry -> entries(project, entry)).toList();
        entries.stream().filter(entry -> !Files.exists(entry)).findFirst().ifPresent(missing -> {
            throw RetortException.usage("there is no " + shown(missing, project)
                            + ", which [flyway] class-path in db/retort.toml names")
                    .withHint("compile the project first, or correct the path");
        });
        return entries;
    }

    /** The folders of classes that exist, without the libraries that come with them by themselves. */
    static List<Path> present(Path project, List<String> named) {
        return present(project, (named.isEmpty() ? OUTPUT : named).stream());
    }

    private static List<Path> present(Path project, Stream<String> written) {
        return written.flatMap(entry -> entries(project, entry))
                .filter(Files::exists)
                .toList();
    }

    private static Stream<Path> entries(Path project, String entry) {
        if (entry.endsWith("/*")) {
            return jars(project.resolve(entry.substring(0, entry.length() - 2)));
        }
        Path path = project.resolve(entry).normalize();
        return entry.endsWith(".txt") && Files.isRegularFile(path) ? listed(path) : Stream.of(path);
    }

    private static Stream<Path> jars(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList().stream();
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    /** As {@code mvn dependency:build-classpath} writes it. */
    private static Stream<Path> listed(Path file) {
        try {
            return Stream.of(Files.readString(file).strip().split("[" + File.pathSeparator + "\n\r]+", -1))
                    .filter(entry -> !entry.isBlank())
                    .map(entry -> file.resolveSibling(entry.strip()));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static RetortException unreadable(Path path, IOException e) {
        return new RetortException(path + " cannot be read: " + e.getMessage(), e);
    }

    private static Path shown(Path path, Path project) {
        return path.startsWith(project) ? project.relativize(path) : path;
    }
}
