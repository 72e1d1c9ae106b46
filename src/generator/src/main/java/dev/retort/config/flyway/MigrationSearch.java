package dev.retort.config.flyway;

import dev.retort.RetortException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The search of a project, with all its modules, for migrations that no setting names: files that are called as Flyway's are.
 *
 * @param project the project's folder, absolute
 */
public record MigrationSearch(Path project) {
    private static final Pattern VERSIONED = Pattern.compile("V(\\d+(?:[._]\\d+)*)__.+\\.sql");

    /** What builds and package managers fill. */
    private static final Set<String> PASSED_OVER = Set.of("target", "build", "out", "bin", "node_modules");

    /** The folders that hold migrations, as {@code [flyway] locations} names them, in the order of their paths. */
    public List<String> locations() {
        Map<Path, SortedSet<Path>> byRoot = new TreeMap<>();
        Map<Path, List<String>> versions = versions();
        versions.keySet()
                .forEach(folder -> byRoot.computeIfAbsent(
                                SourceSet.part(project, folder).orElse(project), _ -> new TreeSet<>())
                        .add(folder));
        return byRoot.entrySet().stream()
                .flatMap(entry -> together(entry.getKey(), entry.getValue(), versions))
                .map(this::written)
                .toList();
    }

    /** The module that holds all that were found, if it is one and not the project itself. */
    public Optional<Path> module() {
        List<Path> modules = versions().keySet().stream()
                .map(folder ->
                        SourceSet.around(project, folder).map(SourceSet::module).orElse(project))
                .distinct()
                .toList();
        return modules.size() == 1 && !modules.getFirst().equals(project)
                ? Optional.of(project.relativize(modules.getFirst()))
                : Optional.empty();
    }

    /** Folders of one history are one location: they share a folder, and no two files have the same version. */
    private static Stream<Path> together(Path root, SortedSet<Path> folders, Map<Path, List<String>> versions) {
        Path shared = Stream.iterate(folders.first(), Objects::nonNull, Path::getParent)
                .filter(above -> folders.stream().allMatch(folder -> folder.startsWith(above)))
                .findFirst()
                .orElse(root);
        Set<String> seen = new HashSet<>();
        boolean isOne = folders.stream()
                .flatMap(folder -> versions.getOrDefault(folder, List.of()).stream())
                .allMatch(seen::add);
        return isOne && shared.startsWith(root) && !shared.equals(root) ? Stream.of(shared) : folders.stream();
    }

    private String written(Path folder) {
        Path resources = SourceSet.main(project).folder().resolve("resources");
        return folder.startsWith(resources) && !folder.equals(resources)
                ? "classpath:" + slashed(resources.relativize(folder))
                : "filesystem:" + slashed(project.relativize(folder));
    }

    private static String slashed(Path path) {
        return path.toString().isEmpty() ? "." : path.toString().replace('\\', '/');
    }

    /** The versions of the migrations in each folder that holds some. */
    private Map<Path, List<String>> versions() {
        Map<Path, List<String>> found = new TreeMap<>();
        try {
            Files.walkFileTree(project, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return folder.equals(project) || isLookedInto(folder)
                            ? FileVisitResult.CONTINUE
                            : FileVisitResult.SKIP_SUBTREE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    Matcher name = VERSIONED.matcher(String.valueOf(file.getFileName()));
                    if (name.matches()) {
                        found.computeIfAbsent(
                                        Optional.ofNullable(file.getParent()).orElse(project), _ -> new ArrayList<>())
                                .add(name.group(1).replace('_', '.'));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    // What one may not read, one has no migrations in.
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new RetortException(project + " cannot be searched: " + e.getMessage(), e);
        }
        return found;
    }

    private static boolean isLookedInto(Path folder) {
        String name = String.valueOf(folder.getFileName());
        return !name.startsWith(".") && !PASSED_OVER.contains(name) && !SourceSet.isOfTests(folder);
    }
}
