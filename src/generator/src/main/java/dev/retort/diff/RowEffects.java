package dev.retort.diff;

import dev.retort.diff.model.Loss;
import dev.retort.diff.model.ObjectName;
import java.util.List;
import java.util.Map;

/**
 * The effects of the statements of both ways on rows, as far as they were tried.
 *
 * @param lost how many of the values, or rows, that were tried with the way up and down does not bring back
 * @param untried the tables that were empty when the statements ran: of what happens to their rows, nothing is known
 * @param failing the statements that fail where their table has rows
 */
public record RowEffects(Map<Loss, Long> lost, List<ObjectName> untried, List<FailingStatement> failing) {
    public static final RowEffects NONE = new RowEffects(Map.of(), List.of(), List.of());

    public RowEffects {
        lost = Map.copyOf(lost);
        untried = List.copyOf(untried);
        failing = List.copyOf(failing);
    }
}
