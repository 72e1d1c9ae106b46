package dev.retort.diff;

import dev.retort.diff.model.Change;
import java.util.List;

/**
 * A part of the way from one schema to another that a migration of its own can go, with the way back. Its statements run in one transaction,
 * where the database knows such, or all of them outside of one.
 */
public record Stage(List<Change> up, List<Change> down) {
    public Stage {
        up = List.copyOf(up);
        down = List.copyOf(down);
    }

    /** Whether these statements are to be in a file that runs in no transaction. */
    public static boolean isOutsideTransaction(List<Change> changes) {
        return changes.stream().anyMatch(Change::isOutsideTransaction);
    }
}
