package dev.retort.internal.unit;

import dev.retort.RecordChange.Kind;
import dev.retort.internal.key.TableShape;
import dev.retort.internal.unit.TransactionLog.ChangeSet;
import dev.retort.internal.unit.TransactionLog.Entry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.QOM.ForeignKeyRule;
import org.jspecify.annotations.Nullable;

/**
 * The effects of foreign keys' rules when keys are changed, which the database carries out by itself: their records
 * follow.
 */
public final class UpdateRules {
    private final UnitOfWork work;
    private final ChangeSet written;
    private final WrittenPlaces places;
    private final Deque<Change> changes = new ArrayDeque<>();
    private final IdentityHashMap<Table<?>, List<? extends ForeignKey<?, ?>>> referring = new IdentityHashMap<>();

    UpdateRules(UnitOfWork work, ChangeSet written) {
        this.work = work;
        this.written = written;
        this.places = new WrittenPlaces(written);
    }

    /**
     * A record that was changed, and as it was before.
     *
     * @param place when, among what was written
     */
    private record Change(Tracked now, Snapshot before, int place) {}

    /** Lets the records that are known follow those whose keys were changed. */
    void apply() {
        List<Entry> entries = written.entries();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (entry.kind() == Kind.UPDATED && !entry.follows()) {
                changes.add(new Change(entry.subject(), entry.before(), i));
            }
        }
        while (!changes.isEmpty()) {
            Change change = changes.remove();
            referring
                    .computeIfAbsent(change.now().table(), UpdateRules::referring)
                    .forEach(key -> follow(key, change));
        }
    }

    /** The foreign keys by which rows follow those of a table whose keys are changed. */
    public static List<? extends ForeignKey<?, ?>> referring(Table<?> table) {
        return table.getSchema() == null
                ? List.of()
                : table.getSchema().getTables().stream()
                        .flatMap(other -> other.getReferences().stream())
                        .filter(key -> key.getKey().getTable().equals(table))
                        .filter(key -> key.getUpdateRule() == ForeignKeyRule.CASCADE
                                || key.getUpdateRule() == ForeignKeyRule.SET_NULL)
                        .toList();
    }

    private void follow(ForeignKey<?, ?> key, Change change) {
        int[] referred = TableShape.places(key.getKey().getTable(), key.getKeyFields());
        Object old = change.before().originalKey(change.now().record(), referred);
        if (old == null || old.equals(TableShape.identity(change.now().record(), referred))) {
            return;
        }
        TableShape shape = TableShape.of(key.getTable());
        int[] columns = TableShape.places(key.getTable(), key.getFields());
        work.membershipChanged(shape.table());
        work.identities().forEach(shape, child -> {
            boolean follows = old.equals(TableShape.identity(child.record(), columns))
                    || written.joined(key, child) == change.now();
            if (follows
                    && child.state() == RecordState.PERSISTENT
                    && !places.isWrittenAfter(change.place(), child, columns)) {
                Snapshot last = Snapshot.of(child.record());
                written.addFollower(Kind.UPDATED, child);
                for (int i = 0; i < columns.length; i++) {
                    TableField<?, ?> column = key.getFields().get(i);
                    Field<?> source = key.getKeyFields().get(i);
                    take(
                            child,
                            column,
                            key.getUpdateRule() == ForeignKeyRule.CASCADE
                                    ? change.now().record().get(source)
                                    : null);
                }
                if (key.getUpdateRule() == ForeignKeyRule.SET_NULL) {
                    child.knownLinks().ifPresent(links -> links.forgetParent(key));
                }
                work.identifyAgain(child, last);
                changes.add(new Change(child, last, change.place()));
            }
        });
    }

    @SuppressWarnings("unchecked")
    private static void take(Tracked child, TableField<?, ?> column, @Nullable Object value) {
        child.record().set((Field<Object>) (Field<?>) column, TableShape.converted(column, value));
        child.record().touched(column, false);
    }
}
