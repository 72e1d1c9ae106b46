package dev.retort.cli.command;

import dev.retort.migrate.history.HistoryEntry;
import dev.retort.migrate.history.MigrationHistory;
import dev.retort.text.VisibleText;

/** The version that a database is at, as a sentence. */
final class AtVersion {

    private AtVersion() {}

    /** The sentence, without a full stop. */
    static String of(MigrationHistory history) {
        return VisibleText.line(history.database()
                + history.current()
                        .map(HistoryEntry::name)
                        .map(name -> " is at " + name)
                        .orElse(" has no migration applied"));
    }
}
