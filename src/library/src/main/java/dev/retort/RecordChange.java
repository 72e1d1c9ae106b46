package dev.retort;

import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * The change of one record.
 *
 * @param kind what was done
 * @param record the record of the session, as it is now
 * @param fields the values that are others than before, in the order of the table: of a new row those that are not null, and so of one
 *     that is deleted
 */
public record RecordChange(Kind kind, Record record, List<FieldChange> fields) {

    /** What was done to a row. */
    public enum Kind {
        /** It is new. */
        INSERTED,
        /** It was there, and has other values. */
        UPDATED,
        /** It is gone. */
        DELETED
    }

    /**
     * The change of one value.
     *
     * @param field the column
     * @param before what the database had before the transaction; null in a new row
     * @param after what the record has now; null of a row that is deleted
     */
    public record FieldChange(
            Field<?> field,
            @Nullable Object before,
            @Nullable Object after) {}

    /** A change of these parts; the list is copied. */
    public RecordChange {
        fields = List.copyOf(fields);
    }

    /**
     * The change of one value.
     *
     * @param field a column of the record
     * @return empty if it has the value that it had
     */
    public Optional<FieldChange> of(Field<?> field) {
        return fields.stream().filter(change -> change.field().equals(field)).findFirst();
    }
}
