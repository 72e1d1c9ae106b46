package dev.retort.connect;

import dev.retort.RetortException;
import dev.retort.ServerVersion;

/** A server of a version that lacks what Retort asks of it. */
final class OldServer {
    private OldServer() {}

    /** @throws RetortException when a server's version is lower than the lowest that serves */
    static void refuse(String product, ServerVersion version, ServerVersion lowest) {
        if (!version.isAtLeast(lowest.major(), lowest.minor(), lowest.patch())) {
            throw RetortException.connection(
                            "the server is " + product + " " + version
                                    + ", which is too old: its catalog does not tell what" + " Retort asks of it",
                            null)
                    .withHint("Retort works with " + product + " " + lowest.major() + "." + lowest.minor()
                            + " and later");
        }
    }
}
