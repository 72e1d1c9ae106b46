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
                .flatMap(entry -> {
                    TableWork work = situation.observed().filter(_ -> isOfOne).orElse(entry.getValue());
                    SchemaChange cause = heaviest.getOrDefault(entry.getKey(), changes.getFirst());
                    return work.isHarmless() ? List.<Hazard>of().stream() : hazard(work, cause).stream();
                })
                .toList();
    }

    /** Whether the rows of a table that is dropped were put into another, which takes its place. */
    private boolean isCopied(SchemaChange change) {
        return change instanceof TableDropped && situation.replacement(change.object()).isPresent();
    }

    private Optional<Hazard> hazard(TableWork work, SchemaChange cause) {
        ObjectName table = cause.object();
        String rows = situation
                        .rows(table)
                        .map(count -> count.number() == 1 ? "the 1 row" : "all " + count.rows())
                        .orElse("all rows")
                + " of " + table.path();
        String waiting = switch (work.waiting()) {
            case NONE -> "others read and write meanwhile, and it takes as much space again";
            case WRITERS -> "others cannot write until that is done";
            case ALL -> "others can neither read nor write until that is done";
        };
        String does = switch (work.reach()) {
            case NOTHING -> "locks " + table.path();
            case READS -> "reads " + rows;
            case REWRITES -> "writes " + rows + " anew";
        };
        HazardKind kind = work.reach() == Reach.REWRITES
                ? HazardKind.REWRITES_TABLE
                : work.waiting() == Waiting.ALL ? HazardKind.BLOCKS_TABLE : HazardKind.BLOCKS_WRITES;
        Optional<String> gentler = product.gentler(cause, context);
        return Optional.of(new Hazard(
                kind,
                table,
                does
                        + (work.waiting() == Waiting.NONE ? " while " : ": ")
                        + (work.waiting() == Waiting.NONE ? waiting.replace(" meanwhile", "") : waiting),
                product.patience(cause, context),
                gentler));
    }
}
