package dev.retort.config.flyway;

import dev.retort.RetortException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A location of migrations as Flyway writes them: {@code classpath:db/migration}, {@code filesystem:sql}. What lies on an
 * application's class path is looked for where Maven and Gradle take it from.
 *
 * @param project the project's folder, absolute
 * @param text what was written
 */
public record LocationText(Path project, String text) {
    private static final String CLASS_PATH = "classpath:";
    private static final String FILE_SYSTEM = "filesystem:";

    /** A folder of a project, by its path. */
    public static MigrationLocation ofFolder(Path project, Path folder) {
        return new LocationText(project, "").inFolder(folder.toString());
    }

    /** @throws RetortException when it is no folder */
    MigrationLocation read() {
        if (text.contains("*") || text.contains("?")) {
            throw refused("has a wildcard")
                    .withHint("name each folder, or the one above them: all that is under it counts");
        }
        try {
            return located();
        } catch (InvalidPathException e) {
            throw refused("is no path");
        }
    }

    private MigrationLocation located() {
        if (text.startsWith(CLASS_PATH)) {
            return onClassPath(text.substring(CLASS_PATH.length()));
        }
        if (text.startsWith(FILE_SYSTEM)) {
            return inFolder(text.substring(FILE_SYSTEM.length()));
        }
        if (text.matches("\\w+:.*")) {
            throw refused("is neither of the class path nor a folder")
                    .withHint("a location begins with classpath: or filesystem:");
        }
        return plain();
    }

    /** Flyway takes it for one on the class path, people for a folder: only one of them may be there. */
    private MigrationLocation plain() {
        MigrationLocation folder = inFolder(text);
        MigrationLocation resource = onClassPath(text);
        boolean isFolder = Files.isDirectory(folder.root());
        if (isFolder && Files.isDirectory(resource.root()) && !folder.path().equals(resource.path())) {
            throw refused("is both " + shown(folder) + " and " + shown(resource))
                    .withHint("write filesystem:" + text + " or classpath:" + text);
        }
        return isFolder ? folder : resource;
    }

    private String shown(MigrationLocation location) {
        return project.relativize(location.path()).toString();
    }

    private MigrationLocation inFolder(String folder) {
        Path path = project.resolve(folder).normalize();
        return new MigrationLocation(path, classes(path));
    }

    /** A folder from which a build copies to the class path, in whichever module, has its Java migrations there. */
    private Optional<Path> classes(Path path) {
        return SourceSet.part(project, path)
                .or(() -> Optional.of(project))
                .filter(path::startsWith)
                .map(part -> part.relativize(path))
                .filter(folder -> !folder.toString().isEmpty());
    }

    private MigrationLocation onClassPath(String resource) {
        Path classes = Path.of(resource.replaceFirst("^/+", "")).normalize();
        if (classes.startsWith("..") || classes.toString().isEmpty()) {
            throw refused("is no folder of the class path");
        }
        List<Path> inMain = SourceSet.main(project).folders(classes).toList();
        Path found = inMain.stream()
                .filter(LocationText::isThere)
                .findFirst()
                .or(() -> inAddedSet(classes))
                .orElse(inMain.getFirst());
        return new MigrationLocation(found, Optional.of(classes));
    }

    /** @throws RetortException when it is in several: which of them an application has on its class path is not known */
    private Optional<Path> inAddedSet(Path classes) {
        List<Path> found = SourceSet.added(project).stream()
                .flatMap(set ->
                        set.folders(classes).filter(LocationText::isThere).limit(1))
                .toList();
        if (found.size() > 1) {
            throw refused("is both " + project.relativize(found.get(0)) + " and " + project.relativize(found.get(1)))
                    .withHint("write filesystem: and the one that is meant");
        }
        return found.stream().findFirst();
    }

    private static boolean isThere(Path folder) {
        return Files.isDirectory(new MigrationLocation(folder).root());
    }

    private RetortException refused(String what) {
        return RetortException.usage("the location \"" + text + "\" " + what);
    }
}
