package dev.retort.translate;

import dev.retort.text.JavaString;
import dev.retort.text.WordLists;
import dev.retort.translate.read.Expression;
import dev.retort.translate.read.Expression.Call;
import dev.retort.translate.read.Expression.Literal;
import dev.retort.translate.read.Expression.Star;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The writer of aggregate and window functions. */
record AggregateWriter(LineBuilder line, ExpressionWriter expressions) {
    private static final WordLists WORDS = WordLists.beside(AggregateWriter.class);
    private static final Map<String, String> OF_NUMBERS = WORDS.map("aggregates of numbers");

    private static final Map<String, String> RANKS = WORDS.map("ranks");

    private static final Map<String, String> OF_ROWS = WORDS.map("of rows");

    /** The call without its window; empty where it is none of these functions. */
    Optional<Typed> call(String name, Call call) {
        List<Expression> arguments = call.arguments();
        int count = arguments.size();
        if (name.equals("count") && call.orderBy().isEmpty()) {
            return Optional.of(new Typed(count(call), Integer.class));
        }
        if (call.over().isPresent() && RANKS.containsKey(name) && count == 0) {
            Class<?> type = name.equals("percent_rank") || name.equals("cume_dist") ? BigDecimal.class : Integer.class;
            return Optional.of(new Typed(RANKS.get(name), type));
        }
        if (call.over().isPresent() && name.equals("ntile") && count == 1) {
            return Optional.of(new Typed("ntile(" + number(arguments.getFirst()) + ")", Integer.class));
        }
        if (call.over().isPresent() && OF_ROWS.containsKey(name) && count > 0) {
            return Optional.of(ofRows(OF_ROWS.get(name), arguments));
        }
        if (count != 1 || !call.orderBy().isEmpty() || call.separator().isPresent()) {
            return concatenation(name, call);
        }
        Typed argument = argument(arguments.getFirst());
        String distinct = call.distinct() ? "Distinct" : "";
        return switch (name) {
            case "sum", "avg" ->
                Optional.of(new Typed(name + distinct + "(" + argument.number().text() + ")", BigDecimal.class));
            case "min", "max" -> Optional.of(new Typed(name + distinct + "(" + argument.text() + ")", argument.type()));
            case "bool_and", "bool_or" ->
                Optional.of(new Typed(
                        (name.equals("bool_and") ? "boolAnd(" : "boolOr(")
                                + expressions.conditions().condition(arguments.getFirst()) + ")",
                        Boolean.class));
            default ->
                OF_NUMBERS.containsKey(name) && !call.distinct()
                        ? Optional.of(new Typed(
                                OF_NUMBERS.get(name) + "(" + argument.number().text() + ")", BigDecimal.class))
                        : concatenation(name, call);
        };
    }

    private Typed argument(Expression expression) {
        return expression instanceof Star ? new Typed("*", Object.class) : expressions.field(expression);
    }

    private String count(Call call) {
        if (call.arguments().isEmpty() || call.arguments().getFirst() instanceof Star) {
            return "count()";
        }
        return (call.distinct() ? "countDistinct(" : "count(") + expressions.fields(call.arguments()) + ")";
    }

    private static String number(Expression expression) {
        if (expression instanceof Literal literal && literal.text().matches("-?\\d+")) {
            return literal.text();
        }
        throw new NoTypedFormException("a number that is computed");
    }

    private Typed ofRows(String method, List<Expression> arguments) {
        Typed field = expressions.field(arguments.getFirst());
        String offset = arguments.size() > 1 ? ", " + number(arguments.get(1)) : "";
        String otherwise = arguments.size() > 2 ? ", " + expressions.value(arguments.get(2), field.type()) : "";
        return new Typed(method + "(" + field.text() + offset + otherwise + ")", field.type());
    }

    /** The texts of a group as one: {@code group_concat}, {@code string_agg}. */
    private Optional<Typed> concatenation(String name, Call call) {
        boolean postgres = name.equals("string_agg") && call.arguments().size() == 2;
        boolean sqlite = name.equals("group_concat") && !line.idioms().functionsOfMySql();
        if (!(postgres
                || sqlite
                || (name.equals("group_concat") && call.arguments().size() == 1))) {
            return Optional.empty();
        }
        Optional<String> separator = call.separator();
        if (call.arguments().size() == 2 && call.arguments().get(1) instanceof Literal literal) {
            separator = Optional.of(literal.text());
        } else if (call.arguments().size() > 1) {
            return Optional.empty();
        }
        String orderBy = call.orderBy().stream().map(expressions::orderItem).collect(Collectors.joining(", "));
        return Optional.of(new Typed(
                (call.distinct() ? "groupConcatDistinct(" : "groupConcat(")
                        + expressions.field(call.arguments().getFirst()).text() + ")"
                        + (orderBy.isEmpty() ? "" : ".orderBy(" + orderBy + ")")
                        + separator
                                .map(text -> ".separator(" + JavaString.of(text) + ")")
                                .orElse(""),
                String.class));
    }
}
