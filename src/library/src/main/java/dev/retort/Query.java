package dev.retort;

import dev.retort.internal.loading.KeyLookup;
import dev.retort.internal.loading.QueryLoading;
import dev.retort.internal.query.Keyset;
import dev.retort.internal.query.QueryParts;
import dev.retort.internal.query.Restriction;
import dev.retort.internal.unit.RecordSession;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.OrderField;
import org.jooq.Path;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * A query for the records of one table, in a session. Immutable: each method that says more returns another query. It runs when
 * rows are asked for, and again each time; what is pending in the session is written before. A row that the session knows is
 * given as the object that it knows, with the values that were read unless it was changed.
 *
 * <p>What asks for rows throws jOOQ's {@link org.jooq.exception.DataAccessException} when the database refuses, and a
 * {@link RetortException} when the session is closed or another thread's, or the query has none. Like the session, for one
 * thread.
 *
 * @param <R> the records
 */
public sealed class Query<R extends Record> permits Related {
    private final @Nullable RecordSession session;
    private final QueryParts<R> parts;

    Query(@Nullable RecordSession session, QueryParts<R> parts) {
        this.session = session;
        this.parts = parts;
    }

    final RecordSession session() {
        if (session == null) {
            throw new RetortException("the record is in no session, and so nothing can be asked about it")
                    .withHint("session.add(…) takes it in");
        }
        return session;
    }

    final QueryParts<R> parts() {
        return parts;
    }

    private Query<R> with(QueryParts<R> other) {
        return new Query<>(session, other);
    }

    /**
     * The rows that also fulfil all of these conditions; all of them, if there is none.
     *
     * @param conditions jOOQ's conditions on columns of the table
     * @return another query, with that
     */
    public Query<R> where(Condition... conditions) {
        return with(parts.and(new Restriction.Plain(DSL.and(conditions))));
    }

    /**
     * The rows that also have a value in a column.
     *
     * @param <T> the type of the column
     * @param column a column of the table
     * @param value the value; null for none
     * @return another query, with that
     */
    public <T> Query<R> where(TableField<R, T> column, @Nullable T value) {
        return where(value == null ? column.isNull() : column.eq(value));
    }

    /**
     * The rows that are also related to a record: {@code where(USERS.role(), admin)}. Null for those that are related to
     * none.
     *
     * @param <P> the class of the records at the end of the path
     * @param relation a path that begins at this query's table, of one step or more
     * @param record one without a key, since it is not in the database, is related to no row
     * @return another query, with that
     * @throws RetortException when the path begins elsewhere
     */
    public <P extends Record> Query<R> where(Path<P> relation, @Nullable P record) {
        return with(parts.and(new Restriction.LeadsTo(parts.steps(relation), (Table<?>) relation, record)));
    }

    /**
     * Sorted by these, among those that are equal in what it was sorted by before. Without any, the order is the database's
     * whim.
     *
     * @param columns columns or expressions, with their direction
     * @return another query, with that
     */
    public Query<R> orderBy(OrderField<?>... columns) {
        return with(parts.orderedBy(Arrays.asList(columns)));
    }

    /**
     * No more than this many rows, whatever an earlier call said. Where it is sorted by columns of a table with a primary key, that
     * is added to the order, so that rows which tie come in the same order each time.
     *
     * @param rows how many at most
     * @return another query, with that
     * @throws RetortException when it is less than 0
     */
    public Query<R> limit(int rows) {
        return with(parts.limited(notNegative(rows, "limit")));
    }

    /**
     * Without the first of these rows, whatever an earlier call said.
     *
     * @param rows how many to leave out; the database reads them all the same, see {@link #after}
     * @return another query, with that
     * @throws RetortException when it is less than 0
     */
    public Query<R> offset(int rows) {
        return with(parts.from(notNegative(rows, "offset")));
    }

    private static int notNegative(int rows, String name) {
        if (rows < 0) {
            throw new RetortException(name + "(" + rows + ") is not possible: a number of rows is 0 or more");
        }
        return rows;
    }

    /**
     * After a row in the query's order, to which the primary key is added so that there are no ties: the next page, as quickly
     * on page 10,000 as on page 1, if there is an index on what it is sorted by.
     *
     * @param last the last row of the page before, of which the columns count that are sorted by
     * @return another query, with that
     * @throws RetortException when it is sorted by what is no column of the table, or that has no primary key
     */
    public Query<R> after(R last) {
        Keyset.of(parts.table(), parts.order());
        return with(parts.after(last));
    }

    /**
     * Loads what relations lead to as well, with one statement for each step, whatever the number of rows, as long as their keys
     * fit into one (4 MB; on SQLite 900 KB); a junction table is a step of its own. Where a text refers to a row by another spelling,
     * the step to that row takes one more. The records then answer from memory: {@code role.users().all()}.
     *
     * @param relations paths that begin at this query's table: {@code with(ROLES.users().articles())}
     * @return another query, with that
     * @throws RetortException when a path begins elsewhere
     */
    public Query<R> with(Path<?>... relations) {
        QueryParts<R> all = parts;
        for (Path<?> relation : relations) {
            all = all.with(parts.steps(relation));
        }
        return with(all);
    }

    /**
     * All rows, by one statement and one for each relation of {@link #with}; all of them are in memory then.
     *
     * @return the rows in the query's order; an empty list if there is none
     */
    public List<R> all() {
        return known().orElseGet(() -> load(parts));
    }

    /**
     * The rows, if memory has all of them, as it has those of a relation that was loaded beforehand or of a record that is in no
     * session.
     *
     * @return empty where the database has to be asked, as it has to for any other query
     */
    public Optional<List<R>> known() {
        return Optional.empty();
    }

    /**
     * The object that represents a row of this query's table, which {@link #select} has read just now: the one that the session
     * knows, with the values that were read unless it was changed.
     *
     * @param row what jOOQ has read
     * @return that object, or the row itself where it was not known
     */
    public R identified(R row) {
        return session().work().identified(row);
    }

    final List<R> load(QueryParts<R> some) {
        return QueryLoading.load(session(), some);
    }

    /**
     * The first row, by one statement that reads no others.
     *
     * @return empty if there is none
     */
    public Optional<R> first() {
        Optional<List<R>> known = known();
        if (known.isPresent()) {
            return known.get().stream().findFirst();
        }
        int most = parts.limit().isPresent() ? Math.min(1, parts.limit().getAsInt()) : 1;
        return load(parts.limited(most)).stream().findFirst();
    }

    /**
     * The one row, by one statement, or two where there are several.
     *
     * @return the row
     * @throws RetortException when there is none, or more than one: it says how many
     */
    public R one() {
        return oneOrNone()
                .orElseThrow(() -> new RetortException("one row was expected, and there is none: " + shown()));
    }

    /**
     * The one row, by one statement, or two where there are several.
     *
     * @return empty if there is none
     * @throws RetortException when there are several: it says how many
     */
    public Optional<R> oneOrNone() {
        List<R> rows = known().orElseGet(() -> load(parts.limit().isPresent() ? parts : parts.limited(2)));
        if (rows.size() > 1) {
            throw new RetortException("one row was expected, and there are " + count() + ": " + shown());
        }
        return rows.stream().findFirst();
    }

    private String shown() {
        return parts.table().getName();
    }

    /**
     * The row with this primary key, if there is one that fulfils the query's conditions: by one statement, or by none where the
     * query is for all rows and the session knows this one.
     *
     * @param key a value for each column of the key, in the order of the table, or one that is equal to it, such as {@code "7"} or 7L
     * @return empty if there is none, as for a value that the column cannot have: {@code "abc"}, 7.5
     * @throws RetortException when the number of values is another one, or the table has no primary key
     */
    public Optional<R> get(Object... key) {
        return new KeyLookup<>(parts)
                .find(Arrays.asList(key), this::session, one -> with(one).oneOrNone());
    }

    /**
     * {@return how many rows there are, {@code limit} and {@code offset} included: by one statement that counts, or from memory}
     */
    public long count() {
        Optional<List<R>> known = known();
        return known.isPresent() ? known.get().size() : countRows();
    }

    private long countRows() {
        DSLContext dsl = session().reading();
        return dsl.fetchCount(parts.unordered().select(dsl));
    }

    /** {@return whether there is any row: by one statement that reads none of them, or from memory} */
    public boolean exists() {
        Optional<List<R>> known = known();
        if (known.isPresent()) {
            return !known.get().isEmpty();
        }
        DSLContext dsl = session().reading();
        return dsl.fetchExists(parts.unordered().select(dsl));
    }

    /**
     * The rows one after the other, without having all of them in memory: a thousand at a time are fetched. The stream is to be
     * closed, and other statements of the session are to wait until then: some drivers would read all that is left. The session
     * keeps none of the records that the caller does not keep.
     *
     * @return the rows in the query's order; to be closed
     * @throws RetortException when the query has {@code with(…)}: what that loads is loaded for all rows at once
     */
    public Stream<R> stream() {
        if (!parts.eager().isEmpty()) {
            throw new RetortException("stream() and with(…) do not go together")
                    .withHint("all() loads the relations of all rows");
        }
        return QueryLoading.stream(session(), parts);
    }

    /**
     * The first row, as {@link #first}.
     *
     * @return the row
     * @throws NotFoundException when there is none
     */
    public R firstOr404() {
        return first().orElseThrow(() -> NotFoundException.of(parts.table(), List.of()));
    }

    /**
     * The one row, as {@link #oneOrNone}.
     *
     * @return the row
     * @throws NotFoundException when there is none
     * @throws RetortException when there are several; that is no {@code NotFoundException}
     */
    public R oneOr404() {
        return oneOrNone().orElseThrow(() -> NotFoundException.of(parts.table(), List.of()));
    }

    /**
     * The row with this primary key, as {@link #get}.
     *
     * @param key a value for each column of the key, in the order of the table
     * @return the row
     * @throws NotFoundException when there is none: {@code users 99 (404)}
     * @throws RetortException when the number of values is another one, or the table has no primary key
     */
    public R getOr404(Object... key) {
        return get(key).orElseThrow(() -> NotFoundException.of(parts.table(), Arrays.asList(key)));
    }

    /**
     * A page of the rows, as {@link Paging} has it where nothing else is said.
     *
     * @param page the number of the page, from 1
     * @param perPage how many rows a page has
     * @return the page, read now
     * @throws NotFoundException when there is no such page
     */
    public Page<R> paginate(int page, int perPage) {
        return paginate(Paging.page(page).perPage(perPage));
    }

    /**
     * The first page, of 20 rows.
     *
     * @return the page, read now, which is empty if there is no row
     */
    public Page<R> paginate() {
        return paginate(Paging.page(1));
    }

    /**
     * A page of the rows, by a statement that reads them and one that counts all, unless they are not to be counted. Sort them, or
     * the pages need not fit together.
     *
     * @param paging which page, and of how many rows
     * @return the page, read now
     * @throws NotFoundException when there is no such page, unless {@link Paging#errorOut} says otherwise
     */
    public Page<R> paginate(Paging paging) {
        return Page.of(this, paging);
    }

    /**
     * The same query in jOOQ's words, for what has none here; what is pending is written now. Its records are in no session.
     *
     * @return jOOQ's query, which was not sent yet
     */
    public Select<R> select() {
        return parts.select(session().reading());
    }

    /** {@return the SQL that it is, with its values in it: for people, and not for sending} Nothing is sent. */
    public String sql() {
        return session == null
                ? sql(SQLDialect.DEFAULT)
                : sql(session.unflushed().configuration());
    }

    /**
     * {@return the SQL that it would be in another dialect} Nothing is sent.
     *
     * @param dialect the dialect
     */
    public String sql(SQLDialect dialect) {
        return sql(new DefaultConfiguration().set(dialect));
    }

    private String sql(Configuration configuration) {
        DSLContext dsl = DSL.using(configuration.derive(new Settings().withRenderFormatted(true)));
        return dsl.renderInlined(parts.select(dsl));
    }

    /** The SQL, as {@link #sql}. */
    @Override
    public String toString() {
        return sql();
    }
}
