package dev.retort.translate;

import dev.retort.text.JavaString;
import dev.retort.translate.read.Expression;
import dev.retort.translate.read.Expression.Between;
import dev.retort.translate.read.Expression.Binary;
import dev.retort.translate.read.Expression.Distinct;
import dev.retort.translate.read.Expression.Exists;
import dev.retort.translate.read.Expression.InList;
import dev.retort.translate.read.Expression.InQuery;
import dev.retort.translate.read.Expression.Is;
import dev.retort.translate.read.Expression.Like;
import dev.retort.translate.read.Expression.Literal;
import dev.retort.translate.read.Expression.LiteralKind;
import dev.retort.translate.read.Expression.Not;
import dev.retort.translate.read.Expression.Opaque;
import dev.retort.translate.read.Expression.Quantified;
import dev.retort.translate.read.Expression.Row;
import dev.retort.translate.read.Expression.Subquery;
import dev.retort.translate.read.JavaLiteral;
import dev.retort.translate.read.SqlQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The writer of expressions as conditions. */
record ConditionWriter(LineBuilder line, ExpressionWriter expressions) {
    private static final Map<String, String> COMPARISONS =
            Map.of("=", "eq", "<>", "ne", "<", "lt", ">", "gt", "<=", "le", ">=", "ge");

    private static final Map<String, String> FLIPPED = Map.of("<", ">", ">", "<", "<=", ">=", ">=", "<=");

    /** The conditions that are joined by AND at the top. */
    List<String> conjuncts(Expression expression) {
        List<String> conjuncts = new ArrayList<>();
        Expression rest = expression;
        while (rest instanceof Binary(String operator, Expression left, Expression right) && operator.equals("and")) {
            conjuncts.addFirst(condition(right));
            rest = left;
        }
        conjuncts.addFirst(condition(rest));
        return conjuncts;
    }

    String condition(Expression expression) {
        return switch (expression) {
            case Binary(String operator, Expression left, Expression right)
            when operator.equals("and") || operator.equals("or") || operator.equals("xor") ->
                condition(left) + "." + operator + "(" + condition(right) + ")";
            case Binary(String operator, Expression left, Expression right)
            when COMPARISONS.containsKey(operator) -> comparison(operator, left, right);
            case Not(Exists(SqlQuery query)) ->
                "notExists(" + expressions.query(query).text() + ")";
            case Not(Expression operand) -> "not(" + condition(operand) + ")";
            case Exists(SqlQuery query) -> "exists(" + expressions.query(query).text() + ")";
            case Between between -> between(between);
            case InList in -> in(in);
            case InQuery(Expression operand, SqlQuery query, boolean not) ->
                comparedWithQuery(operand, expressions.query(query), not ? "notIn(%s)" : "in(%s)");
            case Quantified(String operator, Expression left, boolean all, SqlQuery query) ->
                comparedWithQuery(
                        left,
                        expressions.query(query),
                        COMPARISONS.getOrDefault(operator, "eq") + (all ? "(all(%s))" : "(any(%s))"));
            case Like like -> like(like);
            case Is is -> is(is);
            case Distinct(Expression left, Expression right, boolean not) ->
                compared(left, right, not ? "isNotDistinctFrom" : "isDistinctFrom");
            case Opaque(String source) -> "condition(" + line.plain(source) + ")";
            case Literal literal
            when JavaLiteral.of(literal, Boolean.class).isPresent() ->
                JavaLiteral.of(literal, Boolean.class).get().equals("true") ? "trueCondition()" : "falseCondition()";
            default -> truth(expressions.field(expression));
        };
    }

    /** A value where a condition is expected. */
    private String truth(Typed field) {
        if (field.type() == Boolean.class) {
            return "condition(" + field.text() + ")";
        }
        return line.idioms().truthIsBoolean()
                ? "condition(" + field.as(Boolean.class).text() + ")"
                : field.number().text()
                        + ".ne(0)".replace("0", zero(field.number().type()));
    }

    private static String zero(Class<?> type) {
        return JavaLiteral.of(new Literal(LiteralKind.INTEGER, "0"), type).orElse("0");
    }

    private String comparison(String operator, Expression left, Expression right) {
        if (left instanceof Row(List<Expression> values)) {
            return row(values) + "." + COMPARISONS.getOrDefault(operator, "eq") + "(" + rowLike(values, right) + ")";
        }
        if (left instanceof Literal && !(right instanceof Literal)) {
            return comparison(FLIPPED.getOrDefault(operator, operator), right, left);
        }
        if (right instanceof Subquery(SqlQuery query)) {
            return comparedWithQuery(left, expressions.query(query), COMPARISONS.getOrDefault(operator, "eq") + "(%s)");
        }
        return compared(left, right, COMPARISONS.getOrDefault(operator, "eq"));
    }

    private String compared(Expression left, Expression right, String method) {
        Typed field = expressions.field(left);
        if (right instanceof Literal literal) {
            field = comparable(field, List.of(literal));
            return field.text() + "." + method + "(" + expressions.value(right, field.type()) + ")";
        }
        Typed other = expressions.field(right);
        if (field.type() == Object.class) {
            field = field.as(other.type());
        }
        return field.text() + "." + method + "(" + other.as(field.type()).text() + ")";
    }

    /** The field as one that these literals can be compared with. */
    private static Typed comparable(Typed field, List<? extends Expression> others) {
        for (Expression other : others) {
            if (other instanceof Literal literal
                    && literal.kind() != LiteralKind.NULL
                    && JavaLiteral.of(literal, field.type()).isEmpty()) {
                return field.as(JavaLiteral.naturalType(literal));
            }
        }
        return field;
    }

    private String comparedWithQuery(Expression left, QueryWriter.Written query, String method) {
        if (left instanceof Row(List<Expression> values)) {
            return row(values) + "." + method.formatted(query.text());
        }
        return expressions.field(left).as(query.onlyType()).text() + "." + method.formatted(query.text());
    }

    private String between(Between between) {
        List<Expression> bounds = List.of(between.low(), between.high());
        Typed field = comparable(expressions.field(between.operand()), bounds);
        String method = (between.not() ? "notBetween" : "between") + (between.symmetric() ? "Symmetric" : "");
        return field.text() + "." + method + "(" + expressions.values(bounds, field.type()) + ")";
    }

    private String in(InList in) {
        String method = in.not() ? ".notIn(" : ".in(";
        if (in.operand() instanceof Row(List<Expression> values)) {
            return row(values) + method
                    + in.values().stream().map(each -> rowLike(values, each)).collect(Collectors.joining(", ")) + ")";
        }
        Typed field = comparable(expressions.field(in.operand()), in.values());
        return field.text() + method + expressions.values(in.values(), field.type()) + ")";
    }

    private String row(List<Expression> values) {
        return "row(" + expressions.fields(values) + ")";
    }

    /** A row that can be compared with one of these fields. */
    private String rowLike(List<Expression> fields, Expression other) {
        if (!(other instanceof Row(List<Expression> values)) || values.size() != fields.size()) {
            throw new NoTypedFormException("a comparison of rows");
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            texts.add(expressions
                    .fieldOf(values.get(i), expressions.field(fields.get(i)).type())
                    .text());
        }
        return "row(" + String.join(", ", texts) + ")";
    }

    private String like(Like like) {
        Typed field = expressions.field(like.operand());
        String method = like.not()
                ? "not" + Character.toUpperCase(like.method().charAt(0))
                        + like.method().substring(1)
                : like.method();
        String pattern = like.pattern() instanceof Literal literal && literal.kind() == LiteralKind.STRING
                ? JavaString.of(literal.text())
                : expressions.field(like.pattern()).string().text();
        Optional<String> escape = like.escape().filter(text -> text.length() == 1);
        if (like.escape().isPresent() && escape.isEmpty()) {
            throw new NoTypedFormException("escape '" + like.escape().get() + "'");
        }
        String sign = escape.map(text -> ", '" + (text.equals("'") || text.equals("\\") ? "\\" : "") + text + "'")
                .orElse("");
        return field.text() + "." + method + "(" + pattern + sign + ")";
    }

    private String is(Is is) {
        if (is.what() == LiteralKind.NULL) {
            return expressions.field(is.operand()).text() + (is.not() ? ".isNotNull()" : ".isNull()");
        }
        Typed field = expressions.field(is.operand());
        if (field.type() == Boolean.class && !is.not()) {
            return field.text() + (is.value() ? ".isTrue()" : ".isFalse()");
        }
        String predicate = "is " + (is.not() ? "not " : "") + is.value();
        line.untyped(predicate);
        return "condition(\"{0} " + predicate + "\", " + field.text() + ")";
    }
}
