package dev.retort.migrate.history;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.flywaydb.core.api.MigrationVersion;

/**
 * A project's migrations held against what one database says of them: each once, those that are applied in the order in
 * which they were, then those that are not.
 */
public record MigrationHistory(String database, List<HistoryEntry> entries) {

    public MigrationHistory {
        entries = List.copyOf(entries);
    }

    /** The version that the database is at: the highest that is applied. */
    public Optional<HistoryEntry> current() {
        return entries.stream()
                .filter(entry -> entry.version().isPresent() && entry.isInEffect())
                .max(Comparator.comparing(
                        entry -> MigrationVersion.fromVersion(entry.version().orElseThrow())));
    }

    /** Whether something is in effect that no file says: a fresh database would be without it. */
    public boolean holdsMore() {
        return entries.stream().anyMatch(entry -> switch (entry.state()) {
            case MISSING, NEWER, DELETED -> true;
            default -> false;
        });
    }

    /** The versions that were applied from other files than those that are here. */
    public Set<String> versionsOfOthers() {
        return entries.stream()
                .filter(entry -> entry.applied()
                        .flatMap(HistoryEntry.Applied::checksum)
                        .filter(checksum -> !entry.fileChecksum().equals(Optional.of(checksum)))
                        .isPresent())
                .flatMap(entry -> entry.version().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The migrations on which the files and the database do not agree. */
    public List<HistoryEntry> troubles() {
        return entries.stream().filter(HistoryEntry::isTrouble).toList();
    }
}
