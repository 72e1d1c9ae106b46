package dev.retort.migrate.history;

import dev.retort.migrate.journal.HistoryTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.flywaydb.core.api.MigrationVersion;

/**
 * The state of a database's history, as far as its schema follows from it.
 *
 * @param text equal for histories that make the same schema
 * @param isInOrder whether all was applied in the order, and as often, as in an empty database
 * @param hasBaseline whether the history begins with a version that was never applied
 */
public record AppliedState(String text, boolean isEmpty, boolean isInOrder, boolean hasBaseline) {

    public static AppliedState of(List<HistoryTable.Row> history) {
        List<HistoryTable.Row> rows =
                history.stream().filter(HistoryTable.Row::success).toList();
        List<String> lines = new ArrayList<>();
        Set<String> repeatable = new HashSet<>();
        Optional<MigrationVersion> last = Optional.empty();
        boolean inOrder = true;
        for (HistoryTable.Row row : rows) {
            lines.add(row.migration() + " " + row.type() + " "
                    + row.checksum().map(String::valueOf).orElse("") + " " + row.description());
            if (row.version().isPresent()) {
                inOrder &= repeatable.isEmpty()
                        && last.filter(version ->
                                        version.compareTo(row.version().get()) >= 0)
                                .isEmpty();
                last = row.version();
            } else {
                inOrder &= repeatable.add(row.description());
            }
        }
        return new AppliedState(
                String.join("\n", lines),
                rows.isEmpty(),
                inOrder,
                rows.stream().anyMatch(row -> row.type().equals("BASELINE")));
    }
}
