package dev.retort.internal.session;

import dev.retort.StaleRecordException;
import dev.retort.internal.key.TableShape;
import dev.retort.internal.statement.StoredValue;
import dev.retort.internal.unit.Links;
import dev.retort.internal.unit.RecordSession;
import dev.retort.internal.unit.Tracked;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * The taking over of what records of no session hold, into those that represent their rows in a session. What they refer to in memory,
 * and what was appended to them, is taken over with them.
 */
public final class Merge {
    private final RecordSession session;
    private final StoredValue stored;
    private final BiFunction<Table<?>, Object[], Optional<? extends Record>> get;
    private final IdentityHashMap<Tracked, Tracked> merged = new IdentityHashMap<>();

    /**
     * @param stored tells the keys that rows have in the place of those that are given
     * @param get gives the session's record of the row that has a primary key, if there is such a row
     */
    public Merge(
            RecordSession session, StoredValue stored, BiFunction<Table<?>, Object[], Optional<? extends Record>> get) {
        this.session = session;
        this.stored = stored;
        this.get = get;
    }

    /**
     * Takes over.
     *
     * @return the record of the session that has what the given one holds; that one itself, if it is in the session, or there is no such row
     */
    public Tracked of(Tracked given) {
        Tracked done = merged.get(given);
        if (done != null) {
            return done;
        }
        if (given.isIn(session)) {
            return given;
        }
        TableShape shape = TableShape.of(given.table());
        Optional<Tracked> known = known(given, shape);
        Tracked target = known.orElse(given);
        merged.put(given, target);
        known.ifPresent(row -> copy(given, row, shape));
        given.knownLinks()
                .ifPresent(links -> mergeRelated(links, target, known.isPresent() && given.session() == null));
        if (known.isEmpty()) {
            if (given.wasRead()) {
                // Its row is gone, and comes back.
                given.becomeNew();
            }
            session.work().add(given);
        }
        return target;
    }

    /** @param isReplaced whether the record itself is to be let go of by what is around it */
    private void mergeRelated(Links links, Tracked target, boolean isReplaced) {
        Map<ForeignKey<?, ?>, Tracked> parents = new LinkedHashMap<>();
        links.keysOfParents()
                .forEach(key -> links.knownParent(key).map(Tracked::of).ifPresent(parent -> parents.put(key, parent)));
        List<Tracked> children = links.attached();
        if (isReplaced) {
            links.forgetParents();
        }
        parents.forEach(
                (key, parent) -> target.links().setParent(key, of(parent).record()));
        children.forEach(this::of);
    }

    private Optional<Tracked> known(Tracked given, TableShape shape) {
        List<Object> key = new ArrayList<>();
        for (int place : shape.primaryKey()) {
            Object value = given.record().get(place);
            if (value == null) {
                return Optional.empty();
            }
            Field<Object> column = field(given.record(), place);
            key.add(stored.of(column, List.of(value)).getFirst());
        }
        return get.apply(shape.table(), key.toArray()).map(Tracked::of);
    }

    /** Sets what was set in the one, or, where it was read as a whole, all that it has, but for the key by which the row was found. */
    private static void copy(Tracked given, Tracked known, TableShape shape) {
        boolean isRead = given.wasRead();
        for (int place = 0; place < given.record().size(); place++) {
            if (shape.isPrimary(place)) {
                continue;
            }
            Object value = given.record().get(place);
            if (given.record().touched(place) || (isRead && (value != null || given.isWhole()))) {
                if (place == shape.version()) {
                    requireVersion(known, place, value);
                } else if (!Objects.deepEquals(value, known.record().get(place))) {
                    set(known.record(), place, value);
                    known.noteSet(Objects.requireNonNull(known.record().field(place)));
                }
            }
        }
    }

    private static void requireVersion(Tracked known, int place, @Nullable Object version) {
        if (version != null && !version.equals(known.record().get(place))) {
            throw new StaleRecordException(
                    known + " was changed by another session since the record that is merged was read",
                    "read the row again, and change that record");
        }
    }

    private static void set(Record row, int place, @Nullable Object value) {
        row.set(field(row, place), value);
    }

    @SuppressWarnings("unchecked")
    private static Field<Object> field(Record row, int place) {
        return (Field<Object>) Objects.requireNonNull(row.field(place));
    }
}
