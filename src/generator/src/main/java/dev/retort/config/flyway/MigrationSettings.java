package dev.retort.config.flyway;

import dev.retort.internal.url.UrlProduct;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The settings of migrations in retort.toml.
 *
 * @param versions how a new migration gets its version
 * @param placeholders the values of placeholders in migrations, by name
 * @param flyway Flyway's own settings, under Flyway's own names: {@code outOfOrder} to {@code true}
 * @param sources where the migrations come from
 * @param shadow where scratch databases may be made
 * @param postgres the major version of the PostgreSQL that Retort runs by itself; without one, that is MariaDB
 */
public record MigrationSettings(
        Versions versions,
        Map<String, String> placeholders,
        Map<String, String> flyway,
        MigrationSources sources,
        Optional<Shadow> shadow,
        Optional<Integer> postgres) {
    private static final String HISTORY = "flyway_schema_history";

    public static final MigrationSettings NONE = new MigrationSettings(Versions.NUMBER, Map.of(), Map.of());

    public MigrationSettings {
        placeholders = Map.copyOf(placeholders);
        flyway = Map.copyOf(flyway);
    }

    /** Settings of migrations that lie where they do by default. */
    public MigrationSettings(Versions versions, Map<String, String> placeholders, Map<String, String> flyway) {
        this(versions, placeholders, flyway, MigrationSources.NONE, Optional.empty(), Optional.empty());
    }

    public MigrationSettings from(MigrationSources others) {
        return new MigrationSettings(versions, placeholders, flyway, others, shadow, postgres);
    }

    public MigrationSettings withFlyway(Map<String, String> others) {
        return new MigrationSettings(versions, placeholders, others, sources, shadow, postgres);
    }

    public MigrationSettings withShadow(Optional<Shadow> other) {
        return new MigrationSettings(versions, placeholders, flyway, sources, other, postgres);
    }

    /** The name of Flyway's table of what was applied. */
    public String historyTable() {
        return flyway.getOrDefault("table", HISTORY);
    }

    /** The schemas that Flyway works in, the one with the history first; none means the one that is connected to. */
    public List<String> schemas() {
        Stream<String> listed = Stream.of(flyway.getOrDefault("schemas", "").split(",", -1));
        return Stream.concat(Stream.of(flyway.getOrDefault("defaultSchema", "")), listed)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /** Where names without a schema are looked for, as Flyway has it: also in public, where extensions have their functions. */
    public List<String> searchPath() {
        return schemas().stream()
                .limit(1)
                .flatMap(first -> Stream.of(first, "public"))
                .distinct()
                .toList();
    }

    /** How the version of a new migration is found. */
    public enum Versions {
        /** One more than the highest there is. */
        NUMBER,
        /** The time of day in UTC, so that two people at work at once do not get the same one. */
        TIMESTAMP
    }

    /** What the server is that Retort starts. */
    public UrlProduct embeddedProduct() {
        return postgres.isPresent() ? UrlProduct.POSTGRESQL : UrlProduct.MARIADB;
    }
}
