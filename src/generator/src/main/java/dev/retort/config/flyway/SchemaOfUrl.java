package dev.retort.config.flyway;

import dev.retort.RetortException;
import dev.retort.internal.url.DatabaseUrl;
import java.util.List;
import java.util.Optional;

/**
 * The schema that a URL leads to, held against the one that Flyway is to work in: both are to be the same, or statements would run
 * beside the tables that they mean.
 */
public record SchemaOfUrl(DatabaseUrl url) {
    /**
     * The URL, leading to the first of the schemas.
     *
     * @param migrations where {@code [flyway]} names them; none leave the URL as it is
     * @throws RetortException of the kind USAGE when it leads to another
     */
    public DatabaseUrl inSchema(MigrationSettings migrations) {
        List<String> path = migrations.searchPath();
        if (path.isEmpty()) {
            return url;
        }
        String first = path.getFirst();
        if (url.product().hasSchemas()) {
            return onSearchPath(path);
        }
        if (url.product().isOfFiles()) {
            throw refused(first, url.product().title() + " has no schemas", "leave schemas and defaultSchema out");
        }
        if (!url.database().isEmpty() && !url.database().equals(first)) {
            throw refused(
                    first,
                    "the URL names the database \"" + url.database() + "\"",
                    "name the same in both, or leave schemas and defaultSchema out");
        }
        return url;
    }

    private DatabaseUrl onSearchPath(List<String> searchPath) {
        String first = searchPath.getFirst();
        Optional<String> current = url.parameter("currentSchema");
        if (current.isEmpty()) {
            return url.with("currentSchema", String.join(",", searchPath));
        }
        if (!current.get().split(",", -1)[0].equals(first)) {
            throw refused(
                    first,
                    "the URL names currentSchema=" + current.get(),
                    "name the same in both, or leave it out of one");
        }
        return url;
    }

    private static RetortException refused(String schema, String but, String hint) {
        return RetortException.usage("[flyway] names the schema \"" + schema + "\", but " + but)
                .withHint(hint);
    }
}
