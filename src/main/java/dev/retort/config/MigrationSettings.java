package dev.retort.config;

import java.util.Map;
import java.util.Optional;

/**
 * What retort.toml says of migrations.
 *
 * @param versions how a new migration gets its version
 * @param placeholders the values of placeholders in migrations, by name
 * @param flyway Flyway's own settings, under Flyway's own names: {@code outOfOrder} to {@code true}
 * @param shadow where scratch databases may be made
 */
public record MigrationSettings(
        Versions versions, Map<String, String> placeholders, Map<String, String> flyway, Optional<Shadow> shadow) {

    /** Nothing was said. */
    public static final MigrationSettings NONE = new MigrationSettings(Versions.NUMBER, Map.of(), Map.of());

    public MigrationSettings {
        placeholders = Map.copyOf(placeholders);
        flyway = Map.copyOf(flyway);
    }

    /** The same settings without a server for scratch databases. */
    public MigrationSettings(Versions versions, Map<String, String> placeholders, Map<String, String> flyway) {
        this(versions, placeholders, flyway, Optional.empty());
    }

    MigrationSettings withShadow(Optional<Shadow> other) {
        return new MigrationSettings(versions, placeholders, flyway, other);
    }

    /** How the version of a new migration is found. */
    public enum Versions {
        /** One more than the highest there is. */
        NUMBER,
        /** The time of day in UTC, so that two people at work at once do not get the same one. */
        TIMESTAMP
    }
}
