package dev.retort;

import dev.retort.internal.key.TableOrigin;
import dev.retort.internal.loading.Loading;
import dev.retort.internal.related.RelatedRecords;
import dev.retort.internal.unit.RecordText;
import dev.retort.internal.unit.Tracked;
import java.util.Objects;
import org.jooq.Converter;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.Path;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.UpdatableRecordImpl;
import org.jspecify.annotations.Nullable;

/**
 * The base of the records that Retort generates for tables with a primary key: jOOQ's, which a {@link Session} can hold, and
 * which know the records that they are related to. Not for implementing by hand. Like the session, for one thread at a time.
 *
 * <p>What jOOQ itself does with a record ({@code store()}, {@code delete()}, {@code refresh()}) goes to the database at once
 * and past the session. A value that is set by a generated setter is noticed by the session whatever becomes of the record; one
 * that is set by {@code set(field, value)} or {@code from(…)} is noticed by {@code flush()} and {@code commit()} while something
 * still refers to the record, and not by a query before.
 *
 * <p>Records are equal by their values, as jOOQ's are; within a session, {@code ==} says whether two are the same row.
 *
 * @param <R> the class of the record itself
 */
public abstract class GeneratedRecord<R extends GeneratedRecord<R>> extends UpdatableRecordImpl<R> {
    private static final long serialVersionUID = 1L;

    static {
        Tracked.accessBy(row -> row instanceof GeneratedRecord<?> generated ? generated.tracked() : null);
    }

    private transient @Nullable Tracked tracked;

    /**
     * A new record.
     *
     * @param table its table
     */
    protected GeneratedRecord(Table<R> table) {
        super(table);
    }

    /**
     * Sets a value, as a generated setter does, and tells the session.
     *
     * @param index the column's place in the table, from 0
     * @param value the value, which may be null
     */
    protected final void change(int index, @Nullable Object value) {
        if (original(index) == null) {
            // It will be; else jOOQ makes a configuration, to ask that whether a primary key may be set.
            touched(index, true);
        }
        noteSetting(index);
        set(index, value);
        if (tracked != null) {
            tracked.noteSet(Objects.requireNonNull(field(index)));
        }
    }

    /** Sets a value and tells the session, as a generated setter does. */
    @Override
    public <T> R with(Field<T> field, @Nullable T value) {
        noteSetting(indexOf(field));
        R itself = super.with(field, value);
        noteSet(field);
        return itself;
    }

    /** Sets a value that is converted, and tells the session, as a generated setter does. */
    @Override
    public <T, U> R with(Field<T> field, @Nullable U value, Converter<? extends T, ? super U> converter) {
        noteSetting(indexOf(field));
        R itself = super.with(field, value, converter);
        noteSet(field);
        return itself;
    }

    private void noteSetting(int index) {
        if (tracked != null && index >= 0) {
            tracked.noteSetting(index);
        }
    }

    private void noteSet(Field<?> field) {
        Field<?> own = field(field);
        if (tracked != null && own != null) {
            tracked.noteSet(own);
        }
    }

    /** What sessions know of it. */
    final Tracked tracked() {
        if (tracked == null) {
            tracked = new Tracked(this);
        }
        return tracked;
    }

    /**
     * The record that a foreign key of this one refers to: from memory, or by one statement.
     *
     * @param <P> the class of that record
     * @param key a key of this record's table
     * @return null where it refers to none
     * @throws RetortException when that is not in memory and this record is in no session, nor was it read by jOOQ
     */
    @SuppressWarnings("unchecked")
    protected final <P extends Record> @Nullable P referenced(ForeignKey<R, P> key) {
        return (P) Loading.parent(tracked(), key);
    }

    /**
     * Lets a foreign key of this record refer to another record, which need not have a key yet, or to none. Where this record is
     * in a session, the other one goes into it.
     *
     * @param <P> the class of that record
     * @param key a key of this record's table
     * @param parent the other record, or null
     */
    protected final <P extends Record> void refer(ForeignKey<R, P> key, @Nullable P parent) {
        tracked().links().setParent(key, parent);
    }

    /**
     * The records whose foreign key refers to this one. Nothing is sent yet.
     *
     * @param <C> the class of those records
     * @param key a key to this record's table
     * @return a query for them
     */
    @SuppressWarnings("unchecked")
    protected final <C extends Record> Related<C> referencing(ForeignKey<C, R> key) {
        return new Related<>(RelatedRecords.referring(tracked(), key));
    }

    /**
     * The one record whose foreign key refers to this one, where that is unique: from memory, or by one statement.
     *
     * @param <C> the class of that record
     * @param key a key to this record's table
     * @return null if there is none
     */
    protected final <C extends Record> @Nullable C onlyReferencing(ForeignKey<C, R> key) {
        return referencing(key).first().orElse(null);
    }

    /**
     * Lets one record refer to this one, and no other; those that do are loaded for that, by one statement unless they are in memory.
     *
     * @param <C> the class of that record
     * @param key a key to this record's table
     * @param child the record, or null for none
     */
    protected final <C extends Record> void setOnlyReferencing(ForeignKey<C, R> key, @Nullable C child) {
        referencing(key).set(child == null ? java.util.List.of() : java.util.List.of(child));
    }

    /**
     * The records at the other end of a junction table. Nothing is sent yet.
     *
     * @param <J> the class of the junction table's records
     * @param <T> the class of the records at the other end
     * @param here the junction table's key to this record's table
     * @param there its key to the other table
     * @return a query for them
     */
    protected final <J extends Record, T extends Record> Related<T> through(
            ForeignKey<J, R> here, ForeignKey<J, T> there) {
        return new Related<>(RelatedRecords.joined(tracked(), here, there));
    }

    /**
     * The records of a relation to some of the rows of another one. Nothing is sent yet.
     *
     * @param <T> the class of those records
     * @param relation the relation, as a path that begins at this record's table
     * @return a query for them
     */
    protected final <T extends Record> Related<T> chosen(Path<T> relation) {
        return new Related<>(RelatedRecords.chosen(tracked(), TableOrigin.steps((Table<?>) relation)));
    }

    /** The table, the key and the first text: {@code <users 1 john>}. */
    @Override
    public String toString() {
        return RecordText.of(this);
    }
}
