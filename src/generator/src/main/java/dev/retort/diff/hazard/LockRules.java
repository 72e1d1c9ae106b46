package dev.retort.diff.hazard;

import dev.retort.diff.hazard.TableWork.Reach;
import dev.retort.diff.hazard.TableWork.Waiting;
import dev.retort.diff.hazard.change.SchemaChange;
import dev.retort.diff.hazard.change.SchemaChange.TableDropped;
import dev.retort.diff.model.ObjectName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules about what keeps others from a table, or writes all of it anew: a hazard for each table of a statement. */
record LockRules(Situation situation, ProductHazards product, ProductHazards.Context context) {

    List<Hazard> of(List<SchemaChange> changes) {
        Map<ObjectName, TableWork> works = new LinkedHashMap<>();
        Map<ObjectName, SchemaChange> heaviest = new LinkedHashMap<>();
        for (SchemaChange change : changes) {
            TableWork work = isCopied(change) ? TableWork.COPY : product.work(change, context);
            ObjectName table = change.object();
            TableWork before = works.getOrDefault(table, TableWork.NONE);
            TableWork both = before.and(work);
            if (!both.equals(before) || !heaviest.containsKey(table)) {
                heaviest.put(table, change);
            }
            works.put(table, both);
        }
        boolean isOfOne = works.size() == 1;
        return works.entrySet().stream()
                .flatMap(entry ->
                        Optional.of(situation.observed().filter(_ -> isOfOne).orElse(entry.getValue()))
                                .filter(work -> !work.isHarmless())
                                .map(work -> hazard(work, heaviest.getOrDefault(entry.getKey(), changes.getFirst())))
                                .stream())
                .toList();
    }

    /** Whether the rows of a table that is dropped were put into another, which takes its place. */
    private boolean isCopied(SchemaChange change) {
        return change instanceof TableDropped
                && situation.replacement(change.object()).isPresent();
    }

    private Hazard hazard(TableWork work, SchemaChange cause) {
        ObjectName table = cause.object();
        String rows = situation
                        .rows(table)
                        .filter(count -> count.number() > 0)
                        .map(RowCount::all)
                        .orElse("all rows") + " of " + table.path();
        String does = switch (work.reach()) {
            case NOTHING -> "locks " + table.path();
            case READS -> "reads " + rows;
            case REWRITES -> "writes " + rows + " anew";
        };
        String until = work.reach() == Reach.NOTHING ? product.lockEnds() : "that is done";
        String waiting = switch (work.waiting()) {
            case NONE -> " while others read and write, and takes as much space again";
            case WRITERS -> ": others cannot write until " + until;
            case ALL -> ": others can neither read nor write until " + until;
        };
        return new Hazard(
                kind(work), table, does + waiting, product.patience(cause, context), product.gentler(cause, context));
    }

    private static HazardKind kind(TableWork work) {
        if (work.reach() == Reach.REWRITES) {
            return HazardKind.REWRITES_TABLE;
        }
        return work.waiting() == Waiting.ALL ? HazardKind.BLOCKS_TABLE : HazardKind.BLOCKS_WRITES;
    }
}
