package dev.retort.diff;

import dev.retort.diff.model.Change;
import dev.retort.diff.model.NotUnderstood;
import dev.retort.diff.model.TableOutline;
import java.util.List;
import java.util.Optional;

/**
 * The difference between two schemas: the statements that end it, and those of the way back.
 *
 * @param stages the way up, in order
 * @param notUnderstood what could not be compared, or has no statement
 * @param remaining what did not come out as it should on the scratch database, a line each; empty where both ways are proven
 * @param failed the statement that is the reason for what remains, where one failed
 * @param rows what was seen of the rows
 * @param tables the tables of the first schema
 * @param tablesAfter the tables of the second
 */
public record Difference(
        List<Stage> stages,
        List<NotUnderstood> notUnderstood,
        List<String> remaining,
        Optional<FailingStatement> failed,
        RowEffects rows,
        List<TableOutline> tables,
        List<TableOutline> tablesAfter) {

    /** The difference between two schemas that are the same. */
    public static final Difference NONE = new Difference(List.of(), List.of(), List.of());

    public Difference {
        stages = List.copyOf(stages);
        notUnderstood = List.copyOf(notUnderstood);
        remaining = List.copyOf(remaining);
        tables = List.copyOf(tables);
        tablesAfter = List.copyOf(tablesAfter);
    }

    public Difference(List<Stage> stages, List<NotUnderstood> notUnderstood, List<String> remaining) {
        this(stages, notUnderstood, remaining, Optional.empty(), RowEffects.NONE, List.of(), List.of());
    }

    Difference failing(Optional<FailingStatement> statement) {
        return new Difference(stages, notUnderstood, remaining, statement, rows, tables, tablesAfter);
    }

    /** The same, with what was seen of the rows, and the tables before and after. */
    public Difference with(RowEffects effects, List<TableOutline> before, List<TableOutline> after) {
        return new Difference(stages, notUnderstood, remaining, failed, effects, before, after);
    }

    public List<Change> up() {
        return stages.stream().flatMap(stage -> stage.up().stream()).toList();
    }

    /** The way back, from its first statement. */
    public List<Change> down() {
        return stages.reversed().stream()
                .flatMap(stage -> stage.down().stream())
                .toList();
    }

    /** The difference in the other direction: its way up is the way back. */
    public Difference reversed() {
        return new Difference(
                stages.reversed().stream()
                        .map(stage -> new Stage(stage.down(), stage.up()))
                        .toList(),
                notUnderstood,
                remaining,
                failed,
                rows,
                tablesAfter,
                tables);
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
