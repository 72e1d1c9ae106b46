package dev.retort.translate;

import dev.retort.translate.Expression.Between;
import dev.retort.translate.Expression.Binary;
import dev.retort.translate.Expression.Distinct;
import dev.retort.translate.Expression.InList;
import dev.retort.translate.Expression.InQuery;
import dev.retort.translate.Expression.Is;
import dev.retort.translate.Expression.Like;
import dev.retort.translate.Expression.LiteralKind;
import dev.retort.translate.Expression.Not;
import dev.retort.translate.Expression.Opaque;
import dev.retort.translate.Expression.OrderItem;
import dev.retort.translate.Expression.Quantified;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Reads expressions. One that is not understood is kept as it was typed, up to where the next part of the statement
 * begins: so that the rest of it can still be said in Java.
 */
final class ExpressionParser {
    /** An expression nested deeper is not understood; a stack has an end. */
    private static final int DEEPEST = 150;

    /** As many operators in a row are not understood: each is nested in the next. */
    private static final int LONGEST = 300;

    /** What may stand behind an expression. */
    private static final Set<String> FOLLOWING = Set.of(
            ")",
            ",",
            ";",
            "and",
            "&&",
            "or",
            "xor",
            "then",
            "else",
            "when",
            "end",
            "as",
            "from",
            "where",
            "group",
            "having",
            "order",
            "limit",
            "offset",
            "fetch",
            "union",
            "intersect",
            "except",
            "minus",
            "window",
            "for",
            "asc",
            "desc",
            "nulls",
            "on",
            "using",
            "join",
            "inner",
            "left",
            "right",
            "full",
            "cross",
            "natural",
            "straight_join",
            "lock",
            "returning",
            "set",
            "values",
            "separator",
            "with",
            "qualify",
            "rows",
            "range",
            "groups",
            "filter");

    private static final Set<String> COMPARISONS = Set.of("=", "<", ">", "<=", ">=", "<>", "!=", "<=>");

    private final TokenReader tokens;
    private final PrimaryParser primaries;
    private final Supplier<SqlQuery> queries;
    private int depth;
    private int opaque;

    /** @param queries reads a query without the parentheses around it */
    ExpressionParser(TokenReader tokens, Supplier<SqlQuery> queries) {
        this.tokens = tokens;
        this.queries = queries;
        this.primaries = new PrimaryParser(tokens, this, queries);
    }

    /** Whether anything that was read is kept as it was typed. */
    boolean readOpaque() {
        return opaque > 0;
    }

    Expression expression() {
        return expression(false);
    }

    /** @param aliasMayFollow whether a name may stand behind it */
    Expression expression(boolean aliasMayFollow) {
        return deeper(() -> or(aliasMayFollow));
    }

    private Expression or(boolean alias) {
        Expression left = xor(alias);
        for (int i = 0; tokens.at("or") || (tokens.mysql() && tokens.at("||")); i++) {
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
        for (int i = 0; tokens.at("and") || (tokens.mysql() && tokens.at("&&")); i++) {
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

    /** A condition or a value, or what stands in the place of one and is not understood. */
    private Expression predicate(boolean alias) {
        int start = tokens.mark();
        int before = opaque;
        try {
            Expression understood = understoodPredicate();
            if (mayFollow(alias)) {
                return understood;
            }
        } catch (SqlSyntaxException notUnderstood) {
            // it is kept as it stands
        }
        opaque = before;
        tokens.back(start);
        return opaque();
    }

    private boolean mayFollow(boolean alias) {
        SqlToken token = tokens.peek();
        boolean follows = token.kind() == SqlToken.Kind.END
                || isFollowing(token)
                || (tokens.mysql() && token.is("||"))
                || token.kind() == SqlToken.Kind.QUOTED_NAME;
        SqlToken second = tokens.peek(1);
        return follows
                || (alias
                        && (token.isName() || token.kind() == SqlToken.Kind.STRING)
                        && (second.kind() == SqlToken.Kind.END || isFollowing(second)));
    }

    private static boolean isFollowing(SqlToken token) {
        return FOLLOWING.stream().anyMatch(token::is);
    }

    private Expression opaque() {
        int start = tokens.mark();
        int open = 0;
        while (!tokens.atEnd() && (open > 0 || tokens.mark() == start || !isFollowing(tokens.peek()))) {
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

    private Expression understoodPredicate() {
        Expression left = additive();
        Optional<Expression> longer = continued(left);
        for (int i = 0; longer.isPresent(); i++) {
            refuseBeyondLongest(i);
            left = longer.get();
            longer = continued(left);
        }
        return left;
    }

    /** Takes an operator, the how manieth in a row it may be. */
    private String nextOperator(int before) {
        refuseBeyondLongest(before);
        return tokens.take().text().toLowerCase(Locale.ROOT);
    }

    private void refuseBeyondLongest(int operators) {
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

    private Optional<Expression> continued(Expression left) {
        SqlToken token = tokens.peek();
        if (token.kind() == SqlToken.Kind.SIGN && COMPARISONS.contains(token.text())) {
            tokens.take();
            return Optional.of(comparison(token.text(), left));
        }
        if (tokens.accept("is")) {
            return Optional.of(is(left));
        }
        int mark = tokens.mark();
        boolean not = tokens.accept("not");
        if (tokens.accept("between")) {
            boolean symmetric = tokens.accept("symmetric");
            Expression low = additive();
            tokens.expect("and");
            return Optional.of(new Between(left, low, additive(), symmetric, not));
        }
        if (tokens.accept("in")) {
            return Optional.of(in(left, not));
        }
        for (String word : List.of("like", "ilike", "rlike", "regexp", "glob", "similar")) {
            if (tokens.accept(word)) {
                return Optional.of(like(word, left, not));
            }
        }
        tokens.back(mark);
        return Optional.empty();
    }

    private Expression comparison(String sign, Expression left) {
        String operator = sign.equals("!=") ? "<>" : sign;
        if (tokens.at("any", "(") || tokens.at("some", "(") || tokens.at("all", "(")) {
            boolean all = tokens.word().equals("all");
            tokens.expect("(");
            SqlQuery query = queries.get();
            tokens.expect(")");
            return new Quantified(operator, left, all, query);
        }
        return operator.equals("<=>") ? new Distinct(left, additive(), true) : new Binary(operator, left, additive());
    }

    private Expression is(Expression left) {
        boolean not = tokens.accept("not");
        if (tokens.accept("null")) {
            return new Is(left, LiteralKind.NULL, false, not);
        }
        if (tokens.at("true") || tokens.at("false")) {
            return new Is(left, LiteralKind.BOOLEAN, tokens.word().equals("true"), not);
        }
        if (tokens.accept("distinct", "from")) {
            return new Distinct(left, additive(), not);
        }
        throw tokens.failure();
    }

    private Expression in(Expression left, boolean not) {
        tokens.expect("(");
        if (tokens.at("select") || tokens.at("with") || tokens.at("values")) {
            SqlQuery query = queries.get();
            tokens.expect(")");
            return new InQuery(left, query, not);
        }
        List<Expression> values = tokens.list(this::expression);
        tokens.expect(")");
        return new InList(left, values, not);
    }

    private Expression like(String word, Expression left, boolean not) {
        if (word.equals("glob") || word.equals("similar")) {
            throw tokens.failure();
        }
        Expression pattern = additive();
        Optional<String> escape = tokens.accept("escape") ? Optional.of(tokens.string()) : Optional.empty();
        String method = switch (word) {
            case "like" -> "like";
            case "ilike" -> "likeIgnoreCase";
            default -> "likeRegex";
        };
        return new Like(method, left, pattern, escape, not);
    }

    Expression additive() {
        Expression left = multiplicative();
        for (int i = 0; tokens.at("+") || tokens.at("-") || (!tokens.mysql() && tokens.at("||")); i++) {
            left = new Binary(nextOperator(i), left, multiplicative());
        }
        return left;
    }

    private Expression multiplicative() {
        Expression left = primaries.unary();
        for (int i = 0;
                tokens.at("*") || tokens.at("/") || tokens.at("%") || (tokens.mysql() && tokens.at("mod"));
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
