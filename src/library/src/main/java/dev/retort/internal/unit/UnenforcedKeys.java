package dev.retort.internal.unit;

import dev.retort.RecordChange.Kind;
import dev.retort.internal.key.TableShape;
import dev.retort.internal.unit.TransactionLog.ChangeSet;
import dev.retort.internal.unit.TransactionLog.Entry;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.jooq.ForeignKey;
import org.jooq.Table;

/**
 * The keys that the configuration says and no database enforces, when what they refer to is deleted or gets another key: the rows that refer
 * to it keep their values, and so they refer to it no longer.
 */
final class UnenforcedKeys {
    private final UnitOfWork work;
    private final ChangeSet written;

    UnenforcedKeys(UnitOfWork work, ChangeSet written) {
        this.work = work;
        this.written = written;
    }

    /** Lets the records that are known refer to what their values say. */
    void apply() {
        IdentityHashMap<Table<?>, List<Entry>> byTable = new IdentityHashMap<>();
        for (Entry entry : written.entries()) {
            if (entry.kind() != Kind.INSERTED) {
                byTable.computeIfAbsent(entry.subject().table(), any -> new ArrayList<>())
                        .add(entry);
            }
        }
        byTable.forEach((table, entries) -> {
            for (ForeignKey<?, ?> key : referring(table)) {
                IdentityHashMap<Tracked, Boolean> left = new IdentityHashMap<>();
                entries.stream()
                        .filter(entry -> isLeft(entry, key))
                        .forEach(entry -> left.put(entry.subject(), entry.kind() == Kind.DELETED));
                if (!left.isEmpty()) {
                    leave(key, left);
                }
            }
        });
    }

    private static List<? extends ForeignKey<?, ?>> referring(Table<?> table) {
        return table.getKeys().stream()
                .flatMap(key -> key.getReferences().stream())
                .filter(key -> !key.enforced())
                .toList();
    }

    /** Whether a row is gone, or has another key than before. */
    private static boolean isLeft(Entry entry, ForeignKey<?, ?> key) {
        if (entry.kind() == Kind.DELETED) {
            return true;
        }
        TableShape shape = TableShape.of(entry.subject().table());
        int[] referred = TableShape.places(shape.table(), key.getKeyFields());
        return !Objects.equals(
                entry.before().originalKey(entry.subject().record(), referred),
                TableShape.identity(entry.subject().record(), referred));
    }

    /** @param left the records that may be referred to no longer, and whether their rows are gone */
    private void leave(ForeignKey<?, ?> key, IdentityHashMap<Tracked, Boolean> left) {
        work.membershipChanged(key.getTable());
        work.identities()
                .forEach(
                        TableShape.of(key.getTable()),
                        child -> child.knownLinks()
                                .ifPresent(links -> links.knownTracked(key)
                                        .filter(parent -> left.containsKey(parent)
                                                && (left.get(parent) || !isReferredTo(child, key, parent)))
                                        .ifPresent(parent -> links.forgetParent(key))));
    }

    private static boolean isReferredTo(Tracked child, ForeignKey<?, ?> key, Tracked parent) {
        return Objects.equals(
                TableShape.comparable(child.record(), key.getFields()),
                TableShape.comparable(parent.record(), key.getKeyFields()));
    }
}
