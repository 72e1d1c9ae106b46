package dev.retort.translate.read;

import dev.retort.translate.read.Expression.OrderItem;
import dev.retort.translate.read.Expression.Window;
import java.util.List;
import java.util.Optional;

/**
 * A query, with all that can be around its body.
 *
 * @param lock {@code forUpdate} or {@code forShare}, perhaps
 */
public record SqlQuery(
        boolean recursive,
        List<CommonTable> with,
        Body body,
        List<OrderItem> orderBy,
        Optional<Expression> limit,
        boolean withTies,
        Optional<Expression> offset,
        Optional<String> lock) {

    /** Whether nothing is around the body. */
    public boolean isBare() {
        return with.isEmpty() && orderBy.isEmpty() && limit.isEmpty() && offset.isEmpty() && lock.isEmpty();
    }

    public record CommonTable(String name, List<String> columns, SqlQuery query) {}

    /** What gives the rows. */
    public sealed interface Body {}

    public record Select(
            boolean distinct,
            List<Expression> distinctOn,
            List<Item> items,
            List<TableReference> from,
            Optional<Expression> where,
            List<Expression> groupBy,
            boolean rollup,
            Optional<Expression> having,
            List<NamedWindow> windows)
            implements Body {}

    public record NamedWindow(String name, Window window) {}

    public record Item(Expression expression, Optional<String> alias) {}

    /** {@code union}, {@code except}, {@code intersect}, with or without {@code all}, in Java's words. */
    public record SetOperation(String method, SqlQuery left, SqlQuery right) implements Body {}

    /** A query in parentheses, with more than a body. */
    public record Parenthesized(SqlQuery query) implements Body {}

    public record ValueRows(List<List<Expression>> rows) implements Body {}

    /** What is in FROM. */
    public sealed interface TableReference {}

    public record NamedTable(List<String> path, Optional<String> alias) implements TableReference {
        public String name() {
            return path.getLast();
        }
    }

    public record DerivedTable(SqlQuery query, Optional<String> alias, List<String> columns, boolean lateral)
            implements TableReference {}

    /** A function that gives rows, and whatever else is not understood. */
    public record OpaqueTable(String source, Optional<String> alias) implements TableReference {}

    /**
     * A table that is joined.
     *
     * @param method how the join is called in Java: {@code leftJoin}
     */
    public record Join(
            String method, TableReference left, TableReference right, Optional<Expression> on, List<String> using)
            implements TableReference {}
}
