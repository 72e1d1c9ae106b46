package dev.retort;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.ForeignKey;
import org.jooq.Record;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/** The relations of one record as they are in memory: what was set, appended or loaded beforehand. */
@SuppressWarnings("ReferenceEquality") // Records are equal by their values: here each is itself.
final class Links {
    private final GeneratedRecord<?> owner;
    private final IdentityHashMap<ForeignKey<?, ?>, Parent> parents = new IdentityHashMap<>();
    private final IdentityHashMap<ForeignKey<?, ?>, List<GeneratedRecord<?>>> attached = new IdentityHashMap<>();
    private final IdentityHashMap<ForeignKey<?, ?>, Loaded> loaded = new IdentityHashMap<>();

    Links(GeneratedRecord<?> owner) {
        this.owner = owner;
    }

    /** What a foreign key was made to refer to, and what its columns got thereby. */
    private record Parent(Record row, List<@Nullable Object> key) {}

    /** Children that were loaded beforehand, and what has to be so for them to be all. */
    private record Loaded(List<? extends Record> rows, long membership) {}

    /** The record that a foreign key refers to, loaded if need be. */
    @Nullable
    Record parent(ForeignKey<?, ?> key) {
        Optional<Record> known = knownParent(key);
        if (known.isPresent()) {
            return known.get();
        }
        if (!refersToAny(key)) {
            return null;
        }
        Record found = Loading.parent(owner, key);
        if (found != null) {
            hold(key, found);
        }
        return found;
    }

    /** The parent that is in memory, if the key's columns still say the same. */
    Optional<Record> knownParent(ForeignKey<?, ?> key) {
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

    /** The foreign keys whose parents are in memory, or were. */
    List<ForeignKey<?, ?>> keysOfParents() {
        return List.copyOf(parents.keySet());
    }

    private void hold(ForeignKey<?, ?> key, Record row) {
        parents.put(key, new Parent(row, valuesOf(key)));
    }

    private List<@Nullable Object> valuesOf(ForeignKey<?, ?> key) {
        List<@Nullable Object> values = new ArrayList<>();
        key.getFields().forEach(column -> values.add(TableShape.comparable(column, owner.get(column))));
        return values;
    }

    private boolean agrees(ForeignKey<?, ?> key, Parent parent) {
        Record row = parent.row;
        if (row instanceof GeneratedRecord<?> generated && generated.state() == RecordState.DELETED) {
            return false;
        }
        List<@Nullable Object> values = valuesOf(key);
        List<? extends TableField<?, ?>> referred = key.getKeyFields();
        for (int i = 0; i < values.size(); i++) {
            Object here = values.get(i);
            Object there = TableShape.comparable(referred.get(i), row.get(referred.get(i)));
            boolean follows = Objects.equals(here, parent.key.get(i)) || here == null;
            if (!Objects.equals(here, there) && !(follows && getsAKey(row, referred.get(i)))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a record is new, and so its key is yet to be what it will be; one that was deleted had it. */
    private static boolean getsAKey(Record parent, TableField<?, ?> column) {
        return parent instanceof GeneratedRecord<?> generated
                && switch (generated.state()) {
                    case PENDING -> true;
                    case TRANSIENT -> generated.original(column) == null;
                    case DELETED, PERSISTENT -> false;
                };
    }

    private static boolean isUnsaved(Record parent) {
        return parent instanceof GeneratedRecord<?> generated && generated.state() != RecordState.PERSISTENT;
    }

    boolean refersToAny(ForeignKey<?, ?> key) {
        return key.getFields().stream().allMatch(column -> owner.get(column) != null);
    }

    /** Lets a foreign key refer to a record, or to none; the records on the other side know at once. */
    void setParent(ForeignKey<?, ?> key, @Nullable Record parent) {
        forgetParent(key);
        copyKey(key, parent);
        if (parent != null) {
            hold(key, parent);
            if (parent instanceof GeneratedRecord<?> generated) {
                generated.links().attached(key).add(owner);
            }
        }
        owner.noteChange();
        Session session = owner.session();
        if (session != null) {
            session.unitOfWork().membershipChanged(key.getTable());
            if (parent instanceof GeneratedRecord<?> generated && generated.state() == RecordState.TRANSIENT) {
                session.add(generated);
            }
        }
    }

    /** Forgets what a foreign key was made to refer to. */
    void forgetParent(ForeignKey<?, ?> key) {
        Parent parent = parents.remove(key);
        if (parent != null) {
            detach(key, parent.row);
        }
    }

    /** Forgets all that foreign keys were made to refer to, so that they refer to what the database says. */
    void forgetParents() {
        keysOfParents().forEach(this::forgetParent);
    }

    /** Whether the owner refers to a record that is yet to be inserted. */
    boolean waitsForAKey() {
        return parents.values().stream()
                .anyMatch(parent ->
                        parent.row instanceof GeneratedRecord<?> generated && generated.state() == RecordState.PENDING);
    }

    /** Forgets that the owner was made to refer to a record. */
    void detach(ForeignKey<?, ?> key, Record parent) {
        if (parent instanceof GeneratedRecord<?> generated) {
            generated.knownLinks().ifPresent(links -> links.attached(key).removeIf(child -> child == owner));
        }
    }

    /** Takes over the key of what a foreign key refers to, as far as that has one. */
    @SuppressWarnings("unchecked")
    void copyKey(ForeignKey<?, ?> key, @Nullable Record parent) {
        List<? extends TableField<?, ?>> columns = key.getFields();
        List<? extends TableField<?, ?>> referred = key.getKeyFields();
        for (int i = 0; i < columns.size(); i++) {
            TableField<?, Object> column = (TableField<?, Object>) columns.get(i);
            Object value = parent == null ? null : parent.get(referred.get(i));
            // A column that another key of this table uses as well stays, unless it is to be something else.
            if (!Objects.equals(owner.get(column), value) && (value != null || !isShared(key, column))) {
                owner.set(column, TableShape.converted(column, value));
            }
        }
        Parent known = parents.get(key);
        if (known != null && known.row == parent) {
            hold(key, known.row);
        }
    }

    private boolean isShared(ForeignKey<?, ?> key, TableField<?, ?> column) {
        return !TableShape.of(owner.getTable()).isNullable(owner.getTable().indexOf(column))
                && owner.getTable().getReferences().stream()
                        .anyMatch(other -> other != key && other.getFields().contains(column));
    }

    /** The records that were made to refer to the owner in memory, in that order. */
    List<GeneratedRecord<?>> attached(ForeignKey<?, ?> key) {
        return attached.computeIfAbsent(key, any -> new ArrayList<>());
    }

    /** All records that were made to refer to the owner in memory, in an order that is the same each time. */
    List<GeneratedRecord<?>> attached() {
        return attached.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().getTable().getName() + "."
                        + entry.getKey().getName()))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    /** Keeps children that were loaded beforehand for as long as they are all. */
    void keep(ForeignKey<?, ?> key, List<? extends Record> rows, long membership) {
        loaded.put(key, new Loaded(List.copyOf(rows), membership));
    }

    /** Keeps a parent that was loaded beforehand. */
    void keep(ForeignKey<?, ?> key, Record parent) {
        Parent before = parents.get(key);
        hold(key, parent);
        if (before != null && before.row != parent) {
            detach(key, before.row);
        }
    }

    /** The children that were loaded beforehand, if they are still all. */
    Optional<List<? extends Record>> loaded(ForeignKey<?, ?> key, long membership) {
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
    List<GeneratedRecord<?>> generatedParents() {
        List<GeneratedRecord<?>> generated = new ArrayList<>();
        parents.values().forEach(parent -> {
            if (parent.row instanceof GeneratedRecord<?> one) {
                generated.add(one);
            }
        });
        return generated;
    }

    /** Lets those that the owner refers to forget it. */
    void leaveParents() {
        parents.forEach((key, parent) -> detach(key, parent.row));
    }

    /** Forgets what the database says as well, once the records that were attached are in it. */
    void settle() {
        attached.values().forEach(children -> children.removeIf(child -> child.state() != RecordState.TRANSIENT));
        attached.values().removeIf(List::isEmpty);
    }

    /** Forgets what the database said. */
    void forgetLoaded() {
        loaded.clear();
        List.copyOf(parents.entrySet()).forEach(parent -> {
            if (!isUnsaved(parent.getValue().row)) {
                forgetParent(parent.getKey());
            }
        });
    }
}
