package dev.retort.internal.unit;

import dev.retort.internal.key.TableShape;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jooq.ForeignKey;
import org.jooq.Record;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/**
 * The record that a foreign key was made to refer to in memory, what the key's columns got thereby, and what they referred to: by that it is
 * known whether they still say so.
 *
 * @param tracked what is known of the row, if a session can hold it
 * @param key what the columns got
 * @param before what the columns got at the time before that
 * @param referred what they referred to
 */
record HeldParent(
        Record row,
        @Nullable Tracked tracked,
        List<@Nullable Object> key,
        List<@Nullable Object> before,
        List<@Nullable Object> referred) {

    /** A record to which columns refer that have some values. */
    static HeldParent of(ForeignKey<?, ?> key, Record row, List<@Nullable Object> values) {
        return new HeldParent(row, Tracked.of(row), values, values, referred(key, row));
    }

    /** The same, once its key was copied. */
    HeldParent copied(ForeignKey<?, ?> foreignKey, List<@Nullable Object> values) {
        return new HeldParent(row, tracked, values, key, referred(foreignKey, row));
    }

    /** The same as before its key was copied the last time. */
    HeldParent takenBack() {
        return new HeldParent(row, tracked, before, before, Collections.nCopies(before.size(), null));
    }

    /** The values that a foreign key refers to. */
    private static List<@Nullable Object> referred(ForeignKey<?, ?> key, Record row) {
        return TableShape.comparable(row, key.getKeyFields());
    }

    boolean isIn(RecordState state) {
        return tracked != null && tracked.state() == state;
    }

    /** Whether columns that have some values by now still refer to it. */
    boolean agrees(ForeignKey<?, ?> foreignKey, List<@Nullable Object> values) {
        if (isIn(RecordState.DELETED)) {
            return false;
        }
        for (int i = 0; i < values.size(); i++) {
            TableField<?, ?> column = foreignKey.getKeyFields().get(i);
            Object here = values.get(i);
            Object there = TableShape.comparable(column, row.get(column));
            boolean isSame = Objects.equals(here, there) || isSaidToBeSame(i, here, there);
            if (!isSame && !isToFollow(column, here, key.get(i), there)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a value of a column, and the one that it refers to, are equal in the database, which said so when both were read. */
    boolean isSaidToBeSame(ForeignKey<?, ?> foreignKey, int place, @Nullable Object here) {
        return isSaidToBeSame(place, here, referred(foreignKey, row).get(place));
    }

    private boolean isSaidToBeSame(int place, @Nullable Object here, @Nullable Object there) {
        return here != null && there != null && here.equals(key.get(place)) && there.equals(referred.get(place));
    }

    /**
     * Whether a column has not the value that it refers to only because that is yet to come, or was changed meanwhile.
     *
     * @param then what the column got when it was made to refer to the record
     */
    private boolean isToFollow(
            TableField<?, ?> column, @Nullable Object here, @Nullable Object then, @Nullable Object there) {
        boolean isAsItWas = Objects.equals(here, then);
        if (here == null && isAsItWas) {
            return !isDeleted(column);
        }
        return switch (tracked == null ? RecordState.DELETED : tracked.state()) {
            case PENDING -> isAsItWas || here == null;
            // One that was deleted had its key.
            case TRANSIENT -> (isAsItWas || here == null) && row.original(column) == null;
            case PERSISTENT -> isAsItWas && there != null;
            case DELETED -> false;
        };
    }

    /** Whether its row was there, and was deleted: added again, it is a new one. */
    private boolean isDeleted(TableField<?, ?> column) {
        return tracked != null && isIn(RecordState.TRANSIENT) && row.original(column) != null && !tracked.wasRead();
    }

    /** Whether it gets the key that is referred to with the next flush. */
    boolean getsItsKey(ForeignKey<?, ?> foreignKey) {
        return isIn(RecordState.PENDING)
                || (isIn(RecordState.PERSISTENT)
                        && foreignKey.getKeyFields().stream().anyMatch(row::touched));
    }

    /** Whether it is in no session, and has no key that could be referred to. */
    boolean isUnsaved(ForeignKey<?, ?> foreignKey) {
        return isIn(RecordState.TRANSIENT)
                && foreignKey.getKeyFields().stream().anyMatch(column -> row.get(column) == null);
    }
}
