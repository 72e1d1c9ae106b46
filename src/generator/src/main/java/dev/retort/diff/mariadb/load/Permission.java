package dev.retort.diff.mariadb.load;

import dev.retort.diff.mariadb.object.ServerSettings;
import java.util.Optional;

/** The judgement whether a statement of a file reaches beyond the database that it is run in. */
final class Permission {

    /**
     * A refusal.
     *
     * @param index where in the statement the reason stands
     */
    record Refusal(int index, String why, String hint) {}

    Permission(ServerSettings settings, String database, String file) {}

    Optional<Refusal> refusal(String sql) {
        return Optional.empty();
    }
}
