package dev.retort.migrate.script;

import org.jspecify.annotations.Nullable;

/** The name of a migration, for people and for the journal. A repeatable one has no version. */
public final class MigrationTitle {
    private MigrationTitle() {}

    /** How a migration is called where it is spoken of: {@code V2 "groups and accounts"}. */
    public static String of(@Nullable Object version, String description) {
        return (isRepeatable(version) ? "R" : "V" + version) + " \"" + description + "\"";
    }

    /** What the journal calls a migration: {@code V2}, {@code R active users}. */
    public static String key(@Nullable Object version, String description) {
        return isRepeatable(version) ? "R " + description : "V" + version;
    }

    private static boolean isRepeatable(@Nullable Object version) {
        return version == null || version.equals("");
    }
}
