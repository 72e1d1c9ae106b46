package dev.retort.migrate.script;

import org.flywaydb.core.api.MigrationInfo;

/** The name of a migration, for people and for the journal. */
public final class MigrationTitle {
    private MigrationTitle() {}

    /** How a migration is called where it is spoken of: {@code V2 "groups and accounts"}. */
    public static String of(MigrationInfo migration) {
        String version = migration.getVersion() == null ? "R" : "V" + migration.getVersion();
        return version + " \"" + migration.getDescription() + "\"";
    }

    /** What the journal calls a migration. */
    public static String key(MigrationInfo migration) {
        return migration.getVersion() == null ? "R " + migration.getDescription() : "V" + migration.getVersion();
    }
}
