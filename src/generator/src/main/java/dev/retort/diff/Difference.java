package dev.retort.diff;

import dev.retort.diff.model.Change;
import dev.retort.diff.model.NotUnderstood;
import java.util.List;

/**
 * The difference between two schemas: the statements that end it, and those of the way back.
 *
 * @param notUnderstood what could not be compared, or has no statement
 * @param remaining what did not come out as it should on the scratch database, a line each; empty where both ways are proven
 */
public record Difference(
        List<Change> up, List<Change> down, List<NotUnderstood> notUnderstood, List<String> remaining) {

    public Difference {
        up = List.copyOf(up);
        down = List.copyOf(down);
        notUnderstood = List.copyOf(notUnderstood);
        remaining = List.copyOf(remaining);
    }

    /** Whether the two are the same, for certain. */
    public boolean isEmpty() {
        return up.isEmpty() && down.isEmpty() && isProven();
    }

    /** Whether all was understood, and both ways were gone on a scratch database and led where they should. */
    public boolean isProven() {
        return notUnderstood.isEmpty() && remaining.isEmpty();
    }
}
