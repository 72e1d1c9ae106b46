package dev.retort.config.flyway;

import dev.retort.internal.url.DatabaseUrl;

/**
 * A server on which a scratch database may be made, to be migrated from the files and thrown away.
 *
 * @param url the server, by the URL of any database on it
 * @param isPersons whether the user named it; else the project's folder did, which others may have written
 */
public record Shadow(DatabaseUrl url, boolean isPersons) {}
