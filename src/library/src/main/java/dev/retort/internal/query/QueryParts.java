package dev.retort.internal.query;

import dev.retort.LockWait;
import dev.retort.RetortException;
import dev.retort.internal.choice.RelationChoice;
import dev.retort.internal.choice.RelationOrder;
import dev.retort.internal.key.PathStep;
import dev.retort.internal.key.TableOrigin;
import dev.retort.internal.key.TableShape;
import dev.retort.internal.relation.RelationName;
import dev.retort.internal.row.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Path;
import org.jooq.Record;
import org.jooq.SelectQuery;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a query. Immutable.
 *
 * @param sorting what they are sorted by
 * @param limit how many rows at most
 * @param offset how many rows to leave out
 * @param last the row after which to begin; null to begin with the first
 * @param eager the ways to what is loaded as well
 * @param manner how rows are read
 */
public record QueryParts<R extends Record>(
        Table<R> table,
        List<Restriction> restrictions,
        RowOrder sorting,
        OptionalInt limit,
        OptionalInt offset,
        @Nullable R last,
        List<Way> eager,
        Manner manner) {

    /**
     * The manner in which rows are read.
     *
     * @param isDistinct whether equal rows are given once
     * @param isUnrestricted whether the criteria of tables do not count
     * @param lock what is done about rows that others have locked; empty where none is locked
     */
    public record Manner(boolean isDistinct, boolean isUnrestricted, Optional<LockWait> lock) {
        private static final Manner USUAL = new Manner(false, false, Optional.empty());

        private Manner withoutLock() {
            return new Manner(isDistinct, isUnrestricted, Optional.empty());
        }

        private Manner unrestricted(boolean unrestricted) {
            return new Manner(isDistinct, unrestricted, lock);
        }
    }

    public static <R extends Record> QueryParts<R> of(Table<R> table) {
        return new QueryParts<>(
                table,
                List.of(),
                RowOrder.NONE,
                OptionalInt.empty(),
                OptionalInt.empty(),
                null,
                List.of(),
                Manner.USUAL);
    }

    /** The rows that a relation leads to, of whatever rows. */
    public static QueryParts<?> along(List<PathStep> steps) {
        PathStep last = steps.getLast();
        if (last.choice() != null) {
            return of(last.target(), last.choice());
        }
        QueryParts<?> all = of(last.target());
        return last.toOne() ? all : all.usuallyOrderedBy(RelationOrder.of(last.key()));
    }

    /** The rows that a relation to some of them leads to. */
    public static QueryParts<?> of(Table<?> table, RelationChoice choice) {
        boolean isReferring = table.equals(choice.key().getTable());
        QueryParts<?> all = of(table)
                .usuallyOrderedBy(isReferring ? RelationOrder.of(choice.key()) : List.of())
                .usuallyOrderedBy(choice.order());
        return choice.condition()
                .<QueryParts<?>>map(condition -> all.and(new Restriction.Plain(condition)))
                .orElse(all);
    }

    public QueryParts<R> and(Restriction restriction) {
        return new QueryParts<>(table, plus(restrictions, restriction), sorting, limit, offset, last, eager, manner);
    }

    /**
     * Sorted by more.
     *
     * @throws RetortException when that has several values for a row
     */
    public QueryParts<R> orderedBy(List<OrderField<?>> more) {
        more.forEach(column -> RelationCondition.requireOneValue(table, column));
        return sorted(sorting.plus(more));
    }

    /** Sorted so among what is equal in the order that is asked for. */
    public QueryParts<R> usuallyOrderedBy(List<? extends OrderField<?>> order) {
        return sorted(sorting.usually(order));
    }

    /** Sorted so, last of all, by the rows of a junction table. */
    public QueryParts<R> orderedByJunction(List<OrderField<?>> order) {
        return sorted(sorting.throughJunction(order));
    }

    private QueryParts<R> sorted(RowOrder other) {
        return new QueryParts<>(table, restrictions, other, limit, offset, last, eager, manner);
    }

    /** What they are sorted by, but for the rows of a junction table. */
    public List<OrderField<?>> order() {
        return sorting.ofRows();
    }

    /** The same rows in any order, not locked; the order of the row after which they begin says which they are. */
    public QueryParts<R> unordered() {
        RowOrder needed = last == null ? RowOrder.NONE : sorting;
        return new QueryParts<>(table, restrictions, needed, limit, offset, last, eager, manner.withoutLock());
    }

    public QueryParts<R> limited(int rows) {
        return new QueryParts<>(table, restrictions, sorting, OptionalInt.of(rows), offset, last, eager, manner);
    }

    public QueryParts<R> from(int rows) {
        return new QueryParts<>(table, restrictions, sorting, limit, OptionalInt.of(rows), last, eager, manner);
    }

    public QueryParts<R> after(R row) {
        return new QueryParts<>(table, restrictions, sorting, limit, offset, row, eager, manner);
    }

    /** With what a relation leads to. */
    public QueryParts<R> with(List<PathStep> steps) {
        return with(Way.of(steps, null));
    }

    /**
     * With those rows that a relation leads to which a query chooses.
     *
     * @throws RetortException when the query says more than a condition, an order and what is loaded with its rows; when the relation
     *     leads to one row, of which none can be chosen
     */
    public QueryParts<R> with(List<PathStep> steps, QueryParts<?> choice) {
        choice.requireChoice();
        if (choice.isChoosing() && steps.getLast().toOne() && !RelationName.isThroughJunction(steps)) {
            throw new RetortException("a relation to one row has no rows to choose from: "
                            + steps.getLast().key().getKey().getTable().getName())
                    .withHint("where(…) of the query itself chooses by what its rows refer to");
        }
        QueryParts<R> all = this;
        for (Way way : Way.of(steps, choice).flattened()) {
            all = all.with(way);
        }
        return all;
    }

    private QueryParts<R> with(Way way) {
        Optional<Way> same = eager.stream().filter(way::isSameChoice).findFirst();
        if (same.isPresent()) {
            List<Way> ways = new ArrayList<>(eager);
            ways.set(ways.indexOf(same.get()), same.get().joined(way));
            return new QueryParts<>(table, restrictions, sorting, limit, offset, last, List.copyOf(ways), manner);
        }
        eager.forEach(way::requireCompatible);
        return new QueryParts<>(table, restrictions, sorting, limit, offset, last, plus(eager, way), manner);
    }

    /** Whether another query chooses and sorts rows in the same way. */
    boolean isSameChoice(QueryParts<?> other) {
        return restrictions.equals(other.restrictions) && sorting.equals(other.sorting) && manner.equals(other.manner);
    }

    /** With what more ways lead to. */
    QueryParts<R> withAll(List<Way> ways) {
        QueryParts<R> all = this;
        for (Way way : ways) {
            if (!all.eager.contains(way)) {
                all = all.with(way);
            }
        }
        return all;
    }

    private void requireChoice() {
        if (limit.isPresent()
                || offset.isPresent()
                || last != null
                || !manner.unrestricted(false).equals(Manner.USUAL)) {
            throw new RetortException(
                            "with(…) takes where(…), orderBy(…) and with(…) for the rows of a relation, and nothing else")
                    .withHint("limit(…) and the like would be for all rows together, and not for those of each row");
        }
    }

    /** Whether it is for some of the rows, or sorted. */
    boolean isChoosing() {
        return !restrictions.isEmpty() || !sorting.asked().isEmpty() || manner.isUnrestricted;
    }

    /** These rows, as far as another query for the same table chooses them. */
    public QueryParts<R> chosenBy(QueryParts<?> choice) {
        List<Restriction> all = new ArrayList<>(restrictions);
        all.addAll(choice.restrictions);
        List<Way> ways = new ArrayList<>(eager);
        ways.addAll(choice.eager);
        return new QueryParts<>(
                table,
                List.copyOf(all),
                sorting.plus(choice.sorting.asked()).usually(choice.sorting.usual()),
                limit,
                offset,
                last,
                List.copyOf(ways),
                manner.unrestricted(manner.isUnrestricted || choice.manner.isUnrestricted));
    }

    /** Sorted by the primary key as well, if there is one. */
    public QueryParts<R> orderedByKey() {
        if (table.getPrimaryKey() == null) {
            return this;
        }
        List<Field<?>> key = Restriction.columns(table, table.getPrimaryKey().getFields());
        return sorted(new RowOrder(RowOrder.joined(sorting.all(), key), List.of(), List.of()));
    }

    public QueryParts<R> distinct() {
        return with(new Manner(true, manner.isUnrestricted, manner.lock));
    }

    public QueryParts<R> locked(LockWait wait) {
        return with(new Manner(manner.isDistinct, manner.isUnrestricted, Optional.of(wait)));
    }

    /** Whatever the criteria of tables say, or not. */
    public QueryParts<R> unrestricted(boolean unrestricted) {
        return with(manner.unrestricted(unrestricted));
    }

    /** The criteria that are in force for it, of those of a context. */
    public Criteria criteria(DSLContext dsl) {
        return manner.isUnrestricted ? Criteria.NONE : Criteria.of(dsl.configuration());
    }

    private QueryParts<R> with(Manner other) {
        return new QueryParts<>(table, restrictions, sorting, limit, offset, last, eager, other);
    }

    /**
     * The steps of a relation, which begins at this query's table.
     *
     * @throws RetortException when it begins elsewhere, or is none that was generated
     */
    public List<PathStep> steps(Path<?> relation) {
        List<PathStep> steps = relation instanceof Table<?> path ? TableOrigin.steps(path) : List.of();
        if (steps.isEmpty()) {
            throw new RetortException(relation + " is no relation that Retort has generated");
        }
        if (!TableShape.isSame(steps.getFirst().from(), table)) {
            throw new RetortException("the relation begins at "
                    + steps.getFirst().from().getName() + ", and the query is for " + table.getName());
        }
        return steps;
    }

    private static <T> List<T> plus(List<T> list, T more) {
        List<T> all = new ArrayList<>(list);
        all.add(more);
        return List.copyOf(all);
    }

    /** Whether it gives all rows of a table, as they come. */
    public boolean isWhole() {
        return restrictions.isEmpty() && limit.isEmpty() && offset.isEmpty() && last == null;
    }

    /** jOOQ's query. */
    public SelectQuery<R> select(DSLContext dsl) {
        return select(dsl, List.of());
    }

    /**
     * jOOQ's query for some columns.
     *
     * @param columns what is read; none for the table's records
     */
    public SelectQuery<R> select(DSLContext dsl, List<? extends Field<?>> columns) {
        Criteria criteria = criteria(dsl);
        List<Condition> conditions = new ArrayList<>();
        restrictions.forEach(restriction -> conditions.add(restriction.condition(table, criteria)));
        List<OrderField<?>> order = order();
        // What is sorted by has to be among what is distinct.
        List<OrderField<?>> sorted = manner.isDistinct ? order : sorting.all();
        if (last != null) {
            Keyset keyset = Keyset.of(table, order);
            sorted = keyset.order();
            conditions.add(keyset.after(Objects.requireNonNull(last)));
        } else if (limit.isPresent()
                && Keyset.isPossible(table, order)
                && sorting.junction().isEmpty()) {
            // The order that after(…) has for the next page: else rows that tie would be skipped, or shown twice.
            sorted = Keyset.of(table, order).order();
        } else if (limit.isPresent() && !sorting.junction().isEmpty() && !manner.isDistinct) {
            sorted = orderedByKey().sorting.all();
        }
        SelectQuery<R> query = dsl.selectQuery(table);
        query.addSelect(columns);
        query.setDistinct(manner.isDistinct);
        if (criteria.isEmpty()) {
            query.addConditions(conditions);
        } else {
            restrict(query, conditions, columns.isEmpty(), criteria);
        }
        query.addOrderBy(sorted);
        Product product = Product.of(dsl.dialect());
        limit.ifPresent(query::addLimit);
        offset.ifPresent(rows -> {
            query.addOffset(rows);
            if (limit.isEmpty() && product.has(Product.Trait.FORGETS_OFFSET)) {
                query.addLimit(Long.MAX_VALUE);
            }
        });
        manner.lock.ifPresent(wait -> lock(query, wait, product));
        return query;
    }

    private void restrict(SelectQuery<R> query, List<Condition> conditions, boolean isOfRecords, Criteria criteria) {
        List<Table<?>> used = new ArrayList<>(UsedPaths.of(DSL.and(conditions)));
        order().forEach(column -> used.addAll(UsedPaths.of(column)));
        JoinedPaths joined = JoinedPaths.of(used, criteria);
        if (!joined.isEmpty()) {
            if (isOfRecords) {
                query.addSelect(table.fields());
                query.coerce(table);
            }
            joined.addTo(query);
        }
        criteria.on(table).ifPresent(conditions::add);
        query.addConditions(criteria.within(DSL.and(conditions)));
    }

    /** A database without locks of rows has other ways to keep them as they are: in SQLite one transaction at a time writes. */
    private void lock(SelectQuery<?> query, LockWait wait, Product product) {
        if (!product.has(Product.Trait.LOCKS_ROWS)) {
            return;
        }
        query.setForUpdate(true);
        if (product.has(Product.Trait.LOCKS_BY_TABLE)) {
            query.setForLockModeOf(table);
        }
        if (wait.isSkipping()) {
            query.setForLockModeSkipLocked();
        }
        wait.longest().ifPresent(longest -> {
            if (longest.isZero()) {
                query.setForLockModeNoWait();
            } else if (product.waitsForLocksAtMost()) {
                query.setForLockModeWait((int) longest.toSeconds());
            } else {
                throw new RetortException("this database has no time for which a query waits for locks")
                        .withHint(
                                "LockWait.NONE fails at once; a timeout of TransactionSettings is for the whole transaction");
            }
        });
    }
}
