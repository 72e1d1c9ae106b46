package dev.retort.internal.unit;

import dev.retort.RecordChange.Kind;
import dev.retort.internal.key.ReferenceColumns;
import dev.retort.internal.key.TableShape;
import dev.retort.internal.unit.TransactionLog.ChangeSet;
import dev.retort.internal.unit.TransactionLog.Entry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jooq.ForeignKey;
import org.jooq.Table;
import org.jooq.impl.QOM.ForeignKeyRule;
import org.jspecify.annotations.Nullable;

/**
 * The effects of foreign keys' rules when rows are deleted, which the database carries out by itself: their records
 * follow.
 */
public final class DeleteRules {
    private final UnitOfWork work;
    private final ChangeSet written;

    DeleteRules(UnitOfWork work, ChangeSet written) {
        this.work = work;
        this.written = written;
    }

    /** Lets the records that are known follow what was deleted. */
    void apply() {
        Deque<Tracked> gone = new ArrayDeque<>();
        for (Entry entry : written.entries()) {
            if (entry.kind() == Kind.DELETED) {
                gone.add(entry.subject());
            }
        }
        while (!gone.isEmpty()) {
            IdentityHashMap<Table<?>, List<Tracked>> byTable = new IdentityHashMap<>();
            gone.forEach(something -> byTable.computeIfAbsent(something.table(), any -> new ArrayList<>())
                    .add(something));
            gone.clear();
            byTable.forEach((table, records) -> referring(table).forEach(key -> follow(key, records, gone)));
        }
    }

    /** The foreign keys by which rows follow those of a table that are deleted. */
    public static List<? extends ForeignKey<?, ?>> referring(Table<?> table) {
        return table.getSchema() == null
                ? List.of()
                : table.getSchema().getTables().stream()
                        .flatMap(other -> other.getReferences().stream())
                        .filter(key -> key.getKey().getTable().equals(table))
                        .filter(key -> rule(key) == ForeignKeyRule.CASCADE || rule(key) == ForeignKeyRule.SET_NULL)
                        .toList();
    }

    private static @Nullable ForeignKeyRule rule(ForeignKey<?, ?> key) {
        return key.getDeleteRule();
    }

    private void follow(ForeignKey<?, ?> key, List<Tracked> deleted, Deque<Tracked> gone) {
        TableShape shape = TableShape.of(key.getTable());
        int[] columns = TableShape.places(key.getTable(), key.getFields());
        int[] referred = TableShape.places(key.getKey().getTable(), key.getKeyFields());
        Set<Object> keys = new HashSet<>();
        deleted.forEach(something -> {
            Object identity = TableShape.identity(something.record(), referred);
            if (identity != null) {
                keys.add(identity);
            }
        });
        work.membershipChanged(shape.table());
        work.identities().forEach(shape, child -> {
            Object refersTo = TableShape.identity(child.record(), columns);
            boolean follows = (refersTo != null && keys.contains(refersTo)) || written.joined(key, child) != null;
            if (!follows || child.state() != RecordState.PERSISTENT) {
                return;
            }
            if (rule(key) == ForeignKeyRule.CASCADE) {
                work.log().addFollower(Kind.DELETED, child);
                work.expunge(child);
                child.knownLinks().ifPresent(Links::leaveParents);
                // Added again, it is a new row.
                child.record().touched(true);
                gone.add(child);
            } else {
                work.log().addFollower(Kind.UPDATED, child);
                // Where some may not be null, the database was told which: otherwise it would have refused.
                key.getFields().stream()
                        .filter(column -> ReferenceColumns.canBeNull(key, column))
                        .forEach(column -> clear(child, column));
                child.knownLinks().ifPresent(links -> links.forgetParent(key));
            }
        });
    }

    private static void clear(Tracked child, org.jooq.TableField<?, ?> column) {
        child.record().set(column, null);
        child.record().touched(column, false);
    }
}
