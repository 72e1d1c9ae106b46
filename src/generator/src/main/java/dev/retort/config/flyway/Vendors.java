package dev.retort.config.flyway;

import dev.retort.RetortException;
import dev.retort.config.toml.WithinProject;
import dev.retort.internal.url.DatabaseUrl;
import dev.retort.internal.url.UrlProduct;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names of folders in which migrations lie for one kind of database.
 *
 * @param product what the database is, as far as its URL tells
 * @param isGiven whether the database was given; else Retort starts it
 */
public record Vendors(UrlProduct product, boolean isGiven) {

    /** As far as a URL tells, and the settings where there is none. */
    public static Vendors of(Optional<DatabaseUrl> url, MigrationSettings settings) {
        return new Vendors(url.map(DatabaseUrl::product).orElseGet(settings::embeddedProduct), url.isPresent());
    }

    /** Their names, the nearest first. */
    public List<String> names() {
        return product.vendors();
    }

    /**
     * Sees that there are migrations for the database: an empty schema is none that they make.
     *
     * @throws RetortException of the kind USAGE when there are none
     */
    public void requireMigrations(Path project, MigrationSources sources) {
        List<MigrationLocation> locations = sources.locations();
        boolean isSomewhere = locations.stream().anyMatch(location -> Files.isDirectory(location.folder(names())));
        Path root = locations.getFirst().root();
        if (isSomewhere
                || !Files.isDirectory(root)
                || root.equals(locations.getFirst().path())) {
            return;
        }
        throw RetortException.usage("there are no migrations for " + title() + ": "
                        + new WithinProject(project).shown(root) + " has " + present(root))
                .withHint("url in db/retort.toml or RETORT_URL names the database"
                        + (isGiven ? "" : "; without them, it is a " + title() + " that Retort starts"));
    }

    private String title() {
        // Of those that share a driver, Retort starts the first.
        return isGiven ? product.title() : product.title().replaceFirst(" or .*", "");
    }

    private static String present(Path root) {
        try (Stream<Path> folders = Files.list(root)) {
            String names = folders.filter(Files::isDirectory)
                    .map(folder -> String.valueOf(folder.getFileName()))
                    .filter(name -> UrlProduct.all()
                            .anyMatch(product -> product.vendors().contains(name)))
                    .sorted()
                    .collect(Collectors.joining(", "));
            return names.isEmpty() ? "none of a kind that Retort knows" : "those for " + names;
        } catch (IOException e) {
            throw new RetortException(root + " cannot be read: " + e.getMessage(), e);
        }
    }
}
