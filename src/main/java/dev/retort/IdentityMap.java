package dev.retort;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The records that a session knows to be rows of the database, by table and primary key: each row is one object for as long
 * as somebody refers to it.
 */
@SuppressWarnings("ReferenceEquality") // Records are equal by their values: here each is itself.
final class IdentityMap {
    private final IdentityHashMap<TableShape, Map<Object, Entry>> tables = new IdentityHashMap<>();
    private final ReferenceQueue<GeneratedRecord<?>> cleared = new ReferenceQueue<>();

    private static final class Entry extends WeakReference<GeneratedRecord<?>> {
        private final Map<Object, Entry> table;
        private final Object key;

        Entry(
                GeneratedRecord<?> something,
                ReferenceQueue<GeneratedRecord<?>> queue,
                Map<Object, Entry> table,
                Object key) {
            super(something, queue);
            this.table = table;
            this.key = key;
        }
    }

    /** The record of a row, if it is known. */
    @Nullable
    GeneratedRecord<?> find(TableShape shape, Object key) {
        Map<Object, Entry> table = tables.get(shape);
        Entry entry = table == null ? null : table.get(key);
        return entry == null ? null : entry.get();
    }

    /** Makes a record the one that stands for its row. */
    void put(TableShape shape, Object key, GeneratedRecord<?> something) {
        forgetCleared();
        Map<Object, Entry> table = tables.computeIfAbsent(shape, any -> new HashMap<>());
        table.put(key, new Entry(something, cleared, table, key));
    }

    /** Forgets the row, if this record stands for it. */
    void remove(TableShape shape, Object key, GeneratedRecord<?> something) {
        Map<Object, Entry> table = tables.get(shape);
        Entry entry = table == null ? null : table.get(key);
        if (entry != null && entry.get() == something) {
            Objects.requireNonNull(table).remove(key);
        }
    }

    /** Does something with each record that is still in use. */
    void forEach(Consumer<GeneratedRecord<?>> action) {
        tables.values()
                .forEach(table -> table.values().forEach(entry -> {
                    GeneratedRecord<?> something = entry.get();
                    if (something != null) {
                        action.accept(something);
                    }
                }));
    }

    /** Does something with each record of a table that is still in use. */
    void forEach(TableShape shape, Consumer<GeneratedRecord<?>> action) {
        Map<Object, Entry> table = tables.get(shape);
        if (table != null) {
            java.util.List.copyOf(table.values()).forEach(entry -> {
                GeneratedRecord<?> something = entry.get();
                if (something != null) {
                    action.accept(something);
                }
            });
        }
    }

    void clear() {
        tables.clear();
    }

    private void forgetCleared() {
        for (Reference<?> gone = cleared.poll(); gone != null; gone = cleared.poll()) {
            Entry entry = (Entry) gone;
            entry.table.remove(entry.key, entry);
        }
    }
}
