package dev.retort.translate.read;

import dev.retort.sql.SqlToken;
import dev.retort.translate.read.Expression.Binary;
import dev.retort.translate.read.Expression.Not;
import dev.retort.translate.read.Expression.Opaque;
import dev.retort.translate.read.Expression.OrderItem;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The parser of expressions. One that is not understood is kept as it was typed, up to where the next part of the statement
 * begins: so that the rest of it can still be said in Java.
 */
final class ExpressionParser {
    /** An expression nested deeper is not understood; a stack has an end. */
    private static final int DEEPEST = 150;

    /** As many operators in a row are not understood: each is nested in the next. */
    private static final int LONGEST = 300;

    private final TokenReader tokens;
    private final PrimaryParser primaries;
    private final PredicateParser predicates;
    private int depth;
    private int opaque;

    /** @param queries reads a query without the parentheses around it */
    ExpressionParser(TokenReader tokens, Supplier<SqlQuery> queries) {
        this.tokens = tokens;
        this.primaries = new PrimaryParser(tokens, this, queries);
        this.predicates = new PredicateParser(tokens, this, queries);
    }

    /** Whether anything that was read is kept as it was typed. */
    boolean readOpaque() {
        return opaque > 0;
    }

    Expression expression() {
        return expression(false);
    }

    /** @param aliasMayFollow whether a name may follow it */
    Expression expression(boolean aliasMayFollow) {
        return deeper(() -> or(aliasMayFollow));
    }

    private Expression or(boolean alias) {
        Expression left = xor(alias);
        for (int i = 0; tokens.at("or") || (tokens.hasSignsOfLogic() && tokens.at("||")); i++) {
            nextOperator(i);
            left = new Binary("or", left, xor(alias));
        }
        return left;
    }

    private Expression xor(boolean alias) {
        Expression left = and(alias);
        for (int i = 0; tokens.at("xor"); i++) {
            nextOperator(i);
            left = new Binary("xor", left, and(alias));
        }
        return left;
    }

    private Expression and(boolean alias) {
        Expression left = not(alias);
        for (int i = 0; tokens.at("and") || (tokens.hasSignsOfLogic() && tokens.at("&&")); i++) {
            nextOperator(i);
            left = new Binary("and", left, not(alias));
        }
        return left;
    }

    private Expression not(boolean alias) {
        int inversions = 0;
        while (tokens.accept("not")) {
            inversions++;
        }
        Expression operand = predicate(alias);
        return inversions % 2 == 1 ? new Not(operand) : operand;
    }

    /** A condition or a value, or what is in the place of one and is not understood. */
    private Expression predicate(boolean alias) {
        int start = tokens.mark();
        int before = opaque;
        try {
            Expression understood = predicates.predicate();
            if (mayFollow(alias)) {
                return understood;
            }
        } catch (SqlSyntaxException notUnderstood) {
            // it is kept as it is
        }
        opaque = before;
        tokens.back(start);
        return opaque();
    }

    private boolean mayFollow(boolean alias) {
        SqlToken token = tokens.peek();
        boolean follows = StatementWords.endsExpression(token)
                || (tokens.hasSignsOfLogic() && token.is("||"))
                || token.kind() == SqlToken.Kind.QUOTED_NAME;
        SqlToken second = tokens.peek(1);
        return follows
                || (alias
                        && (token.isName() || (token.kind() == SqlToken.Kind.STRING && !tokens.insideLiteral()))
                        && StatementWords.endsExpression(second));
    }

    private Expression opaque() {
        int start = tokens.mark();
        int open = 0;
        while (!tokens.atEnd()
                && (open > 0 || tokens.mark() == start || !StatementWords.endsExpression(tokens.peek()))) {
            SqlToken token = tokens.take();
            open += token.is("(", "[") ? 1 : token.is(")", "]") ? -1 : 0;
            if (open < 0) {
                throw tokens.failure();
            }
        }
        if (tokens.mark() == start) {
            throw tokens.failure();
        }
        opaque++;
        return new Opaque(tokens.source(start));
    }

    /** Takes an operator, the how manieth in a row it may be. */
    private String nextOperator(int before) {
        refuseBeyondLongest(before);
        return tokens.take().text().toLowerCase(Locale.ROOT);
    }

    /** Refuses to take one operator more, after so many in a row. */
    void refuseBeyondLongest(int operators) {
        if (operators > LONGEST) {
            throw tokens.failure();
        }
    }

    /** Goes one level deeper into an expression. */
    <T> T deeper(Supplier<T> part) {
        if (++depth > DEEPEST) {
            throw tokens.failure();
        }
        try {
            return part.get();
        } finally {
            depth--;
        }
    }

    Expression additive() {
        Expression left = multiplicative();
        for (int i = 0; tokens.at("+") || tokens.at("-") || (!tokens.hasSignsOfLogic() && tokens.at("||")); i++) {
            left = new Binary(nextOperator(i), left, multiplicative());
        }
        return left;
    }

    private Expression multiplicative() {
        Expression left = primaries.unary();
        for (int i = 0;
                tokens.at("*") || tokens.at("/") || tokens.at("%") || (tokens.hasSignsOfLogic() && tokens.at("mod"));
                i++) {
            left = new Binary(nextOperator(i).replace("mod", "%"), left, primaries.unary());
        }
        return left;
    }

    OrderItem orderItem() {
        Expression expression = expression();
        Optional<Boolean> ascending = tokens.accept("asc")
                ? Optional.of(true)
                : tokens.accept("desc") ? Optional.of(false) : Optional.empty();
        Optional<Boolean> nullsFirst = tokens.accept("nulls", "first")
                ? Optional.of(true)
                : tokens.accept("nulls", "last") ? Optional.of(false) : Optional.empty();
        return new OrderItem(expression, ascending, nullsFirst);
    }
}
