package dev.retort.database.server;

import dev.retort.RetortException;
import dev.retort.internal.connection.ServerVersion;

/** A server of a version that lacks what Retort asks of it. */
public final class OldServer {
    private OldServer() {}

    /**
     * Refuses a server that is too old.
     *
     * @throws RetortException when its version is lower than the lowest that serves
     */
    public static void refuse(String product, ServerVersion version, ServerVersion lowest) {
        if (!version.isAtLeast(lowest.major(), lowest.minor(), lowest.patch())) {
            throw RetortException.connection(
                            "the server is " + product + " " + written(version)
                                    + ", which is too old: its catalog does not tell what Retort asks of it",
                            null)
                    .withHint("Retort works with " + product + " " + written(lowest) + " and later");
        }
    }

    /** As its makers write it: 11.22 and 12 of PostgreSQL, which count with fewer numbers. */
    private static String written(ServerVersion version) {
        return version.toString().replaceFirst("(?:\\.0)+$", "");
    }
}
