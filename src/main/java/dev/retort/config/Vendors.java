package dev.retort.config;

import dev.retort.DatabaseUrl;
import dev.retort.RetortException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The kinds of databases for which a project has migrations, where these lie in folders of their own.
 *
 * @param project the project's folder
 * @param sources where its migrations come from
 */
record Vendors(Path project, MigrationSources sources) {
    private static final List<String> KNOWN = List.of("mariadb", "mysql", "postgresql", "sqlite");

    /** What the folders of a kind of database are called, as far as a URL tells. */
    static List<String> of(Optional<DatabaseUrl> url) {
        String jdbc = url.map(DatabaseUrl::jdbc).orElse("jdbc:mariadb:");
        return jdbc.startsWith("jdbc:postgresql:")
                ? List.of("postgresql")
                : jdbc.startsWith("jdbc:sqlite:") ? List.of("sqlite") : List.of("mariadb", "mysql");
    }

    /**
     * Sees that a database is of a kind for which there are migrations: an empty schema is none that they make.
     *
     * @throws RetortException of the kind USAGE when it is not
     */
    void requireOne(Optional<DatabaseUrl> url) {
        List<MigrationLocation> locations = sources.locations();
        boolean isSomewhere = locations.stream().anyMatch(location -> Files.isDirectory(location.folder(of(url))));
        Path root = locations.getFirst().root();
        if (isSomewhere
                || !Files.isDirectory(root)
                || root.equals(locations.getFirst().path())) {
            return;
        }
        throw RetortException.usage("there are no migrations for " + title(url) + ": "
                        + new WithinProject(project).shown(root) + " has " + present(root))
                .withHint("url in db/retort.toml or RETORT_URL names the database"
                        + (url.isEmpty() ? "; without them, it is a MariaDB that Retort starts" : ""));
    }

    private static String title(Optional<DatabaseUrl> url) {
        return switch (of(url).getFirst()) {
            case "postgresql" -> "PostgreSQL";
            case "sqlite" -> "SQLite";
            default -> url.isEmpty() ? "MariaDB" : "MariaDB or MySQL";
        };
    }

    private static String present(Path root) {
        try (Stream<Path> folders = Files.list(root)) {
            String names = folders.filter(Files::isDirectory)
                    .map(folder -> String.valueOf(folder.getFileName()))
                    .filter(KNOWN::contains)
                    .sorted()
                    .collect(Collectors.joining(", "));
            return names.isEmpty() ? "none of a kind that Retort knows" : "those for " + names;
        } catch (IOException e) {
            throw new RetortException(root + " cannot be read: " + e.getMessage(), e);
        }
    }
}
