package dev.retort;

import dev.retort.internal.query.GetOrCreate;
import dev.retort.internal.query.QueryParts;
import dev.retort.internal.session.Merge;
import dev.retort.internal.session.SessionCore;
import dev.retort.internal.session.SessionOptions;
import dev.retort.internal.unit.RecordState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;

/**
 * A conversation with the database: a unit of work on records, each row of which is one object, within a transaction that
 * begins by itself.
 *
 * <p>Records that are added, changed or deleted are written by {@link #flush()}, in an order that the foreign keys allow; a
 * query flushes first, and {@link #commit()} does. {@link #close()} undoes what was not committed. A session is for one thread,
 * and for one piece of work; it is cheap to open.
 *
 * <p>Errors of the database are jOOQ's {@link org.jooq.exception.DataAccessException}s; after one, the session can be used
 * further. Those of the session itself are {@link RetortException}s.
 */
public final class Session extends SessionScope implements AutoCloseable {
    private final SessionCore core;

    /**
     * A session on a connection, which is closed with it. An application gets its sessions from {@link Retort#session()}.
     *
     * @param connection what begins and ends the session's transactions; nothing is sent yet
     */
    public Session(SessionConnection connection) {
        this(connection, SessionOptions.DEFAULT);
    }

    Session(SessionConnection connection, SessionOptions options) {
        this.core = new SessionCore(connection, options);
    }

    @Override
    Session self() {
        return this;
    }

    @Override
    SessionCore core() {
        return core;
    }

    /**
     * jOOQ's context in this session's transaction, for all that has no words here. What is pending is written before each
     * of its statements. Rows that these change are not known to be changed: {@link #refresh} reads a record again.
     *
     * @return the context, the same each time
     */
    public DSLContext dsl() {
        return core.flushing();
    }

    /**
     * A query for the records of a table or view. Nothing is sent before it is asked for rows.
     *
     * @param <R> the class of the records
     * @param table a generated constant, such as {@code USERS}; without a primary key its records can be read, and not changed
     * @return a query for all rows
     */
    public <R extends Record> Query<R> query(Table<R> table) {
        core.check();
        return new Query<>(core, QueryParts.of(table));
    }

    /**
     * The record with a primary key, as {@code query(table).get(key)}: one that the session knows is not read again, and another
     * takes one statement.
     *
     * @param <R> the class of the records
     * @param table a generated constant
     * @param key a value for each column of the key, in the order of the table
     * @return empty if there is no such row
     * @throws RetortException when the number of values is another one
     */
    public <R extends Record> Optional<R> get(Table<R> table, Object... key) {
        return query(table).get(key);
    }

    /**
     * Adds a new record, to be inserted by the next flush, and with it all that it refers to and that was appended to it. One that is
     * in the session is left as it is; one that was read elsewhere is taken in. Nothing is sent, but for one that jOOQ has read and of
     * which columns are null: these may have been left out, and are read by a statement.
     *
     * @param added the record
     * @return this session
     * @throws RetortException when the record is in another session, or its row is in this one as another object; when jOOQ read
     *     it without its key, or its row is gone by now
     */
    public Session add(GeneratedRecord<?> added) {
        core.check();
        core.work().add(added.tracked());
        return this;
    }

    /**
     * Adds records, inserted in this order as far as their foreign keys allow, a thousand by a statement; those whose keys are set come
     * before those that get one.
     *
     * @param added the records
     * @return this session
     * @throws RetortException as {@link #add}; the records before are added then
     */
    public Session addAll(GeneratedRecord<?>... added) {
        return addAll(Arrays.asList(added));
    }

    /**
     * Adds records in this order, as {@link #addAll(GeneratedRecord[])}.
     *
     * @param added the records
     * @return this session
     * @throws RetortException as {@link #add}; the records before are added then
     */
    public Session addAll(Collection<? extends GeneratedRecord<?>> added) {
        core.check();
        core.work().addAll(added.stream().map(GeneratedRecord::tracked).toList());
        return this;
    }

    /**
     * Deletes a record, with the next flush; {@link #add} before that takes it back. One that was only added is let go, with the new
     * records that would be deleted with it, or that only came along with it. What refers to it follows by the rules of its foreign
     * keys: where there is no {@code ON DELETE}, the database refuses while something refers to it that is not deleted as well.
     *
     * @param deleted the record
     * @return this session
     * @throws RetortException when the record is new, and in no session
     */
    public Session delete(GeneratedRecord<?> deleted) {
        core.check();
        core.work().delete(deleted.tracked());
        return this;
    }

    /**
     * Deletes records, as {@link #delete}: 500 rows of a table by a statement.
     *
     * @param deleted the records
     * @return this session
     * @throws RetortException when one of them is new, and in no session; those before are to be deleted then
     */
    public Session deleteAll(Collection<? extends GeneratedRecord<?>> deleted) {
        deleted.forEach(this::delete);
        return this;
    }

    /**
     * {@return whether a record is in this session, and not deleted}
     *
     * @param some the record
     */
    public boolean contains(GeneratedRecord<?> some) {
        return some.tracked().isIn(core) && some.tracked().state() != RecordState.DELETED;
    }

    /**
     * What the next flush would write. Nothing is sent; all records that the session knows are looked at.
     *
     * @return the records, in the order in which they became pending
     */
    public Changes pending() {
        core.check();
        core.work().findChanges();
        return core.work().pending();
    }

    /**
     * Lets go of a record: it is not written any more, and keeps its values. One of another session, or of none, stays as it is.
     *
     * @param some the record
     * @return this session
     */
    public Session expunge(GeneratedRecord<?> some) {
        core.check();
        if (some.tracked().isIn(core)) {
            core.work().expunge(some.tracked());
        }
        return this;
    }

    /**
     * Reads a record's values again, by one statement; those that were set since, and not written, are lost.
     *
     * @param some the record
     * @return this session
     * @throws RetortException when its row is gone, or the record is not in this session
     */
    public Session refresh(GeneratedRecord<?> some) {
        core.refresh(some.tracked());
        return this;
    }

    /**
     * Writes what was added, changed or deleted to the database, without committing it, within a savepoint. If that fails,
     * everything is as it was before, and can be put right and flushed again. New rows take a statement for a thousand of a table,
     * changed ones a statement each, which are sent together where they are of one table; where the database sets columns itself, one more
     * for 500 rows reads them, unless the statement returns them.
     *
     * @return this session
     * @throws org.jooq.exception.DataAccessException when the database refuses something
     * @throws StaleRecordException when another has changed a row, in a table that counts versions, or deleted it
     * @throws RetortException when new records refer to each other in a circle, or to one in no session, which has no key; within a
     *     listener of {@link #beforeFlush}
     */
    public Session flush() {
        core.check();
        core.transaction().flush();
        return this;
    }

    /**
     * Writes what is pending and commits. Listeners of {@link #beforeCommit} are told before, and may change more; those of
     * {@link #onCommit} afterwards. The connection is given back; records keep their values. What cannot be written leaves everything
     * as it was, as in {@link #flush()}; if a listener throws before the commit, or that fails, all is rolled back.
     *
     * @throws org.jooq.exception.DataAccessException when the database refuses something
     * @throws StaleRecordException when another has changed or deleted a row
     * @throws RetortException within a savepoint, or a listener of {@link #beforeFlush} or {@link #beforeCommit}; on PostgreSQL when a
     *     statement has failed, outside of a savepoint: nothing is committed then. A statement asks for that where one has failed, or
     *     {@link #dsl()} gave its connection away
     */
    public void commit() {
        core.check();
        core.transaction().commit();
    }

    /**
     * Undoes what was not committed. Records that were added are in no session any more, without the keys that they had been given;
     * those that were changed or deleted are what the database says now, which is read with a statement for 500 of each of their tables.
     * So are all that the session knows, where {@link #dsl()} may have changed something. Nothing is sent if nothing was done.
     *
     * @throws org.jooq.exception.DataAccessException when the connection is lost; what was not committed is undone by that
     * @throws RetortException within a savepoint, which an exception undoes
     */
    public void rollback() {
        core.check();
        core.transaction().rollback();
    }

    /**
     * The one record with a value in a column, which is inserted if there is none, and has its key then: for a column that is
     * unique: one statement, or an insertion within a savepoint as well. If another inserts it at the same time, it is theirs. A value
     * that the database would round or pad takes one statement more, which asks what it would be there.
     *
     * @param <R> the class of the records
     * @param <T> the type of the column
     * @param table a generated constant
     * @param column a column of that table, which is unique
     * @param value the value
     * @return the record, which is in the session
     * @throws RetortException when there are several, or the value is null
     */
    public <R extends GeneratedRecord<R>, T> R getOrCreate(Table<R> table, TableField<R, T> column, T value) {
        return getOrCreate(table, column, value, created -> {});
    }

    /**
     * The one record with a value in a column, which is inserted if there is none: one statement, or an insertion within a savepoint
     * as well.
     *
     * @param <R> the class of the records
     * @param <T> the type of the column
     * @param table a generated constant
     * @param column a column of that table, which is unique
     * @param value the value
     * @param prepare sets the other values of one that is new
     * @return the record, which is in the session
     * @throws RetortException when there are several, or the value is null
     * @throws org.jooq.exception.DataAccessException when the database refuses the new one for another reason than that it is there
     */
    public <R extends GeneratedRecord<R>, T> R getOrCreate(
            Table<R> table, TableField<R, T> column, T value, Consumer<R> prepare) {
        return byColumn(table, column, prepare).one(value);
    }

    /**
     * The records with values in a column, of which those are inserted that are missing: two statements for a thousand values, and one
     * more that asks what they are in the database, where that would round or pad some. What
     * another session inserts at the same time is theirs, and what the database takes for one value is one record; each value is asked for
     * by itself then.
     *
     * @param <R> the class of the records
     * @param <T> the type of the column
     * @param table a generated constant
     * @param column a column of that table, which is unique
     * @param values the values, without null
     * @return the record of each value, in their order
     * @throws RetortException when a value is null
     * @throws org.jooq.exception.DataAccessException when the database refuses a new one for another reason than that it is there
     */
    public <R extends GeneratedRecord<R>, T> Map<T, R> getOrCreateAll(
            Table<R> table, TableField<R, T> column, Collection<? extends T> values) {
        return byColumn(table, column, created -> {}).all(values);
    }

    private <R extends GeneratedRecord<R>, T> GetOrCreate<R, T> byColumn(
            Table<R> table, TableField<R, T> column, Consumer<R> prepare) {
        Query<R> query = query(table);
        return new GetOrCreate<>(
                column,
                values -> core.stored().of(column, values),
                value -> query.where(column, value).oneOrNone(),
                values -> query.where(column.in(values)).all(),
                values -> savepoint(() -> {
                    List<R> created = new ArrayList<>();
                    for (T value : values) {
                        R row = Objects.requireNonNull(core.unflushed().newRecord(table));
                        row.set(column, value);
                        prepare.accept(row);
                        created.add(row);
                    }
                    addAll(created).flush();
                    return created;
                }));
    }

    /**
     * Inserts records, or changes the rows that are there already: a statement for a thousand. What was set is written, but for the columns
     * of the key and of the primary key in rows that are there; the records get all that the database has in the others. What is pending
     * is written before, and what the records refer to. Listeners are told of them as inserted, but for those whose rows the session
     * knew: the records of these are told of as updated.
     *
     * @param <R> the class of the records
     * @param records new ones, each with the values of its key, or such as were read elsewhere, which are written as a whole
     * @param key the columns of a unique key by which a row is there; the primary key if there are none
     * @return the record of each row: the one that was given, or that by which the session knew the row before
     * @throws RetortException when there is no such unique key, a value of it is missing, or two records have the same, as far as
     *     the database is concerned; when a row is there by another unique key. Nothing is written then, and the records are in no session
     * @throws org.jooq.exception.DataAccessException when the database refuses something
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // They are only read.
    public final <R extends GeneratedRecord<R>> List<R> upsert(Collection<R> records, TableField<R, ?>... key) {
        core.check();
        return core.transaction().upsert(records, key);
    }

    /**
     * Takes over what a record of no session holds, or of another one, into the record of its row, by one statement if the session does not
     * know that: what was set, or all of a record that was read as a whole, but for the key by which the row is found. A key that the
     * database would round or pad takes one statement more, which asks what it would be there. What the record refers to, and what was
     * appended to it, is merged with it. The next flush writes it.
     *
     * @param <R> the class of the records
     * @param record the record
     * @return the session's record of the row, or the given one, added, if there is no such row
     * @throws StaleRecordException when the record has another version than the row, in a table that counts them
     */
    @SuppressWarnings("unchecked")
    public <R extends GeneratedRecord<R>> R merge(R record) {
        core.check();
        return (R) new Merge(
                        core,
                        core.stored(),
                        (table, key) -> query(table).withoutCriteria().get(key))
                .of(record.tracked())
                .record();
    }

    /** What is pending, in a sentence. */
    @Override
    public String toString() {
        return core.isOpen() ? "session: " + pending().toDo() : "a closed session";
    }

    /**
     * {@return whether a transaction is open, and with it a connection taken: from the first statement to the commit or rollback}
     */
    public boolean inTransaction() {
        return core.inTransaction();
    }

    /**
     * Undoes what was not committed and gives the connection back. A closed session cannot be used any more; its records keep
     * their values.
     */
    @Override
    public void close() {
        core.close();
    }
}
