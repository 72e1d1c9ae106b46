package dev.retort.config;

import dev.retort.internal.url.DatabaseUrl;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The databases that are marked as those that people work with, as retort.toml says.
 *
 * @param configured whether it is the one that retort.toml itself names, or any that is given where it names none
 * @param patterns of hosts, databases, or both with a slash between them; a star means anything
 */
record Production(boolean configured, List<String> patterns) {
    static final Production NONE = new Production(false, List.of());

    Production {
        patterns = List.copyOf(patterns);
    }

    /**
     * Whether a database is one of them.
     *
     * @param url the database that is used
     * @param own the one that retort.toml names
     * @param ofProject whether the project itself is opened on it, and not only that the project is near
     */
    boolean marks(DatabaseUrl url, Optional<DatabaseUrl> own, boolean ofProject) {
        Address address = Address.of(url);
        boolean isOwn = own.map(named -> Address.of(named).equals(address)).orElse(ofProject);
        return (configured && isOwn) || patterns.stream().anyMatch(address::matches);
    }

    /** The parts of a URL that tell one database from another. */
    private record Address(List<String> hosts, String database) {
        static Address of(DatabaseUrl url) {
            return new Address(
                    url.hosts().stream()
                            .map(host -> host.name().toLowerCase(Locale.ROOT))
                            .map(name -> name.equals("127.0.0.1") ? "localhost" : name)
                            .toList(),
                    url.file().map(Path::toString).orElseGet(url::database));
        }

        boolean matches(String pattern) {
            Stream<String> names = Stream.of(database, database.substring(database.lastIndexOf('/') + 1));
            Stream<String> servers = hosts.stream().flatMap(host -> Stream.of(host, host + "/" + database));
            return Stream.concat(names, servers)
                    .anyMatch(part ->
                            !part.isEmpty() && regex(pattern).matcher(part).matches());
        }

        private static Pattern regex(String pattern) {
            return Pattern.compile(
                    "\\Q" + pattern.replace("\\E", "").replace("*", "\\E.*\\Q") + "\\E", Pattern.CASE_INSENSITIVE);
        }
    }
}
