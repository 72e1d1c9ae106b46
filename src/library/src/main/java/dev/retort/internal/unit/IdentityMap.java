package dev.retort.internal.unit;

import dev.retort.internal.key.TableShape;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The records that a session knows to be rows of the database, by table and primary key: each row is one object for as long
 * as there is a reference to it.
 */
public final class IdentityMap {
    private final IdentityHashMap<TableShape, Rows> tables = new IdentityHashMap<>();
    private final ReferenceQueue<Tracked> cleared = new ReferenceQueue<>();

    /** A reference to a record, and the link of a hash table's chain: of a million rows, each object counts. */
    private static final class Entry extends WeakReference<Tracked> {
        private final Rows rows;
        private final Object key;
        private final int hash;
        private @Nullable Entry next;

        Entry(Tracked something, ReferenceQueue<Tracked> queue, Rows rows, Object key, int hash) {
            super(something, queue);
            this.rows = rows;
            this.key = key;
            this.hash = hash;
        }
    }

    /** The rows of one table: a hash table with chains. */
    private static final class Rows {
        private @Nullable Entry[] chains = new Entry[16];
        private int size;

        static int hash(Object key) {
            int hash = key.hashCode();
            return hash ^ (hash >>> 16);
        }

        @Nullable
        Entry find(Object key) {
            int hash = hash(key);
            Entry entry = chains[hash & (chains.length - 1)];
            while (entry != null && !(entry.hash == hash && entry.key.equals(key))) {
                entry = entry.next;
            }
            return entry;
        }

        /** Whether another row needs more room. */
        boolean isFull() {
            return size == chains.length;
        }

        void add(Entry added) {
            if (isFull()) {
                grow();
            }
            size++;
            int place = added.hash & (chains.length - 1);
            added.next = chains[place];
            chains[place] = added;
        }

        private void grow() {
            @Nullable Entry[] before = chains;
            chains = new Entry[before.length * 2];
            for (Entry first : before) {
                Entry entry = first;
                while (entry != null) {
                    Entry next = entry.next;
                    int place = entry.hash & (chains.length - 1);
                    entry.next = chains[place];
                    chains[place] = entry;
                    entry = next;
                }
            }
        }

        void remove(Entry removed) {
            int place = removed.hash & (chains.length - 1);
            Entry before = null;
            Entry entry = chains[place];
            while (entry != null && entry != removed) {
                before = entry;
                entry = entry.next;
            }
            if (entry == null) {
                return;
            }
            if (before == null) {
                chains[place] = entry.next;
            } else {
                before.next = entry.next;
            }
            size--;
        }

        List<Tracked> all() {
            List<Tracked> all = new ArrayList<>(size);
            for (Entry first : chains) {
                for (Entry entry = first; entry != null; entry = entry.next) {
                    Tracked something = entry.get();
                    if (something != null) {
                        all.add(something);
                    }
                }
            }
            return all;
        }
    }

    /** The record of a row, if it is known. */
    @Nullable
    public Tracked find(TableShape shape, Object key) {
        Rows rows = tables.get(shape);
        Entry entry = rows == null ? null : rows.find(key);
        return entry == null ? null : entry.get();
    }

    /** Whether a row of a table is known. */
    public boolean knowsAny(TableShape shape) {
        Rows rows = tables.get(shape);
        return rows != null && rows.size > 0;
    }

    /** Whether something is true of one of the records of a table that are still in use. */
    public boolean any(TableShape shape, Predicate<Tracked> condition) {
        Rows rows = tables.get(shape);
        return rows != null && rows.all().stream().anyMatch(condition);
    }

    /** Makes a record the one that represents its row; gives the one that did, if there was one. */
    @Nullable
    Tracked put(TableShape shape, Object key, Tracked something) {
        Rows rows = rows(shape);
        Entry known = rows.find(key);
        if (known != null) {
            rows.remove(known);
        }
        add(rows, key, something);
        return known == null ? null : known.get();
    }

    /** Makes a record the one that represents its row, unless there is one; gives that, or null. */
    @Nullable
    Tracked putIfAbsent(TableShape shape, Object key, Tracked something) {
        Rows rows = rows(shape);
        Entry entry = rows.find(key);
        Tracked known = entry == null ? null : entry.get();
        if (known != null) {
            return known;
        }
        if (entry != null) {
            rows.remove(entry);
        }
        add(rows, key, something);
        return null;
    }

    private Rows rows(TableShape shape) {
        return tables.computeIfAbsent(shape, any -> new Rows());
    }

    /** What is no more in use is forgotten only to make room, so that each row costs next to nothing to add. */
    private void add(Rows rows, Object key, Tracked something) {
        if (rows.isFull()) {
            forgetCleared();
        }
        rows.add(new Entry(something, cleared, rows, key, Rows.hash(key)));
    }

    /** Forgets the row, if this record represents it. */
    void remove(TableShape shape, Object key, Tracked something) {
        Rows rows = tables.get(shape);
        Entry entry = rows == null ? null : rows.find(key);
        if (entry != null && entry.get() == something) {
            entry.rows.remove(entry);
        }
    }

    /** All records that are still in use. */
    public List<Tracked> all() {
        List<Tracked> all = new ArrayList<>();
        forEach(all::add);
        return all;
    }

    /** Does something with each record that is still in use; the action may put and remove some. */
    void forEach(Consumer<Tracked> action) {
        List.copyOf(tables.values()).forEach(rows -> rows.all().forEach(action));
    }

    /** Does something with each record that is still in use and has a value that was set; the action leaves this map as it is. */
    void forEachTouched(Consumer<Tracked> action) {
        for (Rows rows : tables.values()) {
            for (Entry first : rows.chains) {
                for (Entry entry = first; entry != null; entry = entry.next) {
                    Tracked something = entry.get();
                    if (something != null && something.record().touched()) {
                        action.accept(something);
                    }
                }
            }
        }
    }

    /** Does something with each record of a table that is still in use. */
    public void forEach(TableShape shape, Consumer<Tracked> action) {
        Rows rows = tables.get(shape);
        if (rows != null) {
            rows.all().forEach(action);
        }
    }

    private void forgetCleared() {
        Entry gone = (Entry) cleared.poll();
        while (gone != null) {
            gone.rows.remove(gone);
            gone = (Entry) cleared.poll();
        }
    }
}
