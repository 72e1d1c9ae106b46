package dev.retort.internal.unit;

import dev.retort.internal.key.TableShape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import org.jooq.ForeignKey;
import org.jooq.Record;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/** The relations of one record as they are in memory: what was set, appended or loaded beforehand. */
@SuppressWarnings("ReferenceEquality") // Records are equal by their values: here each is itself.
public final class Links {
    private final Tracked owner;
    private final IdentityHashMap<ForeignKey<?, ?>, Parent> parents = new IdentityHashMap<>();
    private final IdentityHashMap<ForeignKey<?, ?>, SequencedSet<Tracked>> attached = new IdentityHashMap<>();
    private final IdentityHashMap<ForeignKey<?, ?>, Loaded> loaded = new IdentityHashMap<>();

    public Links(Tracked owner) {
        this.owner = owner;
    }

    /**
     * What a foreign key was made to refer to, what its columns got thereby, and what they referred to.
     *
     * @param tracked what is known of the row, if a session can hold it
     */
    private record Parent(
            Record row, @Nullable Tracked tracked, List<@Nullable Object> key, List<@Nullable Object> referred) {

        boolean isIn(RecordState state) {
            return tracked != null && tracked.state() == state;
        }
    }

    /** Children that were loaded beforehand, and what has to be so for them to be all. */
    private record Loaded(List<? extends Record> rows, long membership) {}

    /** The parent that is in memory, if the key's columns still say the same. */
    public Optional<Record> knownParent(ForeignKey<?, ?> key) {
        Parent parent = parents.get(key);
        if (parent == null) {
            return Optional.empty();
        }
        if (!agrees(key, parent)) {
            forgetParent(key);
            return Optional.empty();
        }
        return Optional.of(parent.row);
    }

    /** The parent that is in memory, as far as a session can hold it. */
    Optional<Tracked> knownTracked(ForeignKey<?, ?> key) {
        return knownParent(key).map(Tracked::of);
    }

    /** The foreign keys whose parents are in memory, or were. */
    public List<ForeignKey<?, ?>> keysOfParents() {
        return List.copyOf(parents.keySet());
    }

    /** Keeps what a foreign key refers to. */
    public void hold(ForeignKey<?, ?> key, Record row) {
        List<@Nullable Object> referred = new ArrayList<>();
        key.getKeyFields().forEach(column -> referred.add(TableShape.comparable(column, row.get(column))));
        parents.put(key, new Parent(row, Tracked.of(row), valuesOf(key), referred));
    }

    private List<@Nullable Object> valuesOf(ForeignKey<?, ?> key) {
        List<@Nullable Object> values = new ArrayList<>();
        key.getFields()
                .forEach(column ->
                        values.add(TableShape.comparable(column, owner.record().get(column))));
        return values;
    }

    private boolean agrees(ForeignKey<?, ?> key, Parent parent) {
        Record row = parent.row;
        if (parent.isIn(RecordState.DELETED)) {
            return false;
        }
        List<@Nullable Object> values = valuesOf(key);
        List<? extends TableField<?, ?>> referred = key.getKeyFields();
        for (int i = 0; i < values.size(); i++) {
            Object here = values.get(i);
            Object there = TableShape.comparable(referred.get(i), row.get(referred.get(i)));
            boolean isAsBefore = Objects.equals(here, parent.key.get(i));
            // Values that are written in two ways may be equal in the database, which said so.
            boolean isSame = Objects.equals(here, there)
                    || (isAsBefore && here != null && there != null && there.equals(parent.referred.get(i)));
            boolean follows = isAsBefore || here == null;
            if (!isSame && !(follows && getsAKey(parent.tracked, referred.get(i)))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a record is new, and so its key is yet to be what it will be; one that was deleted had it. */
    private static boolean getsAKey(@Nullable Tracked parent, TableField<?, ?> column) {
        return parent != null
                && switch (parent.state()) {
                    case PENDING -> true;
                    case TRANSIENT -> parent.record().original(column) == null;
                    case DELETED, PERSISTENT -> false;
                };
    }

    public boolean refersToAny(ForeignKey<?, ?> key) {
        return key.getFields().stream().allMatch(column -> owner.record().get(column) != null);
    }

    /** Lets a foreign key refer to a record, or to none; the records on the other side know at once. */
    public void setParent(ForeignKey<?, ?> key, @Nullable Record parent) {
        Tracked tracked = Tracked.of(parent);
        forgetParent(key);
        copyKey(key, parent);
        if (parent != null) {
            hold(key, parent);
            if (tracked != null) {
                tracked.links().attached(key).add(owner);
            }
        }
        owner.noteChange();
        RecordSession session = owner.session();
        if (session != null) {
            session.work().membershipChanged(key.getTable());
            if (tracked != null && tracked.state() == RecordState.TRANSIENT) {
                session.check();
                session.work().add(tracked);
            }
        }
    }

    /** Forgets what a foreign key was made to refer to. */
    public void forgetParent(ForeignKey<?, ?> key) {
        Parent parent = parents.remove(key);
        if (parent != null) {
            detach(key, parent.tracked);
        }
    }

    /** Forgets all that foreign keys were made to refer to, so that they refer to what the database says. */
    void forgetParents() {
        keysOfParents().forEach(this::forgetParent);
    }

    /** Whether the owner refers to a record that is yet to be inserted. */
    boolean waitsForAKey() {
        return parents.values().stream().anyMatch(parent -> parent.isIn(RecordState.PENDING));
    }

    /** Forgets that the owner was made to refer to a record. */
    void detach(ForeignKey<?, ?> key, @Nullable Tracked parent) {
        if (parent != null) {
            parent.knownLinks().ifPresent(links -> links.attached(key).remove(owner));
        }
    }

    /** Takes over the key of what a foreign key refers to, as far as that has one. */
    @SuppressWarnings("unchecked")
    public void copyKey(ForeignKey<?, ?> key, @Nullable Record parent) {
        List<? extends TableField<?, ?>> columns = key.getFields();
        List<? extends TableField<?, ?>> referred = key.getKeyFields();
        for (int i = 0; i < columns.size(); i++) {
            TableField<?, Object> column = (TableField<?, Object>) columns.get(i);
            Object value = parent == null ? null : parent.get(referred.get(i));
            // A column that another key of this table uses as well stays, unless it is to be something else.
            if (!Objects.equals(owner.record().get(column), value) && (value != null || !isShared(key, column))) {
                owner.record().set(column, TableShape.converted(column, value));
            }
        }
        Parent known = parents.get(key);
        if (known != null && known.row == parent) {
            hold(key, known.row);
        }
    }

    private boolean isShared(ForeignKey<?, ?> key, TableField<?, ?> column) {
        return !TableShape.of(owner.table()).isNullable(owner.table().indexOf(column))
                && owner.table().getReferences().stream()
                        .anyMatch(other -> other != key && other.getFields().contains(column));
    }

    /** The records that were made to refer to the owner in memory, in that order. */
    public SequencedSet<Tracked> attached(ForeignKey<?, ?> key) {
        return attached.computeIfAbsent(key, any -> new LinkedHashSet<>());
    }

    /** All records that were made to refer to the owner in memory, in an order that is the same each time. */
    List<Tracked> attached() {
        return attached.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().getTable().getName() + "."
                        + entry.getKey().getName()))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    /** Keeps children that were loaded beforehand for as long as they are all. */
    public void keep(ForeignKey<?, ?> key, List<? extends Record> rows, long membership) {
        loaded.put(key, new Loaded(List.copyOf(rows), membership));
    }

    /** Keeps a parent that was loaded beforehand. */
    public void keep(ForeignKey<?, ?> key, Record parent) {
        Parent before = parents.get(key);
        hold(key, parent);
        if (before != null && before.row != parent) {
            detach(key, before.tracked);
        }
    }

    /** The children that were loaded beforehand, if they are still all. */
    public Optional<List<? extends Record>> loaded(ForeignKey<?, ?> key, long membership) {
        Loaded known = loaded.get(key);
        if (known == null) {
            return Optional.empty();
        }
        if (known.membership != membership) {
            loaded.remove(key);
            return Optional.empty();
        }
        return Optional.of(known.rows);
    }

    /** The parents that are in memory, as far as a session can hold them. */
    List<Tracked> generatedParents() {
        List<Tracked> generated = new ArrayList<>();
        parents.values().forEach(parent -> {
            if (parent.tracked != null) {
                generated.add(parent.tracked);
            }
        });
        return generated;
    }

    /** Lets those that the owner refers to forget it. */
    void leaveParents() {
        parents.forEach((key, parent) -> detach(key, parent.tracked));
    }

    /** Forgets what the database says as well, once the records that were attached are in it. */
    void settle() {
        attached.values().forEach(children -> children.removeIf(child -> child.state() != RecordState.TRANSIENT));
        attached.values().removeIf(SequencedSet::isEmpty);
    }

    /** Forgets what the database said. */
    void forgetLoaded() {
        loaded.clear();
        List.copyOf(parents.entrySet()).forEach(parent -> {
            Tracked tracked = parent.getValue().tracked;
            if (tracked == null || tracked.state() == RecordState.PERSISTENT) {
                forgetParent(parent.getKey());
            }
        });
    }
}
