package dev.retort.internal.unit;

import dev.retort.internal.choice.ToMany;
import dev.retort.internal.key.TableShape;
import dev.retort.internal.query.QueryParts;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** The relations of one record that were loaded beforehand, each for as long as memory says what the database would. */
public final class LoadedRelations {
    private final Record owner;
    private final IdentityHashMap<ForeignKey<?, ?>, Loaded> children = new IdentityHashMap<>();
    private final Map<ToMany, Choice> choices = new HashMap<>();
    private final Map<ForeignKey<?, ?>, Absence> absences = new HashMap<>();

    LoadedRelations(Record owner) {
        this.owner = owner;
    }

    /**
     * Rows that were loaded.
     *
     * @param stamp when that was
     * @param key the values that led to them
     */
    private record Loaded(List<? extends Record> rows, LoadStamp stamp, List<@Nullable Object> key) {}

    /**
     * A relation to many of which rows were chosen: it is a query with that choice from then on.
     *
     * @param query what chooses the rows, and sorts them
     */
    public record Choice(QueryParts<?> query, Loaded loaded) {

        /** Whether rows may be missing. */
        public boolean isPart() {
            return !query.restrictions().isEmpty();
        }
    }

    /** That a foreign key leads to no row which can be read, and when that was so. */
    private record Absence(LoadStamp stamp, List<@Nullable Object> key) {}

    /** Keeps that a foreign key leads to no row which can be read. */
    public void keepAbsence(ForeignKey<?, ?> key, LoadStamp stamp) {
        absences.put(key, new Absence(stamp, values(key.getFields())));
    }

    /** Whether a foreign key is known to lead to no row which can be read. */
    public boolean isAbsent(ForeignKey<?, ?> key, LoadStamp now) {
        Absence known = absences.isEmpty() ? null : absences.get(key);
        return known != null && known.stamp.equals(now) && known.key.equals(values(key.getFields()));
    }

    /** Keeps all children, for as long as these are all. */
    public void keep(ForeignKey<?, ?> key, List<? extends Record> rows, LoadStamp stamp) {
        children.put(key, loaded(key, rows, stamp));
        forgetChoice(new ToMany(key, null, null));
    }

    /** Keeps rows that a query chose, of children or of what a junction table leads to. */
    public void choose(ToMany relation, QueryParts<?> query, List<? extends Record> rows, LoadStamp stamp) {
        choices.put(relation, new Choice(query, loaded(relation.here(), rows, stamp)));
    }

    /** Lets a relation to many be all of its rows. */
    public void forgetChoice(ToMany relation) {
        choices.remove(relation);
    }

    private Loaded loaded(ForeignKey<?, ?> key, List<? extends Record> rows, LoadStamp stamp) {
        return new Loaded(List.copyOf(rows), stamp, values(key.getKeyFields()));
    }

    private List<@Nullable Object> values(List<? extends Field<?>> columns) {
        return TableShape.comparable(owner, columns);
    }

    /** All children, if they are known. */
    public Optional<List<? extends Record>> children(ForeignKey<?, ?> key, LoadStamp now) {
        Loaded known = children.get(key);
        if (known == null) {
            return Optional.empty();
        }
        if (!isTrue(known, key, now)) {
            children.remove(key);
            return Optional.empty();
        }
        return Optional.of(known.rows);
    }

    private boolean isTrue(Loaded known, ForeignKey<?, ?> key, LoadStamp now) {
        return known.stamp.equals(now) && known.key.equals(values(key.getKeyFields()));
    }

    /** The choice of a relation to many that a session has made, if there is one. */
    public Optional<Choice> choice(ToMany relation, UnitOfWork session) {
        return choices.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(choices.get(relation)).filter(choice -> choice.loaded.stamp.session() == session);
    }

    /** The rows that were chosen, if they are known. */
    public Optional<List<? extends Record>> chosen(Choice choice, ForeignKey<?, ?> here, LoadStamp now) {
        return isTrue(choice.loaded, here, now) ? Optional.of(choice.loaded.rows) : Optional.empty();
    }

    /** Forgets which rows there are; what was chosen of them stays. */
    void forgetRows() {
        children.clear();
        absences.clear();
    }

    /** Forgets all, so that relations are what the database says. */
    public void forget() {
        forgetRows();
        choices.clear();
    }
}
