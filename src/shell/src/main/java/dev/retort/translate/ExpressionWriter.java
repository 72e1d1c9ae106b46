package dev.retort.translate;

import dev.retort.translate.read.Expression;
import dev.retort.translate.read.Expression.Binary;
import dev.retort.translate.read.Expression.Branch;
import dev.retort.translate.read.Expression.Call;
import dev.retort.translate.read.Expression.Case;
import dev.retort.translate.read.Expression.Cast;
import dev.retort.translate.read.Expression.Column;
import dev.retort.translate.read.Expression.Extract;
import dev.retort.translate.read.Expression.Interval;
import dev.retort.translate.read.Expression.Literal;
import dev.retort.translate.read.Expression.LiteralKind;
import dev.retort.translate.read.Expression.Negative;
import dev.retort.translate.read.Expression.Opaque;
import dev.retort.translate.read.Expression.OrderItem;
import dev.retort.translate.read.Expression.Row;
import dev.retort.translate.read.Expression.Star;
import dev.retort.translate.read.Expression.Subquery;
import dev.retort.translate.read.JavaLiteral;
import dev.retort.translate.read.SqlQuery;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The writer of expressions as fields, in the scope of one query. */
final class ExpressionWriter {
    private static final Set<String> ARITHMETIC = Set.of("+", "-", "*", "/", "%");

    private final LineBuilder line;
    private final Scope scope;
    private final QueryWriter queries;
    private final ConditionWriter conditions;
    private final FunctionWriter functions;
    private final CastWriter casts;
    private final DateWriter dates;
    private final ResultTypes types;
    private final boolean inlining;
    private final IdentityHashMap<Expression, Typed> written = new IdentityHashMap<>();

    /**
     * @param inlining whether values are written into the SQL: the database must see that two expressions are the same
     */
    ExpressionWriter(LineBuilder line, Scope scope, QueryWriter queries, boolean inlining) {
        this.line = line;
        this.scope = scope;
        this.queries = queries;
        this.inlining = inlining;
        this.conditions = new ConditionWriter(line, this);
        this.functions = new FunctionWriter(line, this);
        this.casts = new CastWriter(line, this);
        this.dates = new DateWriter(line, this);
        this.types = new ResultTypes(line, this);
    }

    ConditionWriter conditions() {
        return conditions;
    }

    DateWriter dates() {
        return dates;
    }

    ResultTypes types() {
        return types;
    }

    QueryWriter.Written query(SqlQuery query) {
        return queries.write(query, scope);
    }

    /** The expression as a field; it is written once, however often it is asked for. */
    Typed field(Expression expression) {
        Typed known = written.get(expression);
        if (known == null) {
            known = write(expression);
            written.put(expression, known);
        }
        return known;
    }

    private Typed write(Expression expression) {
        return switch (expression) {
            case Column column -> column(column);
            case Literal literal -> inline(literal, line.typeOf(literal));
            case Call call -> functions.call(call);
            case Binary binary when ARITHMETIC.contains(binary.operator()) -> arithmetic(binary);
            case Binary binary
            when binary.operator().equals("||") ->
                new Typed("concat(" + text(binary.left()) + ", " + text(binary.right()) + ")", String.class);
            case Negative(Expression operand) -> field(operand).number().call("neg()");
            case Subquery(SqlQuery query) -> {
                QueryWriter.Written written = query(query);
                yield new Typed("field(" + written.text() + ")", written.onlyType());
            }
            case Case choice -> caseOf(choice);
            case Cast cast -> casts.cast(cast);
            case Extract extract -> dates.extract(extract);
            case Opaque(String source) -> new Typed("field(" + line.plain(source) + ")", Object.class);
            case Interval _ -> throw new NoTypedFormException("interval");
            case Row _ -> throw new NoTypedFormException("a row of values");
            case Star _ -> throw new NoTypedFormException("*");
            default -> new Typed("field(" + conditions.condition(expression) + ")", Boolean.class);
        };
    }

    private String text(Expression expression) {
        return expression instanceof Binary binary && binary.operator().equals("||")
                ? text(binary.left()) + ", " + text(binary.right())
                : field(expression).text();
    }

    private Typed column(Column column) {
        Optional<Typed> known = scope.column(column);
        if (known.isPresent()) {
            return known.get();
        }
        line.untyped(String.join(".", column.path()));
        return new Typed("field(" + JavaLiteral.name(column.path()) + ")", Object.class);
    }

    /** A literal as a field of this type, written into the SQL. */
    Typed inline(Literal literal, Class<?> type) {
        if (literal.kind() == LiteralKind.NULL) {
            return new Typed("inline((" + type.getSimpleName() + ") null)", type);
        }
        Class<?> own = line.typeOf(literal);
        Optional<String> java = JavaLiteral.of(literal, type);
        if (java.isEmpty() && type == own) {
            throw new NoTypedFormException(literal.text());
        }
        return java.filter(_ -> type != Number.class)
                .map(value -> new Typed("inline(" + value + ")", type == Object.class ? own : type))
                .orElseGet(() -> inline(literal, own).as(type));
    }

    /** What is compared with a field of this type: a value where it is one, else a field. */
    String value(Expression expression, Class<?> type) {
        return raw(expression, type).orElseGet(() -> fieldOf(expression, type).text());
    }

    /** A literal as a plain value of this type. */
    Optional<String> raw(Expression expression, Class<?> type) {
        return expression instanceof Literal literal && !inlining ? JavaLiteral.of(literal, type) : Optional.empty();
    }

    Typed fieldOf(Expression expression, Class<?> type) {
        return expression instanceof Literal literal
                ? inline(literal, type)
                : field(expression).as(type);
    }

    /** Several values for a method that takes either values or fields. */
    String values(List<Expression> expressions, Class<?> type) {
        boolean allRaw = expressions.stream().allMatch(each -> raw(each, type).isPresent());
        return expressions.stream()
                .map(each -> allRaw
                        ? raw(each, type).orElseThrow()
                        : fieldOf(each, type).text())
                .collect(Collectors.joining(", "));
    }

    private Typed arithmetic(Binary binary) {
        if (binary.right() instanceof Interval interval) {
            return dates.plus(
                    dates.moment(binary.left()), interval, binary.operator().equals("-"));
        }
        Typed left = field(binary.left());
        boolean rightLiteral = binary.right() instanceof Literal;
        Class<?> rightType = rightLiteral
                ? line.typeOf((Literal) binary.right())
                : field(binary.right()).type();
        Class<?> result = types.ofArithmetic(binary.operator(), left.type(), rightType);
        Typed operand = left.as(result);
        String method = switch (binary.operator()) {
            case "+" -> "plus";
            case "-" -> "minus";
            case "*" -> "times";
            case "/" -> "div";
            default -> "mod";
        };
        String right = raw(binary.right(), rightType)
                .filter(value -> Number.class.isAssignableFrom(rightType))
                .orElseGet(() -> field(binary.right()).text());
        if (method.equals("mod") && !raw(binary.right(), rightType).isPresent()) {
            right = field(binary.right()).number().text();
        }
        return operand.call(method + "(" + right + ")");
    }

    private Typed caseOf(Case choice) {
        List<Expression> results = Stream.concat(
                        choice.branches().stream().map(Branch::then), choice.otherwise().stream())
                .toList();
        Class<?> type = types.ofAll(results);
        Typed operand = choice.operand().map(this::field).orElse(null);
        StringBuilder text = new StringBuilder(operand == null ? "" : "choose(" + operand.text() + ").");
        for (Branch branch : choice.branches()) {
            boolean raw = operand == null || raw(branch.when(), operand.type()).isPresent();
            String when = operand == null
                    ? conditions.condition(branch.when())
                    : raw && raw(branch.then(), type).isPresent()
                            ? value(branch.when(), operand.type())
                            : fieldOf(branch.when(), operand.type()).text();
            String then = operand == null || raw
                    ? value(branch.then(), type)
                    : fieldOf(branch.then(), type).text();
            text.append(text.isEmpty() || text.charAt(text.length() - 1) == '.' ? "" : ".")
                    .append("when(")
                    .append(when)
                    .append(", ")
                    .append(then)
                    .append(")");
        }
        choice.otherwise()
                .ifPresent(each ->
                        text.append(".otherwise(").append(value(each, type)).append(")"));
        return new Typed(text.toString(), type);
    }

    String orderItem(OrderItem item) {
        return ordered(field(item.expression()).text(), item);
    }

    /** A field with its order after it. */
    static String ordered(String field, OrderItem item) {
        String order = item.ascending()
                .map(ascending -> ascending ? ".asc()" : ".desc()")
                .orElse("");
        return field
                + order
                + item.nullsFirst()
                        .map(first -> first ? ".nullsFirst()" : ".nullsLast()")
                        .orElse("");
    }

    String orderItems(List<OrderItem> items) {
        return items.stream().map(this::orderItem).collect(Collectors.joining(", "));
    }

    String fields(List<Expression> expressions) {
        return expressions.stream().map(each -> field(each).text()).collect(Collectors.joining(", "));
    }
}
