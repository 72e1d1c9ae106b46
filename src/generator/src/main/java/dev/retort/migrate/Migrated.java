package dev.retort.migrate;

import java.util.List;

/**
 * What an upgrade or a downgrade came to.
 *
 * @param done the migrations that were applied or undone, in the order in which they ran: {@code V2 "groups and accounts"}
 */
public record Migrated(MigratedSchema schema, List<String> done) {

    public Migrated {
        done = List.copyOf(done);
    }
}
