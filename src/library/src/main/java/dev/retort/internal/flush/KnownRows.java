package dev.retort.internal.flush;

import dev.retort.RecordChange.Kind;
import dev.retort.internal.key.TableShape;
import dev.retort.internal.unit.IdentityMap;
import dev.retort.internal.unit.Tracked;
import dev.retort.internal.unit.TransactionLog.ChangeSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The records that are known as rows while some are being written: the session does not yet know those that were just inserted, and those
 * that were just updated by the keys that they had before.
 */
final class KnownRows {
    private final IdentityMap identities;
    private final Set<Tracked> written = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<TableShape, Map<Object, Tracked>> byKey = new HashMap<>();

    /** @param unwritten records that are to be updated only next */
    KnownRows(IdentityMap identities, ChangeSet changes, Set<Tracked> unwritten) {
        this.identities = identities;
        changes.entries().stream()
                .filter(entry -> entry.kind() != Kind.DELETED && !unwritten.contains(entry.subject()))
                .forEach(entry -> written.add(entry.subject()));
        for (Tracked row : written) {
            TableShape shape = TableShape.of(row.table());
            Object key = shape.identity(row.record());
            if (key != null) {
                byKey.computeIfAbsent(shape, any -> new HashMap<>()).put(key, row);
            }
        }
    }

    /** The record of the row that has a key by now; null where it is not known. */
    @Nullable
    Tracked find(TableShape shape, Object key) {
        Tracked fresh = byKey.getOrDefault(shape, Map.of()).get(key);
        Tracked found = fresh == null ? identities.find(shape, key) : fresh;
        return fresh == null && found != null && written.contains(found) ? null : found;
    }

    /** Whether a record was just written. */
    boolean isWritten(Tracked row) {
        return written.contains(row);
    }

    /** Whether any row of a table is known. */
    boolean isAny(TableShape shape) {
        return identities.knowsAny(shape) || byKey.containsKey(shape);
    }

    /** Whether something is true of a record of a table. */
    boolean isAny(TableShape shape, Predicate<Tracked> condition) {
        return identities.any(shape, condition)
                || byKey.getOrDefault(shape, Map.of()).values().stream().anyMatch(condition);
    }
}
