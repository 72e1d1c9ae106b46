package dev.retort.translate.read;

import java.util.List;
import java.util.Optional;

/** An expression of SQL. */
public sealed interface Expression {

    /** A column, perhaps with its table: {@code f.title} has the path {@code [f, title]}. */
    record Column(List<String> path) implements Expression {
        public String name() {
            return path.getLast();
        }
    }

    /** {@code *}, or {@code f.*}. */
    record Star(List<String> qualifier) implements Expression {}

    /** What a literal is. */
    enum LiteralKind {
        INTEGER,
        DECIMAL,
        FLOAT,
        STRING,
        BOOLEAN,
        DATE,
        TIME,
        TIMESTAMP,
        NULL
    }

    /** A literal; its text is that between its quotes. */
    record Literal(LiteralKind kind, String text) implements Expression {}

    /**
     * A function that is called.
     *
     * @param source the call as it was typed
     */
    record Call(
            String name,
            boolean distinct,
            List<Expression> arguments,
            List<OrderItem> orderBy,
            Optional<String> separator,
            Optional<Expression> filter,
            Optional<Over> over,
            String source)
            implements Expression {}

    /** The window of a function: a name, or what it is. */
    record Over(Optional<String> name, Window window) {}

    /** A window; its frame is in Java's words, such as {@code rowsUnboundedPreceding()}. */
    record Window(List<Expression> partitionBy, List<OrderItem> orderBy, String frame) {}

    /** An item of ORDER BY. */
    record OrderItem(Expression expression, Optional<Boolean> ascending, Optional<Boolean> nullsFirst) {}

    /** An operator between two operands: arithmetic, comparison, and, or, concatenation. */
    record Binary(String operator, Expression left, Expression right) implements Expression {}

    record Not(Expression operand) implements Expression {}

    record Negative(Expression operand) implements Expression {}

    record Between(Expression operand, Expression low, Expression high, boolean symmetric, boolean not)
            implements Expression {}

    record InList(Expression operand, List<Expression> values, boolean not) implements Expression {}

    record InQuery(Expression operand, SqlQuery query, boolean not) implements Expression {}

    /** {@code like}, {@code ilike}, {@code regexp}, as the method says. */
    record Like(String method, Expression operand, Expression pattern, Optional<String> escape, boolean not)
            implements Expression {}

    /** {@code is null}, {@code is true}, {@code is false}. */
    record Is(Expression operand, LiteralKind what, boolean value, boolean not) implements Expression {}

    record Distinct(Expression left, Expression right, boolean not) implements Expression {}

    record Exists(SqlQuery query) implements Expression {}

    record Subquery(SqlQuery query) implements Expression {}

    /** {@code = any (select …)}, {@code > all (select …)}. */
    record Quantified(String operator, Expression left, boolean all, SqlQuery query) implements Expression {}

    record Case(Optional<Expression> operand, List<Branch> branches, Optional<Expression> otherwise)
            implements Expression {}

    record Branch(Expression when, Expression then) {}

    record Cast(Expression operand, String type, String source) implements Expression {}

    record Extract(String part, Expression operand, String source) implements Expression {}

    /** {@code interval 1 day}. */
    record Interval(Expression amount, String unit) implements Expression {}

    record Row(List<Expression> values) implements Expression {}

    /** What is not understood, as it was typed. */
    record Opaque(String source) implements Expression {}
}
