package dev.retort.migrate.undo;

import dev.retort.RetortException;
import dev.retort.migrate.history.HistoryEntry;
import dev.retort.migrate.history.MigrationHistory;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.flywaydb.core.api.MigrationVersion;

/**
 * The way back from what is applied of another branch, by the undo files that were kept of it.
 *
 * @param plan what is to be undone down to a version
 * @param state the folder that keeps undo files, among others
 */
public record WayBack(MigrationHistory history, Function<String, UndoPlan> plan, Path state) {

    /** The version down to which the kept files lead; empty where nothing is of another branch, or a file of it was not kept. */
    public Optional<String> target() {
        Set<String> others = history.versionsOfOthers();
        Optional<MigrationVersion> lowest =
                others.stream().map(MigrationVersion::fromVersion).min(Comparator.naturalOrder());
        return lowest.map(this::below).filter(target -> isKept(target, others));
    }

    /** The version that is applied before one. */
    private String below(MigrationVersion lowest) {
        return history.entries().stream()
                .filter(HistoryEntry::isInEffect)
                .flatMap(entry -> entry.version().stream())
                .map(MigrationVersion::fromVersion)
                .filter(version -> version.compareTo(lowest) < 0)
                .max(Comparator.naturalOrder())
                .map(MigrationVersion::getVersion)
                .orElse("base");
    }

    private boolean isKept(String target, Set<String> others) {
        try {
            return plan.apply(target).steps().stream()
                    .filter(step -> step.migration()
                            .version()
                            .map(version -> others.contains(version.getVersion()))
                            .orElse(false))
                    .allMatch(step -> step.file().startsWith(state));
        } catch (RetortException e) {
            // A file is missing.
            return false;
        }
    }
}
