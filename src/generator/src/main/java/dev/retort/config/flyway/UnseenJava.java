package dev.retort.config.flyway;

import dev.retort.RetortException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Java migrations that are written where their classes are not looked for: in a module of the project, or in a set of sources that its
 * build has added. To pass over them would apply what comes after them.
 *
 * @param project the project's folder
 * @param sources where its migrations come from
 */
public record UnseenJava(Path project, MigrationSources sources) {
    private static final Pattern NAME =
            Pattern.compile("(?:V\\d+(?:_\\d+)*|R)__\\w+\\.(?:java|kt)", Pattern.UNICODE_CHARACTER_CLASS);

    /**
     * Sees that there are none, unless it is said where classes lie.
     *
     * @param vendors what the kind of database is called
     * @throws RetortException of the kind USAGE when there are
     */
    public void refuse(List<String> vendors) {
        if (sources.classPath().isEmpty()) {
            sources.locations().forEach(location -> refuse(location, vendors));
        }
    }

    private void refuse(MigrationLocation location, List<String> vendors) {
        Optional<SourceSet> set =
                SourceSet.around(project, location.root()).filter(found -> !found.equals(SourceSet.main(project)));
        if (set.isEmpty()) {
            return;
        }
        location.classFolders(vendors)
                .flatMap(set.get()::folders)
                .filter(Files::isDirectory)
                .flatMap(folder -> written(folder).stream())
                .findFirst()
                .ifPresent(file -> {
                    throw RetortException.usage("the Java migration " + project.relativize(file)
                                    + " would be passed over: its class is not looked for there")
                            .withHint("compile it, and name the folder of its classes in db/retort.toml: [flyway]"
                                    + " class-path = [\"" + classFolder(set.get(), file) + "\"]");
                });
    }

    private static List<Path> written(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file ->
                            NAME.matcher(String.valueOf(file.getFileName())).matches())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new RetortException(folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** The one that is there, and else the one that the build would make. */
    private Path classFolder(SourceSet set, Path file) {
        String language = file.toString().endsWith(".kt") ? "kotlin" : "java";
        Path made = set.isMain() && Files.exists(set.module().resolve("pom.xml"))
                ? Path.of("target/classes")
                : Path.of("build/classes", language, String.valueOf(set.folder().getFileName()));
        return project.relativize(set.module().resolve(made));
    }
}
