package dev.retort.internal.unit;

import dev.retort.RecordChange;
import dev.retort.RecordChange.FieldChange;
import dev.retort.internal.key.TableShape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** A record as it was: its values, what they were when they were loaded, and which of them were set. */
@SuppressWarnings("ReferenceEquality") // The same value need not be set.
public final class Snapshot {
    private final @Nullable Object[] values;
    private final @Nullable Object[] originals;
    private final BitSet touched;

    private Snapshot(@Nullable Object[] values, @Nullable Object[] originals, BitSet touched) {
        this.values = values;
        this.originals = originals;
        this.touched = touched;
    }

    /**
     * A new record, which the database has not.
     *
     * @param touched the places of the values that were set
     */
    public static Snapshot ofNew(Record something, BitSet touched) {
        return new Snapshot(values(something), new Object[0], touched);
    }

    private static @Nullable Object[] values(Record something) {
        @Nullable Object[] values = new Object[something.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = something.get(i);
        }
        return values;
    }

    /**
     * The places of the values of a record that were set.
     *
     * @param last those of another record, which are given back where they are the same: mostly they are
     */
    public static BitSet touched(Record something, BitSet last) {
        for (int i = 0; i < something.size(); i++) {
            if (something.touched(i) != last.get(i)) {
                return touched(something);
            }
        }
        return last;
    }

    private static BitSet touched(Record something) {
        BitSet touched = new BitSet(something.size());
        for (int i = 0; i < something.size(); i++) {
            if (something.touched(i)) {
                touched.set(i);
            }
        }
        return touched;
    }

    /** Whether a record has another value in one of some columns than the database had. */
    boolean differs(Record something, int[] places) {
        for (int place : places) {
            if (!Objects.deepEquals(originals[place], something.get(place))) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of some columns was set. */
    boolean isTouched(int[] places) {
        return Arrays.stream(places).anyMatch(touched::get);
    }

    /** The key that some columns had in the database, as {@link TableShape#identity}; null while part of it is missing. */
    @Nullable
    Object originalKey(Record something, int[] places) {
        List<Object> parts = new ArrayList<>();
        for (int place : places) {
            Object part = TableShape.comparable(something.field(place), originals[place]);
            if (part == null) {
                return null;
            }
            parts.add(part);
        }
        return parts.size() == 1 ? parts.getFirst() : parts;
    }

    public static Snapshot of(Record something) {
        int size = something.size();
        @Nullable Object[] originals = new Object[size];
        for (int i = 0; i < size; i++) {
            originals[i] = something.original(i);
        }
        return new Snapshot(values(something), originals, touched(something));
    }

    /** Makes a record what it was. */
    public void restore(Record something) {
        set(something, originals.length == 0 ? new Object[values.length] : originals);
        something.touched(false);
        set(something, values);
        for (int i = 0; i < values.length; i++) {
            if (something.touched(i) != touched.get(i)) {
                something.touched(i, touched.get(i));
            }
        }
    }

    /** The change of a record that was so before it was first written, and is as it is now. */
    RecordChange change(RecordChange.Kind kind, Record something) {
        return change(kind, something, originals);
    }

    /** The change that a flush would write of a record. */
    static RecordChange pendingChange(RecordChange.Kind kind, Record something) {
        @Nullable Object[] originals = new Object[something.size()];
        for (int i = 0; i < originals.length; i++) {
            originals[i] = kind == RecordChange.Kind.INSERTED ? null : something.original(i);
        }
        return change(kind, something, originals);
    }

    private static RecordChange change(RecordChange.Kind kind, Record something, @Nullable Object[] originals) {
        List<FieldChange> fields = new ArrayList<>();
        for (int i = 0; i < something.size(); i++) {
            Object before = i < originals.length ? originals[i] : null;
            Object after = kind == RecordChange.Kind.DELETED ? null : something.get(i);
            if (!Objects.deepEquals(before, after)) {
                fields.add(new FieldChange(Objects.requireNonNull(something.field(i)), before, after));
            }
        }
        return new RecordChange(kind, something, fields);
    }

    /** Makes a record what the database had. */
    void restoreOriginals(Record something) {
        set(something, originals);
        something.touched(false);
    }

    /** Whether two records of a table have different values in one of some columns. */
    static boolean differ(Record one, Record other, int[] places) {
        for (int place : places) {
            if (!Objects.deepEquals(one.get(place), other.get(place))) {
                return true;
            }
        }
        return false;
    }

    /** Takes the values of a row that was just read into the record that represents it; says whether any is another one. */
    static boolean copy(Record fresh, Record known) {
        boolean different = false;
        for (int i = 0; i < known.size(); i++) {
            if (!Objects.deepEquals(known.get(i), fresh.get(i))) {
                set(known, i, fresh.get(i));
                different = true;
            }
        }
        if (different) {
            known.touched(false);
        }
        return different;
    }

    /** Takes values of a row that was just read into a record that has none there, and was not told to have none. */
    public static void fill(Record fresh, Record known) {
        for (int i = 0; i < known.size(); i++) {
            if (known.get(i) == null && !known.touched(i)) {
                set(known, i, fresh.get(i));
                known.touched(i, false);
            }
        }
    }

    private static void set(Record something, @Nullable Object[] values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] != something.get(i)) {
                set(something, i, values[i]);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static void set(Record something, int place, @Nullable Object value) {
        something.set((Field<Object>) something.field(place), value);
    }
}
