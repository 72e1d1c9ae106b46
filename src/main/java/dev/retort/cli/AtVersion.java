package dev.retort.cli;

import dev.retort.migrate.HistoryEntry;
import dev.retort.migrate.MigrationHistory;

/** The version that a database is at, as a sentence. */
final class AtVersion {

    private AtVersion() {}

    /** The sentence, without a full stop. */
    static String of(MigrationHistory history) {
        return history.database()
                + history.current()
                        .map(HistoryEntry::name)
                        .map(name -> " is at " + name)
                        .orElse(" has no migration applied");
    }
}
