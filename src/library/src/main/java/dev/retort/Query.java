package dev.retort;

import dev.retort.internal.key.PathStep;
import dev.retort.internal.key.TableOrigin;
import dev.retort.internal.loading.KeyLookup;
import dev.retort.internal.loading.QueryLoading;
import dev.retort.internal.projection.ProjectionLoading;
import dev.retort.internal.projection.ProjectionPlan;
import dev.retort.internal.projection.ProjectionPlanner;
import dev.retort.internal.query.Keyset;
import dev.retort.internal.query.QueryParts;
import dev.retort.internal.query.Restriction;
import dev.retort.internal.unit.RecordSession;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
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
public sealed class Query<R extends Record> extends QueryResults<R> permits Related {
    private final QueryParts<R> parts;

    Query(@Nullable RecordSession session, QueryParts<R> parts) {
        super(session, parts);
        this.parts = parts;
    }

    @Override
    final QueryParts<R> parts() {
        return parts;
    }

    private Query<R> with(QueryParts<R> other) {
        return new Query<>(sessionOrNone(), other);
    }

    @Override
    @SuppressWarnings("unchecked")
    final Query<R> having(QueryParts<?> other) {
        return with((QueryParts<R>) other);
    }

    @Override
    @SuppressWarnings("unchecked")
    final List<R> load(QueryParts<?> some) {
        return QueryLoading.load(session(), (QueryParts<R>) some);
    }

    @Override
    final Optional<R> find(List<Object> key) {
        return new KeyLookup<>(parts).find(key, this::session, one -> with(one).oneOrNone());
    }

    @Override
    final Stream<R> streamed() {
        return QueryLoading.stream(session(), parts);
    }

    /**
     * The object that represents a row of this query's table, which {@link Query#select} has read just now: the one that the session
     * knows, with the values that were read unless it was changed.
     *
     * @param row what jOOQ has read
     * @return that object, or the row itself where it was not known
     */
    public R identified(R row) {
        return session().work().identified(row);
    }

    /**
     * The rows that also fulfil all of these conditions; all of them, if there is none. A condition on a relation to many, such as
     * {@code ROLES.users().USERNAME.eq("john")}, means that there is such a row: of one row, what is joined by {@code and}; of none, with
     * {@code not}. {@link GeneratedTable#any} and {@link GeneratedTable#none} say the same of several.
     *
     * @param conditions jOOQ's conditions on columns of the table, and of its relations
     * @return another query, with that
     * @throws RetortException when a relation in them begins at another table
     */
    public Query<R> where(Condition... conditions) {
        return with(parts().and(Restriction.Plain.of(parts().table(), DSL.and(conditions))));
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
        return with(parts().and(new Restriction.Plain(value == null ? column.isNull() : column.eq(value))));
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
        return with(parts().and(new Restriction.LeadsTo(parts().steps(relation), (Table<?>) relation, record)));
    }

    /**
     * Sorted by these, among those that are equal in what it was sorted by before. Without any, the order is the database's
     * whim.
     *
     * @param columns columns or expressions, with their direction; also of what the rows refer to: {@code USERS.role().NAME}
     * @return another query, with that
     * @throws RetortException when one is of a relation to many, which has no one value, or of one that begins elsewhere
     */
    public Query<R> orderBy(OrderField<?>... columns) {
        return with(parts().orderedBy(Arrays.asList(columns)));
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
        return with(parts().limited(notNegative(rows, "limit")));
    }

    /**
     * Without the first of these rows, whatever an earlier call said.
     *
     * @param rows how many to leave out; the database reads them all the same, see {@link #after}
     * @return another query, with that
     * @throws RetortException when it is less than 0
     */
    public Query<R> offset(int rows) {
        return with(parts().from(notNegative(rows, "offset")));
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
        Keyset.of(parts().table(), parts().order());
        return with(parts().after(last));
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
        QueryParts<R> all = parts();
        for (Path<?> relation : relations) {
            all = all.with(parts().steps(relation));
        }
        return with(all);
    }

    /**
     * Loads those rows that a relation leads to which are chosen, in the order that is said, with one statement whatever the number of
     * rows: {@code with(ROLES.users(), users -> users.where(USERS.USERNAME.like("j%")).orderBy(USERS.USERNAME))}. From then on
     * {@code role.users()} of these records is the query with that condition and order: from memory until the session writes something,
     * and then by a statement; until the relation is loaded otherwise, or the record is refreshed. What the condition leaves out stays as
     * it is: {@link Related#set} is refused as long as something may be left out.
     *
     * @param <P> the class of the records at the end of the path
     * @param relation a path that begins at this query's table; of several steps, the last one leads to the rows that are chosen
     * @param rows gives the query for all rows of that table a condition, an order, and {@code with(…)} of its own
     * @return another query, with that
     * @throws RetortException when the path begins elsewhere, or leads to one row, of which none can be chosen; when the query got a
     *     limit or the like; when another {@code with(…)} of this query is over the same relation
     */
    @SuppressWarnings("unchecked")
    public <P extends Record> Query<R> with(Path<P> relation, UnaryOperator<Query<P>> rows) {
        List<PathStep> steps = parts().steps(relation);
        Table<P> end = (Table<P>) TableOrigin.original((Table<?>) relation);
        QueryParts<P> all =
                QueryParts.of(end).usuallyOrderedBy(QueryParts.along(steps).order());
        return with(parts().with(steps, rows.apply(new Query<>(null, all)).parts()));
    }

    /**
     * All rows that there are, whatever the criteria of {@link Retort#where} say of them, of related ones and of those that conditions
     * lead over. A relation that is loaded with them by {@code with(…)} is without criteria, too, until it is loaded otherwise.
     *
     * @return another query, with that
     */
    public Query<R> withoutCriteria() {
        return with(parts().unrestricted(true));
    }

    /**
     * Equal rows once: of use for a view, or a table without a primary key. A condition on a relation to many gives no row twice.
     *
     * @return another query, with that
     */
    public Query<R> distinct() {
        return with(parts().distinct());
    }

    /**
     * The rows locked until the transaction ends: others wait who would change them or lock them, too. Records that were not changed
     * are brought up to date. SQLite locks no rows: there the first of two transactions that write is alone, and the other one fails.
     *
     * @return another query, with that
     */
    public Query<R> forUpdate() {
        return forUpdate(LockWait.USUAL);
    }

    /**
     * The rows locked until the transaction ends, as {@link #forUpdate()}.
     *
     * @param wait what is done about rows that others have locked
     * @return another query, with that; where the database does not have this way to wait, it says so, or Retort does
     */
    public Query<R> forUpdate(LockWait wait) {
        return with(parts().locked(wait));
    }

    /**
     * The rows as records of Java's, which are in no session and never change: {@code record FilmView(String title, LanguageView language,
     * List<ActorView> actors) {}}. A component is called like a column ({@code originalTitle} or {@code original_title}), or like a
     * relation: then it is a record, null where there is none, or a {@code List} or {@code Set} of records. Only the columns of
     * components are read, and the keys that lead on; each relation takes one statement, whatever the number of rows. {@code with(…)} of
     * a relation says which of its rows, and in which order. Values are converted as jOOQ does; one that its component's type does not
     * have is an error, not another value.
     *
     * @param <V> the class of the projections
     * @param projection the class of a record
     * @return the rows as projections, with the same endings; what is pending in the session is written before
     * @throws RetortException when a component stands for no column or relation, or has another type; when {@code with(…)} loads what no
     *     component takes
     */
    public <V> Projection<V> as(Class<V> projection) {
        ProjectionPlan<V> plan = ProjectionPlanner.plan(
                projection, parts, session().unflushed().configuration().converterProvider());
        return new Projection<>(session(), parts, plan);
    }

    /**
     * The rows of a query as projections, see {@link Query#as}. Immutable.
     *
     * @param <V> the class of the projections
     */
    public static final class Projection<V> extends QueryResults<V> {
        private final ProjectionPlan<V> plan;

        private Projection(@Nullable RecordSession session, QueryParts<?> parts, ProjectionPlan<V> plan) {
            super(session, parts);
            this.plan = plan;
        }

        /**
         * The first of them.
         *
         * @param rows how many there are at most; fewer, where the query has a lower limit
         * @return another query
         */
        public Projection<V> atMost(int rows) {
            return having(parts().limited(Math.min(rows, parts().limit().orElse(rows))));
        }

        @Override
        Projection<V> having(QueryParts<?> other) {
            return new Projection<>(sessionOrNone(), other, plan);
        }

        @Override
        List<V> load(QueryParts<?> some) {
            return ProjectionLoading.load(session(), some, plan);
        }

        @Override
        Optional<V> find(List<Object> key) {
            return new KeyLookup<>(parts())
                    .asked(key)
                    .flatMap(one -> having(one).oneOrNone());
        }

        @Override
        Stream<V> streamed() {
            if (!plan.isFlat()) {
                throw new RetortException("stream() does not load the relations of "
                                + plan.type().getSimpleName())
                        .withHint("all() loads them for all rows");
            }
            return ProjectionLoading.stream(session(), parts(), plan);
        }

        /** What it is, in words; nothing is sent. */
        @Override
        public String toString() {
            return parts().table().getName() + " as " + plan.type().getSimpleName() + ": .all() gives them";
        }
    }

    /**
     * The same query in jOOQ's words, for what has none here; what is pending is written now. Its records are in no session.
     *
     * @return jOOQ's query, which was not sent yet
     */
    public Select<R> select() {
        return parts().select(session().reading());
    }

    /** {@return the SQL that it is, with its values in it: for people, and not for sending} Nothing is sent. */
    public String sql() {
        RecordSession session = sessionOrNone();
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
        return dsl.renderInlined(parts().select(dsl));
    }

    /** The SQL, as {@link #sql}. */
    @Override
    public String toString() {
        return sql();
    }
}
