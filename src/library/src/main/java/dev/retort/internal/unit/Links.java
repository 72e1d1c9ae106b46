package dev.retort.internal.unit;

import dev.retort.RetortException;
import dev.retort.internal.key.ReferenceColumns;
import dev.retort.internal.key.TableShape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.Record;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/** The relations of one record as they are in memory: what was set, appended or loaded beforehand. */
@SuppressWarnings("ReferenceEquality") // Records are equal by their values: here each is itself.
public final class Links {
    private final Tracked owner;
    private final IdentityHashMap<ForeignKey<?, ?>, HeldParent> parents = new IdentityHashMap<>();
    private final IdentityHashMap<ForeignKey<?, ?>, Set<Tracked>> attached = new IdentityHashMap<>();
    private final LoadedRelations loaded;

    public Links(Tracked owner) {
        this.owner = owner;
        this.loaded = new LoadedRelations(owner.record());
    }

    /** What was loaded beforehand. */
    public LoadedRelations loaded() {
        return loaded;
    }

    /** The parent that is in memory, if the key's columns still say the same. */
    public Optional<Record> knownParent(ForeignKey<?, ?> key) {
        HeldParent parent = parents.get(key);
        if (parent == null) {
            return Optional.empty();
        }
        if (!parent.agrees(key, valuesOf(key.getFields()))) {
            forgetParent(key);
            return Optional.empty();
        }
        return Optional.of(parent.row());
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
        parents.put(key, HeldParent.of(key, row, valuesOf(key.getFields())));
    }

    private List<@Nullable Object> valuesOf(List<? extends TableField<?, ?>> columns) {
        return TableShape.comparable(owner.record(), columns);
    }

    /**
     * Notes that a column was set: what foreign keys of it were made to refer to is over, unless the column says the same. A new
     * parent whose key is yet to come is not what it says.
     */
    void columnWasSet(Field<?> column) {
        for (ForeignKey<?, ?> key : keysOfParents()) {
            int place = key.getFields().indexOf(column);
            if (place >= 0) {
                TableField<?, ?> referred = key.getKeyFields().get(place);
                Object here = TableShape.comparable(column, owner.record().get(column));
                Object there = TableShape.comparable(
                        referred, Objects.requireNonNull(parents.get(key)).row().get(referred));
                if (here == null || !here.equals(there)) {
                    forgetParent(key);
                }
            }
        }
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
                tracked.links().attach(key, owner);
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
        HeldParent parent = parents.remove(key);
        if (parent != null) {
            detach(key, parent.tracked());
        }
    }

    /** Forgets all that foreign keys were made to refer to, so that they refer to what the database says. */
    public void forgetParents() {
        keysOfParents().forEach(this::forgetParent);
    }

    /** Whether the owner refers to a record that is yet to get its key, or in no session at all. */
    boolean waitsForAKey() {
        return parents.entrySet().stream()
                .anyMatch(parent -> parent.getValue().getsItsKey(parent.getKey())
                        || parent.getValue().isUnsaved(parent.getKey()));
    }

    /**
     * The columns by which the owner refers to records that get their keys with this flush. Until then another row had these, so that
     * the same values are not the same reference.
     */
    public List<TableField<?, ?>> columnsOfKeysToCome() {
        List<TableField<?, ?>> columns = new ArrayList<>();
        parents.forEach((key, parent) -> {
            if (parent.getsItsKey(key)) {
                columns.addAll(key.getFields());
            }
        });
        return columns;
    }

    /**
     * Takes over the keys that the parents in memory have.
     *
     * @throws RetortException when one has none, since it is in no session
     */
    public void copyKeys() {
        for (ForeignKey<?, ?> key : keysOfParents()) {
            knownParent(key)
                    .filter(parent -> Objects.requireNonNull(parents.get(key)).isUnsaved(key))
                    .ifPresent(parent -> {
                        throw new RetortException(owner + " refers to " + parent + ", which is in no session")
                                .withHint("add it, or let " + owner + " refer to another record, or to none");
                    });
        }
        keysOfParents().forEach(key -> knownParent(key).ifPresent(parent -> copyKey(key, parent)));
    }

    /** Forgets that the owner was made to refer to a record. */
    void detach(ForeignKey<?, ?> key, @Nullable Tracked parent) {
        if (parent != null) {
            parent.knownLinks().map(links -> links.attached.get(key)).ifPresent(children -> children.remove(owner));
        }
    }

    /** Whether a column becomes null, for ever or until a new parent has its key. */
    private static boolean isToClear(ForeignKey<?, ?> key, TableField<?, ?> column, boolean forEver) {
        return ReferenceColumns.toClear(key).contains(column) && (forEver || ReferenceColumns.isFree(key, column));
    }

    /**
     * Takes over the key of what a foreign key refers to, as far as that has one; where it refers to none, the columns that say so
     * become null.
     */
    @SuppressWarnings("unchecked")
    public void copyKey(ForeignKey<?, ?> key, @Nullable Record parent) {
        List<? extends TableField<?, ?>> columns = key.getFields();
        List<? extends TableField<?, ?>> referred = key.getKeyFields();
        for (int i = 0; i < columns.size(); i++) {
            TableField<?, Object> column = (TableField<?, Object>) columns.get(i);
            Object value = parent == null ? null : parent.get(referred.get(i));
            if (!Objects.equals(owner.record().get(column), value)
                    && !isSaidToBeSame(key, i, parent)
                    && (value != null || isToClear(key, column, parent == null))) {
                owner.record().set(column, TableShape.converted(column, value));
            }
        }
        HeldParent known = parents.get(key);
        if (known != null && known.row() == parent) {
            parents.put(key, known.copied(key, valuesOf(columns)));
        }
    }

    private boolean isSaidToBeSame(ForeignKey<?, ?> key, int place, @Nullable Record parent) {
        HeldParent known = parents.get(key);
        if (known == null || known.row() != parent) {
            return false;
        }
        TableField<?, ?> column = key.getFields().get(place);
        return known.isSaidToBeSame(
                key, place, TableShape.comparable(column, owner.record().get(column)));
    }

    /**
     * Takes back that keys were copied the last time, when the columns have what they had before: whether that is the same as what the
     * parents have is open again.
     */
    public void takeBackKeys() {
        parents.replaceAll((key, parent) -> parent.takenBack());
    }

    private void attach(ForeignKey<?, ?> key, Tracked child) {
        attached.computeIfAbsent(key, any -> new LinkedHashSet<>()).add(child);
    }

    /** The records that were made to refer to the owner in memory, and still do, in that order. */
    public List<Tracked> attached(ForeignKey<?, ?> key) {
        return List.copyOf(attached.getOrDefault(key, Set.of())).stream()
                .filter(child -> child.links()
                        .knownParent(key)
                        .filter(parent -> parent == owner.record())
                        .isPresent())
                .toList();
    }

    /** The number of records that were made to refer to the owner, at most. */
    public int mostAttached(ForeignKey<?, ?> key) {
        return attached.getOrDefault(key, Set.of()).size();
    }

    /** The foreign keys by which records were made to refer to the owner. */
    List<ForeignKey<?, ?>> keysOfAttached() {
        return List.copyOf(attached.keySet());
    }

    /** All records that were made to refer to the owner in memory, in an order that is the same each time. */
    public List<Tracked> attached() {
        return keysOfAttached().stream()
                .sorted(Comparator.comparing(key -> key.getTable().getName() + "." + key.getName()))
                .flatMap(key -> attached(key).stream())
                .toList();
    }

    /** Keeps a parent that was loaded beforehand. */
    public void keep(ForeignKey<?, ?> key, Record parent) {
        HeldParent before = parents.get(key);
        hold(key, parent);
        if (before != null && before.row() != parent) {
            detach(key, before.tracked());
        }
    }

    /** The parents that are in memory, as far as a session can hold them. */
    List<Tracked> generatedParents() {
        List<Tracked> generated = new ArrayList<>();
        parents.values().forEach(parent -> {
            if (parent.tracked() != null) {
                generated.add(parent.tracked());
            }
        });
        return generated;
    }

    /** Lets those that the owner refers to forget it. */
    void leaveParents() {
        leaveParents(Set.of());
    }

    /** Lets those that the owner refers to forget it, but for some. */
    void leaveParents(Set<Tracked> others) {
        parents.forEach((key, parent) -> {
            if (parent.tracked() != null && !others.contains(parent.tracked())) {
                detach(key, parent.tracked());
            }
        });
    }

    /** Forgets what the database says as well, once the records that were attached are in it. */
    void settle() {
        attached.values().forEach(children -> children.removeIf(child -> child.state() != RecordState.TRANSIENT));
        attached.values().removeIf(Set::isEmpty);
    }

    /** Forgets what the database said. */
    void forgetLoaded() {
        loaded.forgetRows();
        List.copyOf(parents.entrySet()).forEach(parent -> {
            Tracked tracked = parent.getValue().tracked();
            if (tracked == null || tracked.state() == RecordState.PERSISTENT) {
                forgetParent(parent.getKey());
            }
        });
    }
}
