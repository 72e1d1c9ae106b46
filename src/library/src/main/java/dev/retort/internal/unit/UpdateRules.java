package dev.retort.internal.unit;

import dev.retort.RecordChange.Kind;
import dev.retort.internal.key.TableShape;
import dev.retort.internal.unit.TransactionLog.ChangeSet;
import dev.retort.internal.unit.TransactionLog.Entry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
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

    /**
     * Lets the records that are known follow those whose keys were changed.
     *
     * @param from the place of the first of what was written
     * @param to that after the last
     */
    void apply(int from, int to) {
        for (int i = from; i < to; i++) {
            Entry entry = written.entries().get(i);
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
                                || key.getUpdateRule() == ForeignKeyRule.SET_NULL
                                || isRead(key))
                        .toList();
    }

    /** Whether the database alone says what becomes of rows that refer to one whose key is changed. */
    public static boolean isRead(ForeignKey<?, ?> key) {
        return key.getUpdateRule() == ForeignKeyRule.SET_DEFAULT;
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
        Predicate<Tracked> refers = child -> written.joined(Kind.UPDATED, key, child) == change.now()
                || (!isRead(key) && old.equals(TableShape.identity(child.record(), columns)));
        work.identities().forEach(shape, child -> {
            if (child.state() == RecordState.PERSISTENT
                    && refers.test(child)
                    && !places.isWrittenAfter(change.place(), child, columns)) {
                if (isRead(key) && written.became(child) == null) {
                    goes(child);
                    return;
                }
                Snapshot last = Snapshot.of(child.record());
                written.addFollower(Kind.UPDATED, child);
                if (isRead(key)) {
                    child.knownLinks().ifPresent(links -> links.forgetParent(key));
                    work.bringUpToDate(child, Objects.requireNonNull(written.became(child)));
                } else {
                    take(child, key, change.now());
                    work.identifyAgain(child, last);
                }
                changes.add(new Change(child, last, change.place()));
            }
        });
        written.unknown(Kind.UPDATED).stream()
                .filter(some -> some.key().equals(key) && refers.test(some.row()))
                .forEach(some -> {
                    Snapshot last = Snapshot.of(some.row().record());
                    take(some.row(), key, change.now());
                    changes.add(new Change(some.row(), last, change.place()));
                });
    }

    /** A row that goes with another one, or whose new key is unknown: what is read of it from now on is another record. */
    private void goes(Tracked child) {
        written.addFollower(Kind.DELETED, child);
        work.expunge(child);
        child.knownLinks().ifPresent(Links::leaveParents);
        child.becomeNew();
    }

    private static void take(Tracked child, ForeignKey<?, ?> key, Tracked parent) {
        boolean cascades = key.getUpdateRule() == ForeignKeyRule.CASCADE;
        for (int i = 0; i < key.getFields().size(); i++) {
            Field<?> source = key.getKeyFields().get(i);
            take(child, key.getFields().get(i), cascades ? parent.record().get(source) : null);
        }
        if (!cascades) {
            child.knownLinks().ifPresent(links -> links.forgetParent(key));
        }
    }

    @SuppressWarnings("unchecked")
    private static void take(Tracked child, TableField<?, ?> column, @Nullable Object value) {
        child.record().set((Field<Object>) (Field<?>) column, TableShape.converted(column, value));
        child.record().touched(column, false);
    }
}
