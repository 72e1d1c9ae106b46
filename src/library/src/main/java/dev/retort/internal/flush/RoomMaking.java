package dev.retort.internal.flush;

import dev.retort.internal.unit.Tracked;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The order of writing that the database itself tells, where rows are in each other's way by what it alone takes for the same: texts of
 * one collation class, rounded and padded values, indexes on expressions. Updates and deletes are tried before the new rows are
 * inserted, and what is refused is tried again once something else went through.
 */
final class RoomMaking {
    private final Flush flush;

    RoomMaking(Flush flush) {
        this.flush = flush;
    }

    /** Writes; what is refused to the end is the database's error. */
    void write(List<Tracked> added, List<Tracked> changed, List<Tracked> deleted) {
        Set<Tracked> isNew = Collections.newSetFromMap(new IdentityHashMap<>());
        isNew.addAll(added);
        List<Tracked> later = changed.stream()
                .filter(row -> UpdateOrder.refersToAny(row, isNew))
                .toList();
        Left left = tried(new Left(Flush.without(later, changed), deleted), later);
        flush.write(added, List.of());
        left = tried(new Left(join(left.changed, later), left.deleted), List.of());
        flush.write(List.of(), left.changed);
        flush.delete(left.deleted);
    }

    /** What is still to be updated and deleted. */
    private record Left(List<Tracked> changed, List<Tracked> deleted) {
        int size() {
            return changed.size() + deleted.size();
        }
    }

    /** Does what can be done; gives what is refused. */
    private Left tried(Left all, List<Tracked> later) {
        Left left = all;
        int before;
        do {
            before = left.size();
            List<Tracked> changed = tried(left.changed, rows -> flush.write(List.of(), rows));
            Set<Tracked> taking =
                    CascadePairs.of(join(changed, later), left.deleted).taking();
            List<Tracked> free =
                    left.deleted.stream().filter(row -> !taking.contains(row)).toList();
            List<Tracked> refused = tried(free, flush::delete);
            left = new Left(changed, Flush.without(Flush.without(refused, free), left.deleted));
        } while (left.size() > 0 && left.size() < before);
        return left;
    }

    /** Writes what can be written of some rows; gives those that are refused. */
    private List<Tracked> tried(List<Tracked> rows, Consumer<List<Tracked>> writing) {
        if (rows.isEmpty() || flush.attempt(() -> writing.accept(rows))) {
            return List.of();
        }
        int half = rows.size() / 2;
        return half == 0
                ? rows
                : join(tried(rows.subList(0, half), writing), tried(rows.subList(half, rows.size()), writing));
    }

    private static List<Tracked> join(List<Tracked> some, List<Tracked> others) {
        List<Tracked> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}
