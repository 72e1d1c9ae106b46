package dev.retort.translate.read;

import dev.retort.sql.SqlToken;
import dev.retort.sql.SqlToken.Kind;
import dev.retort.text.WordLists;
import dev.retort.translate.read.Expression.Branch;
import dev.retort.translate.read.Expression.Call;
import dev.retort.translate.read.Expression.Case;
import dev.retort.translate.read.Expression.Cast;
import dev.retort.translate.read.Expression.Column;
import dev.retort.translate.read.Expression.Exists;
import dev.retort.translate.read.Expression.Extract;
import dev.retort.translate.read.Expression.Interval;
import dev.retort.translate.read.Expression.Literal;
import dev.retort.translate.read.Expression.LiteralKind;
import dev.retort.translate.read.Expression.Negative;
import dev.retort.translate.read.Expression.OrderItem;
import dev.retort.translate.read.Expression.Over;
import dev.retort.translate.read.Expression.Row;
import dev.retort.translate.read.Expression.Star;
import dev.retort.translate.read.Expression.Subquery;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The parser of what expressions are made of: literals, columns, functions, and whatever is in parentheses. */
final class PrimaryParser {
    private static final WordLists WORDS = WordLists.beside(PrimaryParser.class);
    /** Words that mean a function without parentheses. */
    private static final Set<String> BARE_FUNCTIONS =
            Set.of("current_date", "current_time", "current_timestamp", "localtime", "localtimestamp", "current_user");

    /** Words that begin no expression. */
    private static final Set<String> RESERVED = WORDS.set("reserved");

    /** What MySQL has between SELECT and its first column; no column is called so. */
    private static final Set<String> MODIFIERS = WORDS.set("modifiers");

    /** MySQL's functions whose first argument is a unit, as {@code day}, and no column. */
    private static final Set<String> OF_UNITS = Set.of("timestampadd", "timestampdiff", "get_format");

    private final TokenReader tokens;
    private final ExpressionParser expressions;
    private final Supplier<SqlQuery> queries;
    private final WindowParser windows;

    PrimaryParser(TokenReader tokens, ExpressionParser expressions, Supplier<SqlQuery> queries) {
        this.tokens = tokens;
        this.expressions = expressions;
        this.queries = queries;
        this.windows = new WindowParser(tokens, expressions);
    }

    Expression unary() {
        return expressions.deeper(this::signed);
    }

    private Expression signed() {
        if (tokens.accept("-")) {
            Expression operand = unary();
            return operand instanceof Literal literal
                            && isNumber(literal)
                            && !literal.text().startsWith("-")
                    ? new Literal(literal.kind(), "-" + literal.text())
                    : new Negative(operand);
        }
        if (tokens.accept("+")) {
            return unary();
        }
        int start = tokens.mark();
        Expression operand = primary();
        while (tokens.accept("::")) {
            String type = type();
            operand = new Cast(operand, type, tokens.source(start));
        }
        return operand;
    }

    private static boolean isNumber(Literal literal) {
        return literal.kind() == LiteralKind.INTEGER
                || literal.kind() == LiteralKind.DECIMAL
                || literal.kind() == LiteralKind.FLOAT;
    }

    private Expression primary() {
        SqlToken token = tokens.peek();
        return switch (token.kind()) {
            case NUMBER -> understood(number(tokens.take().text()));
            case STRING -> new Literal(LiteralKind.STRING, tokens.take().text());
            case SIGN -> sign();
            case WORD, QUOTED_NAME -> named();
            case PARAMETER, VARIABLE, COMMENT, END -> throw tokens.failure();
        };
    }

    private static Literal number(String text) {
        LiteralKind kind = text.matches("\\d+")
                ? LiteralKind.INTEGER
                : text.matches("[\\d.]+") ? LiteralKind.DECIMAL : LiteralKind.FLOAT;
        return new Literal(kind, text);
    }

    /** Refuses what is no value in Java: {@code 0x41}, {@code 1e999}, {@code date 'infinity'}. */
    private Literal understood(Literal literal) {
        if (JavaLiteral.of(literal, JavaLiteral.naturalType(literal)).isEmpty()) {
            throw tokens.failure();
        }
        return literal;
    }

    private Expression sign() {
        if (tokens.accept("*")) {
            return new Star(List.of());
        }
        if (tokens.atSubquery()) {
            return new Subquery(tokens.parenthesized(queries));
        }
        List<Expression> values = tokens.inParentheses(expressions::expression);
        return values.size() == 1 ? values.getFirst() : new Row(values);
    }

    private Expression named() {
        SqlToken word = tokens.peek();
        String lower = word.kind() == Kind.WORD ? word.text().toLowerCase(Locale.ROOT) : "";
        boolean beforeString = tokens.peek(1).kind() == Kind.STRING;
        boolean proposed = lower.equals("values") && tokens.peek(1).is("(");
        boolean ownOfMysql = tokens.hasSignsOfLogic() && (MODIFIERS.contains(lower) || OF_UNITS.contains(lower));
        if ((RESERVED.contains(lower) && !proposed) || ownOfMysql) {
            throw tokens.failure();
        }
        if (beforeString && List.of("date", "time", "timestamp", "datetime").contains(lower)) {
            tokens.take();
            LiteralKind kind = lower.equals("datetime")
                    ? LiteralKind.TIMESTAMP
                    : LiteralKind.valueOf(lower.toUpperCase(Locale.ROOT));
            return understood(new Literal(kind, tokens.string()));
        }
        return switch (lower) {
            case "null" -> literal(LiteralKind.NULL);
            case "true", "false" -> literal(LiteralKind.BOOLEAN);
            case "case" -> caseOf();
            case "exists" -> exists();
            case "interval" -> interval();
            case "cast", "convert", "extract" -> tokens.peek(1).is("(") ? special(lower) : column();
            default -> {
                boolean call = tokens.peek(1).is("(");
                yield call || BARE_FUNCTIONS.contains(lower) ? call(call) : column();
            }
        };
    }

    private Expression literal(LiteralKind kind) {
        return new Literal(kind, tokens.word());
    }

    private Expression column() {
        List<String> path = new ArrayList<>();
        path.add(tokens.name());
        while (tokens.accept(".")) {
            if (tokens.accept("*")) {
                return new Star(path);
            }
            path.add(tokens.name());
        }
        return new Column(path);
    }

    private Expression exists() {
        tokens.expect("exists");
        return new Exists(tokens.parenthesized(queries));
    }

    private Expression interval() {
        tokens.expect("interval");
        if (tokens.peek().kind() == Kind.STRING && !isUnit(tokens.peek(1))) {
            List<String> parts = List.of(tokens.string().strip().split("\\s+", -1));
            if (parts.size() != 2 || !parts.get(0).matches("-?\\d+")) {
                throw tokens.failure();
            }
            return new Interval(
                    number(parts.get(0)), parts.get(1).replaceFirst("s$", "").toLowerCase(Locale.ROOT));
        }
        Expression amount = unary();
        return new Interval(
                amount instanceof Literal text && text.text().matches("-?\\d+")
                        ? new Literal(LiteralKind.INTEGER, text.text())
                        : amount,
                tokens.word());
    }

    private static boolean isUnit(SqlToken token) {
        return token.is("year", "quarter", "month", "week", "day", "hour", "minute", "second");
    }

    private Expression caseOf() {
        tokens.expect("case");
        Optional<Expression> operand = tokens.at("when") ? Optional.empty() : Optional.of(expressions.expression());
        List<Branch> branches = new ArrayList<>();
        while (tokens.accept("when")) {
            Expression when = expressions.expression();
            tokens.expect("then");
            branches.add(new Branch(when, expressions.expression()));
        }
        Optional<Expression> otherwise = tokens.after(expressions::expression, "else");
        tokens.expect("end");
        if (branches.isEmpty()) {
            throw tokens.failure();
        }
        return new Case(operand, branches, otherwise);
    }

    private Expression special(String name) {
        int start = tokens.mark();
        tokens.take();
        tokens.expect("(");
        if (name.equals("extract")) {
            String part = tokens.word();
            tokens.expect("from");
            Expression operand = expressions.expression();
            tokens.expect(")");
            return new Extract(part, operand, tokens.source(start));
        }
        Expression operand = expressions.expression();
        tokens.expect(name.equals("cast") ? "as" : ",");
        String type = type();
        tokens.expect(")");
        return new Cast(operand, type, tokens.source(start));
    }

    private String type() {
        StringBuilder type = new StringBuilder(tokens.word());
        while (tokens.at("precision") || tokens.at("varying") || tokens.at("unsigned") || tokens.at("integer")) {
            type.append(' ').append(tokens.word());
        }
        if (tokens.accept("(")) {
            List<String> sizes = tokens.list(() -> tokens.take().text());
            tokens.expect(")");
            type.append('(').append(String.join(", ", sizes)).append(')');
        }
        return type.toString();
    }

    private Expression call(boolean parentheses) {
        int start = tokens.mark();
        String name = tokens.name();
        boolean distinct = false;
        List<Expression> arguments = List.of();
        List<OrderItem> orderBy = List.of();
        Optional<String> separator = Optional.empty();
        if (parentheses) {
            tokens.expect("(");
            distinct = tokens.accept("distinct");
            if (!tokens.at(")") && !tokens.at("order")) {
                arguments = tokens.list(expressions::expression);
            }
            if (tokens.accept("order", "by")) {
                orderBy = tokens.list(expressions::orderItem);
            }
            if (tokens.accept("separator")) {
                separator = Optional.of(tokens.string());
            }
            tokens.expect(")");
        }
        Optional<Expression> filter = Optional.empty();
        if (tokens.accept("filter")) {
            tokens.expect("(");
            tokens.expect("where");
            filter = Optional.of(expressions.expression());
            tokens.expect(")");
        }
        Optional<Over> over = tokens.after(windows::over, "over");
        return new Call(name, distinct, arguments, orderBy, separator, filter, over, tokens.source(start));
    }
}
