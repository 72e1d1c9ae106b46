package dev.retort.config;

import dev.retort.internal.url.DatabaseUrl;
import java.util.List;
import java.util.Optional;

/**
 * The database that a run is for.
 *
 * @param url the database that was given; empty means the project's embedded server
 * @param isOfFolder whether the project's folder names it, and not the user
 * @param access how careful to be with it
 * @param schemas the schemas that there are to be classes of; none means what an unqualified name may be in
 */
public record Target(Optional<DatabaseUrl> url, boolean isOfFolder, ConfiguredAccess access, List<String> schemas) {

    public Target {
        schemas = List.copyOf(schemas);
    }

    /** One of which nothing else is said. */
    public static Target of(Optional<DatabaseUrl> url) {
        return new Target(url, false, ConfiguredAccess.NONE, List.of());
    }
}
