package dev.retort.migrate;

import java.util.List;

/**
 * The result of an upgrade or a downgrade.
 *
 * @param done the migrations that were applied or undone, in the order in which they ran: {@code V2 "groups and accounts"}
 */
public record Migrated(MigratedSchema schema, List<String> done) {

    public Migrated {
        done = List.copyOf(done);
    }
}
