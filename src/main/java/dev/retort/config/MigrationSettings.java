package dev.retort.config;

import java.util.Map;

/**
 * What retort.toml says of migrations.
 *
 * @param versions how a new migration gets its version
 * @param placeholders the values of placeholders in migrations, by name
 * @param flyway Flyway's own settings, under Flyway's own names: {@code outOfOrder} to {@code true}
 */
public record MigrationSettings(Versions versions, Map<String, String> placeholders, Map<String, String> flyway) {

    /** Nothing was said. */
    public static final MigrationSettings NONE = new MigrationSettings(Versions.NUMBER, Map.of(), Map.of());

    public MigrationSettings {
        placeholders = Map.copyOf(placeholders);
        flyway = Map.copyOf(flyway);
    }

    /** How the version of a new migration is found. */
    public enum Versions {
        /** One more than the highest there is. */
        NUMBER,
        /** The time of day in UTC, so that two people at work at once do not get the same one. */
        TIMESTAMP
    }
}
