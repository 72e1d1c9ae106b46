package dev.retort.config.flyway;

import dev.retort.RetortException;
import dev.retort.internal.url.UrlProduct;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files that a project's Java migrations and callbacks are written in; where there are none, those that they were compiled to. What
 * these hold is not looked at here.
 *
 * @param project the project's folder
 * @param locations where its migrations lie
 * @param sources what else it says of where its code lies
 */
public record JavaFiles(Path project, List<MigrationLocation> locations, MigrationSources sources) {
    /** Where Flyway finds callbacks by itself. */
    private static final Path CALLBACKS = Path.of("db/callback");

    private static final List<String> VENDORS = UrlProduct.all()
            .flatMap(product -> product.vendors().stream())
            .distinct()
            .toList();
    private static final List<String> ENDINGS = List.of(".java", ".kt", ".class");
    private static final List<String> WRITTEN = List.of("src/main/java", "src/main/kotlin");

    /** All of them, in the order of their paths. */
    public List<Path> all() {
        List<Path> written = in(WRITTEN.stream().map(project::resolve).toList());
        return written.isEmpty()
                ? Stream.concat(in(ClassFolders.present(project, sources.classPath())).stream(), jars())
                        .toList()
                : written;
    }

    /** A jar that is named itself may hold them; those that come with it are libraries. */
    private Stream<Path> jars() {
        return sources.classPath().stream()
                .filter(entry -> entry.endsWith(".jar"))
                .map(project::resolve)
                .filter(Files::isRegularFile);
    }

    private List<Path> in(List<Path> roots) {
        return roots.stream()
                .flatMap(root -> named().flatMap(name -> files(root, name)))
                .distinct()
                .sorted()
                .toList();
    }

    /** The packages, and the classes that are named one by one. */
    private Stream<Path> named() {
        return Stream.of(
                        locations.stream().flatMap(location -> location.classFolders(VENDORS)),
                        Stream.of(CALLBACKS),
                        sources.callbacks().stream().map(name -> Path.of(name.replace('.', '/'))))
                .flatMap(names -> names);
    }

    private static Stream<Path> files(Path root, Path name) {
        Path folder = root.resolve(name);
        return Stream.concat(
                ENDINGS.stream().map(ending -> root.resolve(name + ending)).filter(Files::isRegularFile),
                Files.isDirectory(folder) ? filesIn(folder).stream() : Stream.empty());
    }

    private static List<Path> filesIn(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> ENDINGS.stream().anyMatch(file.toString()::endsWith))
                    .filter(Files::isRegularFile)
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new RetortException(folder + " cannot be read: " + e.getMessage(), e);
        }
    }
}
