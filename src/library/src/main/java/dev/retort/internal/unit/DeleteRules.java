package dev.retort.internal.unit;

import dev.retort.RecordChange.Kind;
import dev.retort.internal.key.KeyValue;
import dev.retort.internal.key.ReferenceColumns;
import dev.retort.internal.key.TableShape;
import dev.retort.internal.unit.TransactionLog.ChangeSet;
import dev.retort.internal.unit.TransactionLog.Entry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.ForeignKey;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.QOM.ForeignKeyRule;
import org.jspecify.annotations.Nullable;

/**
 * The effects of foreign keys' rules when rows are deleted, which the database carries out by itself: their records
 * follow.
 */
public final class DeleteRules {
    private static final Set<ForeignKeyRule> FOLLOWED =
            Set.of(ForeignKeyRule.CASCADE, ForeignKeyRule.SET_NULL, ForeignKeyRule.SET_DEFAULT);

    private final UnitOfWork work;
    private final ChangeSet written;
    private final WrittenPlaces places;
    private final Deque<Gone> gone = new ArrayDeque<>();

    DeleteRules(UnitOfWork work, ChangeSet written) {
        this.work = work;
        this.written = written;
        this.places = new WrittenPlaces(written);
    }

    /**
     * A record whose row was deleted.
     *
     * @param place when, among what was written
     */
    private record Gone(Tracked row, int place) {}

    /**
     * Lets the records that are known follow what was deleted.
     *
     * @param from the place of the first of what was written
     * @param to that after the last
     */
    void apply(int from, int to) {
        for (int i = from; i < to; i++) {
            Entry entry = written.entries().get(i);
            if (entry.kind() == Kind.DELETED && !entry.follows()) {
                gone.add(new Gone(entry.subject(), i));
            }
        }
        written.unknown(Kind.DELETED).forEach(some -> {
            int place = places.of(some.cause());
            if (place >= from && place < to) {
                gone.add(new Gone(some.row(), place));
            }
        });
        while (!gone.isEmpty()) {
            IdentityHashMap<Table<?>, List<Gone>> byTable = new IdentityHashMap<>();
            gone.forEach(some -> byTable.computeIfAbsent(some.row().table(), any -> new ArrayList<>())
                    .add(some));
            gone.clear();
            byTable.forEach((table, rows) -> referring(table).forEach(key -> follow(key, rows)));
        }
    }

    /**
     * Notes that the row of a known record is gone, since what was just written has its key.
     *
     * @param next the record that has it now
     */
    void displaced(Tracked something, Tracked next) {
        goes(something, places.of(next));
    }

    /** Notes that the row of a known record is gone, and lets others follow it. */
    void vanished(Tracked something) {
        goes(something, Integer.MAX_VALUE);
        apply(0, 0);
    }

    private void goes(Tracked something, int place) {
        written.addFollower(Kind.DELETED, something);
        work.expunge(something);
        something.knownLinks().ifPresent(Links::leaveParents);
        // Added again, it is a new row.
        something.record().touched(true);
        gone.add(new Gone(something, place));
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

    /** Whether the database sets columns of rows that are left when some of a table are deleted, be it of those that refer to others which go with them. */
    public static boolean setsColumns(Table<?> table) {
        return setsColumns(table, new HashSet<>());
    }

    private static boolean setsColumns(Table<?> table, Set<Table<?>> seen) {
        return seen.add(table)
                && referring(table).stream()
                        .anyMatch(key -> rule(key) != ForeignKeyRule.CASCADE || setsColumns(key.getTable(), seen));
    }

    /** Whether the database alone says what becomes of rows that refer to one which is deleted: which columns are set, and to what. */
    public static boolean isRead(ForeignKey<?, ?> key) {
        boolean isSure = key.getFields().size() == 1 && KeyValue.isComparedInJava(key);
        return rule(key) == ForeignKeyRule.SET_DEFAULT || (rule(key) == ForeignKeyRule.SET_NULL && !isSure);
    }

    private static ForeignKeyRule rule(ForeignKey<?, ?> key) {
        return Objects.requireNonNullElse(key.getDeleteRule(), ForeignKeyRule.NO_ACTION);
    }

    private void follow(ForeignKey<?, ?> key, List<Gone> deleted) {
        TableShape shape = TableShape.of(key.getTable());
        int[] columns = TableShape.places(key.getTable(), key.getFields());
        Map<Object, Integer> keys = keys(key, deleted);
        work.membershipChanged(shape.table());
        if (rule(key) == ForeignKeyRule.SET_NULL) {
            forgetDeleted(key, keys);
        }
        work.identities().forEach(shape, child -> {
            Integer place = place(key, child, keys);
            if (place == null
                    || child.state() != RecordState.PERSISTENT
                    || places.isWrittenAfter(place, child, columns)) {
                return;
            }
            Record became = written.became(child);
            if (rule(key) == ForeignKeyRule.CASCADE || (isRead(key) && became == null)) {
                goes(child, place);
                return;
            }
            written.addFollower(Kind.UPDATED, child);
            if (isRead(key)) {
                child.knownLinks().ifPresent(links -> links.forgetParent(key));
                work.bringUpToDate(child, Objects.requireNonNull(became));
            } else {
                clear(key, child);
                key.getFields().forEach(column -> child.record().touched(column, false));
            }
        });
    }

    /** The keys that were deleted, and when the last row was that had it. */
    private static Map<Object, Integer> keys(ForeignKey<?, ?> key, List<Gone> deleted) {
        int[] referred = TableShape.places(key.getKey().getTable(), key.getKeyFields());
        Map<Object, Integer> keys = new HashMap<>();
        deleted.forEach(some -> {
            Object identity = TableShape.identity(some.row().record(), referred);
            if (identity != null) {
                keys.merge(identity, some.place(), Math::max);
            }
        });
        return keys;
    }

    /** When what a record refers to was deleted; null where it was not. */
    private @Nullable Integer place(ForeignKey<?, ?> key, Tracked child, Map<Object, Integer> keys) {
        Object refersTo = TableShape.identity(child.record(), TableShape.places(key.getTable(), key.getFields()));
        Integer place = refersTo == null ? null : keys.get(refersTo);
        Tracked joined = written.joined(Kind.DELETED, key, child);
        boolean isAsked = isRead(key) || place == null;
        return isAsked ? (joined == null ? null : Integer.valueOf(places.of(joined))) : place;
    }

    /** Lets records that were deleted themselves refer to nothing any more: they may be added again. */
    private void forgetDeleted(ForeignKey<?, ?> key, Map<Object, Integer> keys) {
        for (Entry entry : written.entries()) {
            Tracked child = entry.subject();
            if (entry.kind() == Kind.DELETED
                    && TableShape.isSame(child.table(), key.getTable())
                    && place(key, child, keys) != null) {
                clear(key, child);
            }
        }
    }

    /** Where some may not be null, the database was told which: otherwise it would have refused. */
    private static void clear(ForeignKey<?, ?> key, Tracked child) {
        key.getFields().stream()
                .filter(column -> ReferenceColumns.canBeNull(key, column))
                .forEach(column -> child.record().set(column, null));
        child.knownLinks().ifPresent(links -> links.forgetParent(key));
    }
}
