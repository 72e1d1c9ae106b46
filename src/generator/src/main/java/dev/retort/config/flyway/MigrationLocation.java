package dev.retort.config.flyway;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder of migrations. Its path may name the kind of database, as Spring Boot's do: {@code db/migration/{vendor}}.
 *
 * @param path the folder, absolute, with {@code {vendor}} where the kind of database belongs
 * @param classes where its Java migrations lie within a folder of classes: {@code db/migration}; empty where there are none
 */
public record MigrationLocation(Path path, Optional<Path> classes) {
    private static final String VENDOR = "{vendor}";

    public MigrationLocation(Path path) {
        this(path, Optional.empty());
    }

    /**
     * The folder for one kind of database.
     *
     * @param vendors its names; the first for which there is a folder counts
     */
    public Path folder(List<String> vendors) {
        return vendors.stream()
                .map(vendor -> filled(path, vendor))
                .filter(Files::isDirectory)
                .findFirst()
                .orElseGet(() -> filled(path, vendors.getFirst()));
    }

    /** The folders within a folder of classes, for one kind of database. */
    public Stream<Path> classFolders(List<String> vendors) {
        return classes.stream()
                .flatMap(folder -> vendors.stream().map(vendor -> filled(folder, vendor)))
                .distinct();
    }

    /** The folder that holds those for all kinds of databases. */
    public Path root() {
        Path root = path;
        while (root.toString().contains(VENDOR)) {
            root = Optional.ofNullable(root.getParent()).orElseThrow();
        }
        return root;
    }

    private static Path filled(Path path, String vendor) {
        return Path.of(path.toString().replace(VENDOR, vendor));
    }
}
