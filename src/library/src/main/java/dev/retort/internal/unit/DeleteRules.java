package dev.retort.internal.unit;

import dev.retort.RecordChange.Kind;
import dev.retort.internal.key.KeyValue;
import dev.retort.internal.key.TableShape;
import dev.retort.internal.unit.TransactionLog.ChangeSet;
import dev.retort.internal.unit.TransactionLog.Entry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jooq.ForeignKey;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.QOM.ForeignKeyRule;

/**
 * The effects of foreign keys' rules when rows are deleted, which the database carries out by itself: their records
 * follow.
 */
public final class DeleteRules {
    private static final Set<ForeignKeyRule> FOLLOWED =
            Set.of(ForeignKeyRule.CASCADE, ForeignKeyRule.SET_NULL, ForeignKeyRule.SET_DEFAULT);

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
        gone.addAll(written.unknown(Kind.DELETED));
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
                        .filter(key -> FOLLOWED.contains(rule(key)))
                        .toList();
    }

    /** Whether the database alone says what becomes of rows that refer to one which is deleted: which columns are set, and to what. */
    public static boolean isRead(ForeignKey<?, ?> key) {
        boolean isSure = key.getFields().size() == 1 && KeyValue.isComparedInJava(key);
        return rule(key) == ForeignKeyRule.SET_DEFAULT || (rule(key) == ForeignKeyRule.SET_NULL && !isSure);
    }

    private static ForeignKeyRule rule(ForeignKey<?, ?> key) {
        return Objects.requireNonNullElse(key.getDeleteRule(), ForeignKeyRule.NO_ACTION);
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
            boolean follows =
                    written.joined(key, child) != null || (!isRead(key) && refersTo != null && keys.contains(refersTo));
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
                child.knownLinks().ifPresent(links -> links.forgetParent(key));
                if (isRead(key)) {
                    work.takeWhatBecame(child, written);
                } else {
                    clear(child, key.getFields().getFirst());
                }
            }
        });
    }

    private static void clear(Tracked child, TableField<?, ?> column) {
        child.record().set(column, null);
        child.record().touched(column, false);
    }
}
