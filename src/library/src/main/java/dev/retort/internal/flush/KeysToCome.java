package dev.retort.internal.flush;

import dev.retort.internal.flush.WriteOrder.Insertion;
import dev.retort.internal.flush.WriteOrder.LateReferences;
import dev.retort.internal.flush.WriteOrder.Step;
import dev.retort.internal.flush.WriteOrder.Update;
import dev.retort.internal.key.TableShape;
import dev.retort.internal.unit.Tracked;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that rows have for keys which are written later than others of their table that have none yet: the database may not
 * number those so.
 */
final class KeysToCome {
    private final IdentityHashMap<Step, Long> highest = new IdentityHashMap<>();

    private KeysToCome() {}

    /** Those of some steps, which are done in this order. */
    static KeysToCome of(List<Step> steps) {
        KeysToCome keys = new KeysToCome();
        if (steps.stream().filter(step -> !rows(step).isEmpty()).limit(2).count() < 2) {
            return keys;
        }
        IdentityHashMap<Table<?>, Long> later = new IdentityHashMap<>();
        for (Step step : steps.reversed()) {
            List<Tracked> rows = rows(step);
            boolean isFollowed =
                    !rows.isEmpty() && later.containsKey(rows.getFirst().table());
            for (Tracked row : rows) {
                Long number = step instanceof Update && !isRekeyed(row) ? null : number(row);
                if (number != null) {
                    later.merge(row.table(), number, Math::max);
                }
            }
            if (isFollowed && step instanceof Insertion) {
                keys.highest.put(step, later.get(rows.getFirst().table()));
            }
        }
        return keys;
    }

    private static List<Tracked> rows(Step step) {
        return switch (step) {
            case Insertion(List<Tracked> rows) -> rows;
            case Update(List<Tracked> rows) -> rows;
            case LateReferences any -> List.of();
        };
    }

    private static boolean isRekeyed(Tracked row) {
        return row.record().touched(TableShape.of(row.table()).primaryKey()[0]);
    }

    /** The key of a record, if that is a whole number. */
    private static @Nullable Long number(Tracked row) {
        int[] key = TableShape.of(row.table()).primaryKey();
        return key.length == 1
                        && row.record().get(key[0]) instanceof Number number
                        && number.doubleValue() == number.longValue()
                ? number.longValue()
                : null;
    }

    /** What is numbered by an insertion has to be above this, if anything. */
    OptionalLong above(Insertion insertion) {
        Long number = highest.get(insertion);
        return number == null ? OptionalLong.empty() : OptionalLong.of(number);
    }

    /** Whether some new records have keys, and others of the same table none. */
    static boolean areMixed(List<Tracked> added) {
        Set<Table<?>> with = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Table<?>> without = new ArrayList<>();
        for (Tracked row : added) {
            if (TableShape.of(row.table()).identity(row.record()) == null) {
                without.add(row.table());
            } else {
                with.add(row.table());
            }
        }
        return without.stream().anyMatch(with::contains);
    }
}
