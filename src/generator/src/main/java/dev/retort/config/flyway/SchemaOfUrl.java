package dev.retort.config.flyway;

import dev.retort.RetortException;
import dev.retort.internal.url.DatabaseUrl;
import dev.retort.internal.url.UrlProduct;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The schema that a URL leads to, held against the one that Flyway is told to work in: both are to be the same, or statements would run
 * beside the tables that they mean.
 */
public record SchemaOfUrl(DatabaseUrl url) {
    private static final Pattern CURRENT = Pattern.compile("[?&]currentSchema=([^&]*)");
    private static final Pattern DATABASE = Pattern.compile("jdbc:(?:mariadb|mysql):.*?//[^/?]*/([^?]+).*");

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
        Optional<UrlProduct> product = UrlProduct.of(url);
        if (product.filter(UrlProduct::hasSchemas).isPresent()) {
            return onSearchPath(path);
        }
        if (product.filter(UrlProduct::isOfFiles).isPresent()) {
            throw refused(first, product.get().title() + " has no schemas", "leave schemas and defaultSchema out");
        }
        Matcher database = DATABASE.matcher(url.jdbc());
        if (database.matches() && !database.group(1).equals(first)) {
            throw refused(
                    first,
                    "the URL names the database \"" + database.group(1) + "\"",
                    "name the same in both, or leave schemas and defaultSchema out");
        }
        return url;
    }

    private DatabaseUrl onSearchPath(List<String> searchPath) {
        String first = searchPath.getFirst();
        Matcher current = CURRENT.matcher(url.jdbc());
        if (!current.find()) {
            String separator = url.jdbc().contains("?") ? "&" : "?";
            String path = searchPath.stream()
                    .map(name -> URLEncoder.encode(name, StandardCharsets.UTF_8))
                    .collect(Collectors.joining(","));
            return new DatabaseUrl(url.jdbc() + separator + "currentSchema=" + path, url.user(), url.password());
        }
        if (!current.group(1).split(",", -1)[0].equals(first)) {
            throw refused(
                    first,
                    "the URL names currentSchema=" + current.group(1),
                    "name the same in both, or leave it out of one");
        }
        return url;
    }

    private static RetortException refused(String schema, String but, String hint) {
        return RetortException.usage("[flyway] names the schema \"" + schema + "\", but " + but)
                .withHint(hint);
    }
}
