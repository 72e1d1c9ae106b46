package dev.retort.migrate;

import dev.retort.database.Database;

/**
 * The proof that a database's schema is as it should be for what follows: migrated, or taken as it is.
 *
 * @param fingerprint a hash, in hexadecimal, of everything in the live schema that generated code depends on
 * @param pending how many migrations of the project are not applied; more than 0 only for a database that was given
 */
public record MigratedSchema(Database database, String fingerprint, int pending) {}
