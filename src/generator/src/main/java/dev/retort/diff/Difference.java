package dev.retort.diff;

import dev.retort.diff.model.Change;
import dev.retort.diff.model.NotUnderstood;
import java.util.List;

/**
 * The difference between two schemas: the statements that end it, and those of the way back.
 *
 * @param stages the way up, in order
 * @param notUnderstood what could not be compared, or has no statement
 * @param remaining what did not come out as it should on the scratch database, a line each; empty where both ways are proven
 */
public record Difference(List<Stage> stages, List<NotUnderstood> notUnderstood, List<String> remaining) {

    /** The difference between two schemas that are the same. */
    public static final Difference NONE = new Difference(List.of(), List.of(), List.of());

    public Difference {
        stages = List.copyOf(stages);
        notUnderstood = List.copyOf(notUnderstood);
        remaining = List.copyOf(remaining);
    }

    public List<Change> up() {
        return stages.stream().flatMap(stage -> stage.up().stream()).toList();
    }

    /** The way back, from its first statement. */
    public List<Change> down() {
        return stages.reversed().stream().flatMap(stage -> stage.down().stream()).toList();
    }

    /** Whether the two are the same, for certain. */
    public boolean isEmpty() {
        return stages.isEmpty() && isProven();
    }

    /** Whether all was understood, and both ways were gone on a scratch database and led where they should. */
    public boolean isProven() {
        return notUnderstood.isEmpty() && remaining.isEmpty();
    }
}
