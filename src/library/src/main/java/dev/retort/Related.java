package dev.retort;

import dev.retort.internal.related.RelatedRecords;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;

/**
 * The records that are related to one record, to many: a query for them, to which records can be appended and from which they
 * can be removed. What is appended or removed is written by the session's next flush, and is seen here before. As long as the
 * record is in no session, these are the records that were appended, with those that {@code with(…)} had loaded before its session was
 * closed.
 *
 * <p>What {@code with(…)} loaded costs no further statement until rows of that table come, go, or refer elsewhere in this session;
 * {@code where(…)} and the like ask the database. Unlike the queries that are made of it, it is not immutable.
 *
 * @param <R> the related records
 */
@SuppressWarnings("ReferenceEquality") // Records are equal by their values: here each is itself.
public final class Related<R extends Record> extends Query<R> {
    private final RelatedRecords<R> records;

    Related(RelatedRecords<R> records) {
        super(records.session(), records.parts());
        this.records = records;
    }

    /** All of them; an empty list if there is none. To change the list changes no relation. */
    @Override
    public List<R> all() {
        return super.all();
    }

    @Override
    void noteAsked(boolean loads) {
        records.noteAsked(session(), loads);
    }

    @Override
    public Optional<List<R>> known() {
        return records.known(() -> {
            noteAsked(true);
            return load(parts());
        });
    }

    /**
     * Appends records; those that are in no session go into the owner's, if that is in one. A record that referred to another
     * owner refers to this one then. Through a junction table, a row of it is added; one that the database has already is
     * refused by it. Nothing is sent before the next flush.
     *
     * @param appended the records
     * @return this
     * @throws RetortException when a record is in another session, or its table has no primary key
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Related<R> append(R... appended) {
        return append(Arrays.asList(appended));
    }

    /**
     * Appends records, as {@link #append(Record[])}.
     *
     * @param appended the records
     * @return this
     * @throws RetortException when a record is in another session, or its table has no primary key
     */
    public Related<R> append(Collection<? extends R> appended) {
        appended.forEach(records::append);
        return this;
    }

    /**
     * Removes records: their foreign key becomes null, or, where it may not be null, they are deleted; through a junction table,
     * its rows are, which are read by one statement for each record. What was removed is written by the next flush.
     *
     * @param removed the records
     * @return this
     * @throws RetortException when one of them is not related to the owner
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Related<R> remove(R... removed) {
        return remove(Arrays.asList(removed));
    }

    /**
     * Removes records, as {@link #remove(Record[])}.
     *
     * @param removed the records
     * @return this
     * @throws RetortException when one of them is not related to the owner
     */
    public Related<R> remove(Collection<? extends R> removed) {
        List.copyOf(removed).forEach(records::remove);
        return this;
    }

    /**
     * Makes these the related records, and no others: removes and appends what differs. Those that are related now are loaded for
     * that, as by {@link #all()}.
     *
     * @param rows the records
     * @return this
     * @throws RetortException when a record is in another session, or its table has no primary key
     */
    public Related<R> set(Collection<? extends R> rows) {
        records.requireAll();
        List<R> before = all();
        remove(before.stream().filter(row -> isNone(row, rows)).toList());
        append(rows.stream().filter(row -> isNone(row, before)).toList());
        return this;
    }

    /**
     * Makes these the related records, and no others, as {@link #set(Collection)}.
     *
     * @param rows the records
     * @return this
     * @throws RetortException when a record is in another session, or its table has no primary key
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Related<R> set(R... rows) {
        return set(Arrays.asList(rows));
    }

    /**
     * {@return whether a record is one of them, as that object; all are loaded for that, as by {@link #all()}}
     *
     * @param row the record
     */
    public boolean contains(R row) {
        return !isNone(row, all());
    }

    private static boolean isNone(Record row, Collection<? extends Record> rows) {
        return rows.stream().noneMatch(other -> other == row);
    }
}
