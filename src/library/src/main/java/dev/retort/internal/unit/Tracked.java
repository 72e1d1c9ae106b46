package dev.retort.internal.unit;

import dev.retort.internal.key.TableShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.UpdatableRecord;
import org.jspecify.annotations.Nullable;

/**
 * A generated record as sessions know it: in which of them it is, its state there, and what it is related to in memory.
 * Each record has one, and each is of one record: unlike records, two of them are equal only if they are the same.
 */
public final class Tracked {
    private static volatile Function<Record, @Nullable Tracked> access = row -> null;

    private final UpdatableRecord<?> row;
    private @Nullable RecordSession session;
    private RecordState state = RecordState.TRANSIENT;
    private @Nullable Links links;
    private boolean noted;
    private boolean isWhole;
    private boolean cameAlong;
    private boolean isLetGo;
    private int place;
    private @Nullable LoadStamp shown;

    /** For the record itself, which keeps it. */
    public Tracked(UpdatableRecord<?> row) {
        this.row = row;
    }

    /** Says how to get from generated records to what is known of them, before there is any of them. */
    public static void accessBy(Function<Record, @Nullable Tracked> way) {
        access = way;
    }

    /** What is known of a record; null for one that no session can hold, since its table has no primary key. */
    public static @Nullable Tracked of(@Nullable Record row) {
        return row == null ? null : access.apply(row);
    }

    /** The record. */
    public UpdatableRecord<?> record() {
        return row;
    }

    /** The records themselves. */
    public static List<Record> records(List<Tracked> some) {
        List<Record> records = new ArrayList<>(some.size());
        some.forEach(tracked -> records.add(tracked.row));
        return records;
    }

    /** The record's table. */
    public Table<?> table() {
        return row.getTable();
    }

    /** Tells the session that a value was set. */
    public void noteChange() {
        if (!noted && session != null && state == RecordState.PERSISTENT) {
            noted = true;
            session.work().noteChanged(this);
        }
    }

    /** Tells the session that a column is about to be set, if it is one to which others may refer. */
    public void noteSetting(int place) {
        RecordSession in = session();
        if (in != null && TableShape.of(table()).isKey(place)) {
            in.work().keyIsChanging(this, place);
        }
    }

    /** Tells the session, and the relations of the record, that a column was set. */
    public void noteSet(Field<?> column) {
        noteChange();
        if (links != null) {
            links.columnWasSet(column);
        }
    }

    void forgetChange() {
        noted = false;
    }

    /** The session that it is in, if that is still open. */
    public @Nullable RecordSession session() {
        return session != null && session.isOpen() ? session : null;
    }

    /** The session that it is in, or was in when that was closed. */
    public @Nullable RecordSession lastSession() {
        return session;
    }

    /** Its state in its session. */
    public RecordState state() {
        return session() == null ? RecordState.TRANSIENT : state;
    }

    /** Whether a session is the one that it is in. */
    @SuppressWarnings("ReferenceEquality") // Two sessions are never equal.
    public boolean isIn(RecordSession some) {
        return session() == some;
    }

    void enter(RecordSession owner, RecordState now) {
        if (!isIn(owner)) {
            noted = false;
        }
        session = owner;
        state = now;
        isLetGo = false;
        isWhole |= now == RecordState.PERSISTENT;
    }

    /** Whether all of its values are the row's: jOOQ may have read some of its columns only, and left the others null. */
    public boolean isWhole() {
        return isWhole || !hasUnset();
    }

    private boolean hasUnset() {
        for (int i = 0; i < row.size(); i++) {
            if (row.get(i) == null && !row.touched(i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it was read from the database, where it is in no session: by jOOQ, or by another session. */
    public boolean wasRead() {
        for (int place : TableShape.of(table()).primaryKey()) {
            if (row.original(place) == null || row.touched(place)) {
                return false;
            }
        }
        return true;
    }

    /** Makes the record one of a new row, to which all of its values are to be written. */
    public void becomeNew() {
        row.touched(true);
        TableShape.of(table()).computed().always().stream().forEach(place -> row.touched(place, false));
    }

    /** Whether it came into its session for the sake of another record, and not by itself. */
    boolean cameAlong() {
        return cameAlong;
    }

    void cameAlong(boolean along) {
        cameAlong = along;
    }

    /** Whether it was new in a session, and was let go before it was written. */
    boolean isLetGo() {
        return isLetGo;
    }

    void letGo() {
        isLetGo = true;
    }

    /** Its place among the new records of its session, from 0, if it is one of them. */
    int place() {
        return place;
    }

    void place(int now) {
        place = now;
    }

    /** When the row was last read as the criteria of its table let it; null if never. */
    @Nullable
    LoadStamp shown() {
        return shown;
    }

    void shown(LoadStamp now) {
        shown = now;
    }

    void leaveSession() {
        session = null;
        state = RecordState.TRANSIENT;
        noted = false;
    }

    /** Its relations as they are in memory. */
    public Links links() {
        if (links == null) {
            links = new Links(this);
        }
        return links;
    }

    /** Its relations, if any of them is in memory. */
    public Optional<Links> knownLinks() {
        return Optional.ofNullable(links);
    }

    /** The record in one line. */
    @Override
    public String toString() {
        return row.toString();
    }
}
