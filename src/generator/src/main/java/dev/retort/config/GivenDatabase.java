package dev.retort.config;

import dev.retort.internal.url.DatabaseUrl;

/**
 * A database that was named, with all that is known of it.
 *
 * @param url where it is, and who connects
 * @param access how careful to be with it, as the user's own config.toml says
 * @param isNamed whether it is one of those that have a name there
 */
record GivenDatabase(DatabaseUrl url, ConfiguredAccess access, boolean isNamed) {}
