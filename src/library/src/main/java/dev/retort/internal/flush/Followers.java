package dev.retort.internal.flush;

import dev.retort.RecordChange.Kind;
import dev.retort.internal.key.KeyValue;
import dev.retort.internal.key.TableShape;
import dev.retort.internal.statement.FollowedRows;
import dev.retort.internal.unit.DeleteRules;
import dev.retort.internal.unit.IdentityMap;
import dev.retort.internal.unit.Reference;
import dev.retort.internal.unit.Tracked;
import dev.retort.internal.unit.TransactionLog.ChangeSet;
import dev.retort.internal.unit.TransactionLog.Entry;
import dev.retort.internal.unit.UpdateRules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.ForeignKey;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.QOM.ForeignKeyRule;

/**
 * The known records that the database will delete or change by itself where it alone knows which keys are equal: it is asked
 * before it does, with one statement for a foreign key.
 */
final class Followers {
    private final FollowedRows rows;
    private final IdentityMap identities;
    private final ChangeSet written;

    Followers(DSLContext dsl, IdentityMap identities, ChangeSet written) {
        this.rows = new FollowedRows(dsl);
        this.identities = identities;
        this.written = written;
    }

    /** Notes what follows records of one table that are about to be deleted. */
    void ofDeleted(List<Tracked> deleted) {
        Set<Tracked> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        seen.addAll(deleted);
        List<Tracked> parents = deleted;
        while (!parents.isEmpty()) {
            List<Tracked> gone = new ArrayList<>();
            IdentityHashMap<Table<?>, List<Tracked>> byTable = new IdentityHashMap<>();
            parents.forEach(row -> byTable.computeIfAbsent(row.table(), any -> new ArrayList<>())
                    .add(row));
            byTable.forEach((table, records) -> DeleteRules.referring(table)
                    .forEach(key -> find(key, records).forEach(child -> {
                        if (key.getDeleteRule() == ForeignKeyRule.CASCADE && seen.add(child)) {
                            gone.add(child);
                        }
                    })));
            parents = gone;
        }
    }

    /** Notes what follows records of one table that are about to be updated, if their keys are. */
    void ofUpdated(List<Tracked> changed) {
        if (changed.isEmpty()) {
            return;
        }
        for (ForeignKey<?, ?> key : UpdateRules.referring(changed.getFirst().table())) {
            List<Tracked> rekeyed = changed.stream()
                    .filter(row -> key.getKeyFields().stream().anyMatch(row.record()::touched))
                    .toList();
            if (!rekeyed.isEmpty()) {
                find(key, rekeyed);
            }
        }
    }

    /** Whether the database may have deleted a row with another one that is deleted, since it refers to that. */
    boolean isDeletedWithAnother(Tracked row) {
        List<Tracked> deleted = written.entries().stream()
                .filter(entry -> entry.kind() == Kind.DELETED && entry.subject() != row)
                .map(Entry::subject)
                .toList();
        return row.table().getReferences().stream()
                .filter(key -> key.getDeleteRule() == ForeignKeyRule.CASCADE)
                .anyMatch(key -> {
                    Object refersTo = TableShape.identity(
                            row.record().original(), TableShape.places(row.table(), key.getFields()));
                    return written.joined(key, row) != null
                            || (refersTo != null
                                    && Reference.targets(key, deleted, Record::original)
                                            .containsKey(refersTo));
                });
    }

    private List<Tracked> find(ForeignKey<?, ?> key, List<Tracked> parents) {
        List<Tracked> children = new ArrayList<>();
        TableShape shape = TableShape.of(key.getTable());
        if (!KeyValue.isComparedInJava(key) && identities.knowsAny(shape)) {
            rows.find(key, parents, (parent, identity) -> {
                Tracked child = identities.find(shape, identity);
                if (child != null) {
                    written.joined(key, child, parent);
                    children.add(child);
                }
            });
        }
        return children;
    }
}
