package dev.retort.internal.query;

import dev.retort.RetortException;
import dev.retort.internal.key.PathStep;
import dev.retort.internal.key.TableOrigin;
import dev.retort.internal.key.TableShape;
import dev.retort.internal.row.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.OrderField;
import org.jooq.Path;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectLimitStep;
import org.jooq.SelectSeekStepN;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a query. Immutable.
 *
 * @param order the columns to sort by
 * @param limit how many rows at most
 * @param offset how many rows to leave out
 * @param last the row after which to begin; null to begin with the first
 * @param eager the ways to what is loaded as well
 */
public record QueryParts<R extends Record>(
        Table<R> table,
        List<Restriction> restrictions,
        List<OrderField<?>> order,
        OptionalInt limit,
        OptionalInt offset,
        @Nullable R last,
        List<List<PathStep>> eager) {

    public static <R extends Record> QueryParts<R> of(Table<R> table) {
        return new QueryParts<>(table, List.of(), List.of(), OptionalInt.empty(), OptionalInt.empty(), null, List.of());
    }

    public QueryParts<R> and(Restriction restriction) {
        return new QueryParts<>(table, plus(restrictions, restriction), order, limit, offset, last, eager);
    }

    public QueryParts<R> orderedBy(List<OrderField<?>> more) {
        List<OrderField<?>> all = new ArrayList<>(order);
        all.addAll(more);
        return new QueryParts<>(table, restrictions, List.copyOf(all), limit, offset, last, eager);
    }

    /** The same rows in any order; that of the row after which they begin says which they are. */
    public QueryParts<R> unordered() {
        return last != null ? this : new QueryParts<>(table, restrictions, List.of(), limit, offset, last, eager);
    }

    public QueryParts<R> limited(int rows) {
        return new QueryParts<>(table, restrictions, order, OptionalInt.of(rows), offset, last, eager);
    }

    public QueryParts<R> from(int rows) {
        return new QueryParts<>(table, restrictions, order, limit, OptionalInt.of(rows), last, eager);
    }

    public QueryParts<R> after(R row) {
        return new QueryParts<>(table, restrictions, order, limit, offset, row, eager);
    }

    public QueryParts<R> with(List<PathStep> way) {
        return new QueryParts<>(table, restrictions, order, limit, offset, last, plus(eager, way));
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
    public Select<R> select(DSLContext dsl) {
        List<Condition> conditions = new ArrayList<>();
        restrictions.forEach(restriction -> conditions.add(restriction.condition(table)));
        List<OrderField<?>> sorting = order;
        if (last != null) {
            Keyset keyset = Keyset.of(table, order);
            sorting = keyset.order();
            conditions.add(keyset.after(Objects.requireNonNull(last)));
        } else if (limit.isPresent() && Keyset.isPossible(table, order)) {
            // The order that after(…) has for the next page: else rows that tie would be skipped, or shown twice.
            sorting = Keyset.of(table, order).order();
        }
        SelectSeekStepN<R> sorted = dsl.selectFrom(table).where(conditions).orderBy(sorting);
        return limited(sorted, Product.of(dsl.dialect()));
    }

    private Select<R> limited(SelectLimitStep<R> sorted, Product product) {
        if (limit.isPresent() && offset.isPresent()) {
            return sorted.limit(limit.getAsInt()).offset(offset.getAsInt());
        }
        if (limit.isPresent()) {
            return sorted.limit(limit.getAsInt());
        }
        if (offset.isPresent() && product.has(Product.Trait.FORGETS_OFFSET)) {
            return sorted.limit(Long.MAX_VALUE).offset(offset.getAsInt());
        }
        return offset.isPresent() ? sorted.offset(offset.getAsInt()) : sorted;
    }
}
