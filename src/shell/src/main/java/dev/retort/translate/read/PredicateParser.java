package dev.retort.translate.read;

import dev.retort.sql.SqlToken;
import dev.retort.translate.read.Expression.Between;
import dev.retort.translate.read.Expression.Binary;
import dev.retort.translate.read.Expression.Distinct;
import dev.retort.translate.read.Expression.InList;
import dev.retort.translate.read.Expression.InQuery;
import dev.retort.translate.read.Expression.Is;
import dev.retort.translate.read.Expression.Like;
import dev.retort.translate.read.Expression.LiteralKind;
import dev.retort.translate.read.Expression.Quantified;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The parser of what is asked of a value: comparisons, BETWEEN, IN, IS, LIKE. */
record PredicateParser(TokenReader tokens, ExpressionParser expressions, Supplier<SqlQuery> queries) {
    private static final Set<String> COMPARISONS = Set.of("=", "<", ">", "<=", ">=", "<>", "!=", "<=>");

    /** A value, and what is asked of it, if anything is. */
    Expression predicate() {
        Expression left = expressions.additive();
        Optional<Expression> longer = continued(left);
        for (int i = 0; longer.isPresent(); i++) {
            expressions.refuseBeyondLongest(i);
            left = longer.get();
            longer = continued(left);
        }
        return left;
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
            Expression low = expressions.additive();
            tokens.expect("and");
            return Optional.of(new Between(left, low, expressions.additive(), symmetric, not));
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
            return new Quantified(operator, left, all, tokens.parenthesized(queries));
        }
        Expression right = expressions.additive();
        return operator.equals("<=>") ? new Distinct(left, right, true) : new Binary(operator, left, right);
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
            return new Distinct(left, expressions.additive(), not);
        }
        throw tokens.failure();
    }

    private Expression in(Expression left, boolean not) {
        return tokens.atSubquery()
                ? new InQuery(left, tokens.parenthesized(queries), not)
                : new InList(left, tokens.inParentheses(expressions::expression), not);
    }

    private Expression like(String word, Expression left, boolean not) {
        if (word.equals("glob") || word.equals("similar")) {
            throw tokens.failure();
        }
        Expression pattern = expressions.additive();
        Optional<String> escape = tokens.after(tokens::string, "escape");
        String method = switch (word) {
            case "like" -> "like";
            case "ilike" -> "likeIgnoreCase";
            default -> "likeRegex";
        };
        return new Like(method, left, pattern, escape, not);
    }
}
