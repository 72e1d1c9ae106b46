package dev.retort.config.flyway;

import dev.retort.RetortException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A set of sources in the layout that Maven and Gradle share: {@code src/main} of a project or of a module of it, or another that
 * its build has added, such as {@code src/flyway}.
 *
 * @param folder its folder, absolute
 */
record SourceSet(Path folder) {
    private static final String SOURCES = "src";
    private static final String MAIN = "main";

    /** What a build copies, or compiles, to the class path. */
    private static final List<String> PARTS = List.of("resources", "java", "kotlin");

    /** The one of a project that a build knows by itself. */
    static SourceSet main(Path project) {
        return new SourceSet(project.resolve(SOURCES).resolve(MAIN));
    }

    /** Those that a project's build has added, in the order of their names; tests are none. */
    static List<SourceSet> added(Path project) {
        Path sources = project.resolve(SOURCES);
        if (!Files.isDirectory(sources)) {
            return List.of();
        }
        try (Stream<Path> sets = Files.list(sources)) {
            return sets.filter(Files::isDirectory)
                    .filter(set -> !set.endsWith(MAIN))
                    .filter(set -> !isOfTests(set))
                    .sorted()
                    .map(SourceSet::new)
                    .toList();
        } catch (IOException e) {
            throw new RetortException(sources + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** The set in a project, or in a module of it, that a folder lies in. */
    static Optional<SourceSet> around(Path project, Path folder) {
        return part(project, folder).map(Path::getParent).map(SourceSet::new);
    }

    /** What becomes the root of the class path, of those that a folder lies in. */
    static Optional<Path> part(Path project, Path folder) {
        return Stream.iterate(folder, path -> path != null && path.startsWith(project), Path::getParent)
                .filter(SourceSet::isPart)
                .findFirst();
    }

    private static boolean isPart(Path path) {
        Path set = path.getParent();
        Path sources = set == null ? null : set.getParent();
        return sources != null && sources.endsWith(SOURCES) && PARTS.contains(String.valueOf(path.getFileName()));
    }

    /** A folder of the class path, in each part. */
    Stream<Path> folders(Path onClassPath) {
        return PARTS.stream().map(part -> folder.resolve(part).resolve(onClassPath));
    }

    /** The folder of the project or module that it belongs to. */
    Path module() {
        return Optional.ofNullable(folder.getParent()).map(Path::getParent).orElseThrow();
    }

    boolean isMain() {
        return folder.endsWith(MAIN);
    }

    /** Whether a folder is a set of sources that no application has on its class path. */
    static boolean isOfTests(Path folder) {
        return Optional.ofNullable(folder.getParent())
                        .filter(parent -> parent.endsWith(SOURCES))
                        .isPresent()
                && String.valueOf(folder.getFileName()).toLowerCase(Locale.ROOT).contains("test");
    }
}
