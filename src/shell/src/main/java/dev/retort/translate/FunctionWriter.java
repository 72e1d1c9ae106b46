package dev.retort.translate;

import dev.retort.text.JavaString;
import dev.retort.text.WordLists;
import dev.retort.translate.read.Expression;
import dev.retort.translate.read.Expression.Call;
import dev.retort.translate.read.Expression.Interval;
import dev.retort.translate.read.Expression.Literal;
import dev.retort.translate.read.Expression.LiteralKind;
import dev.retort.translate.read.Expression.Star;
import dev.retort.translate.read.Expression.Window;
import dev.retort.translate.read.JavaLiteral;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The writer of functions: those that jOOQ has by their own methods, and any other by its name. */
final class FunctionWriter {
    private static final WordLists WORDS = WordLists.beside(FunctionWriter.class);
    /** Functions of one text that give one. */
    private static final Set<String> OF_TEXT = WORDS.set("of text");

    private static final Set<String> OF_NUMBER = Set.of("abs", "ceil", "floor", "round");

    private static final Set<String> TO_DECIMAL = WORDS.set("to decimal");

    private static final Set<String> OF_DATE = Set.of("year", "month", "day", "hour", "minute", "second");

    private static final Map<String, String> SYNONYMS = WORDS.map("synonyms");

    /** What functions that jOOQ knows nothing of give, so that their values are read as they should be. */
    private static final Map<String, String> RESULTS = WORDS.map("results");

    private final LineBuilder line;
    private final ExpressionWriter expressions;
    private final AggregateWriter aggregates;

    FunctionWriter(LineBuilder line, ExpressionWriter expressions) {
        this.line = line;
        this.expressions = expressions;
        this.aggregates = new AggregateWriter(line, expressions);
    }

    Typed call(Call call) {
        String typed = call.name().toLowerCase(Locale.ROOT);
        String name = SYNONYMS.getOrDefault(typed, typed);
        Typed function = aggregates
                .call(name, call)
                .orElseGet(() -> plain(call)
                        ? scalar(name, call)
                        : byName(call, call.over().isPresent()));
        String filter = call.filter()
                .map(condition -> ".filterWhere(" + expressions.conditions().condition(condition) + ")")
                .orElse("");
        String over = call.over()
                .map(window ->
                        ".over(" + window.name().map(JavaLiteral::name).orElseGet(() -> window(window.window())) + ")")
                .orElse("");
        return new Typed(function.text() + filter + over, function.type());
    }

    private static boolean plain(Call call) {
        return !call.distinct()
                && call.orderBy().isEmpty()
                && call.over().isEmpty()
                && call.filter().isEmpty();
    }

    /** A window as an argument of {@code over}. */
    String window(Window window) {
        List<String> parts = new ArrayList<>();
        if (!window.partitionBy().isEmpty()) {
            parts.add("partitionBy(" + expressions.fields(window.partitionBy()) + ")");
        }
        if (!window.orderBy().isEmpty()) {
            parts.add("orderBy(" + expressions.orderItems(window.orderBy()) + ")");
        }
        String all = String.join(".", parts) + window.frame();
        return all.startsWith(".") ? all.substring(1) : all;
    }

    private Typed scalar(String name, Call call) {
        List<Expression> arguments = call.arguments();
        int count = arguments.size();
        Expression first = count == 0 ? new Star(List.of()) : arguments.getFirst();
        if (OF_TEXT.contains(name) && count > 0) {
            return new Typed(
                    name + "(" + expressions.field(first).string().text() + tail(arguments) + ")", String.class);
        }
        if (OF_NUMBER.contains(name)
                && count > 0
                && !(name.equals("round") && count > 1 && !(arguments.get(1) instanceof Literal))) {
            Typed number = expressions.field(first).number();
            String digits = count > 1
                    ? ", " + expressions.raw(arguments.get(1), Integer.class).orElse(literal(arguments.get(1)))
                    : "";
            return new Typed(name + "(" + number.text() + digits + ")", number.type());
        }
        if (TO_DECIMAL.contains(name) && count > 0) {
            String more = count > 1
                    ? ", " + expressions.field(arguments.get(1)).number().text()
                    : "";
            return new Typed(name + "(" + expressions.field(first).number().text() + more + ")", BigDecimal.class);
        }
        if (OF_DATE.contains(name) && count == 1 && line.idioms().functionsOfMySql()) {
            return new Typed(name + "(" + expressions.field(first).text() + ")", Integer.class);
        }
        return switch (name) {
            case "length", "char_length", "octet_length", "ascii", "sign" -> toInteger(name, first);
            case "coalesce", "ifnull", "nullif", "greatest", "least" -> common(name, arguments);
            case "mod" -> mod(arguments);
            case "concat" ->
                line.idioms().functionsOfMySql()
                        ? new Typed("concat(" + expressions.fields(arguments) + ")", String.class)
                        : byName(call, false);
            case "if", "iif" -> iif(arguments);
            case "now", "current_timestamp", "localtimestamp" ->
                count == 0 ? new Typed("currentLocalDateTime()", LocalDateTime.class) : byName(call, false);
            case "current_date", "curdate" -> new Typed("currentLocalDate()", LocalDate.class);
            case "current_time", "curtime", "localtime" -> new Typed("currentLocalTime()", LocalTime.class);
            case "date" -> line.idioms().functionsOfMySql() && count == 1 ? cast(first) : byName(call, false);
            case "rand", "random" -> new Typed("rand()", BigDecimal.class);
            case "pi" -> new Typed("pi()", BigDecimal.class);
            case "date_add", "adddate", "date_sub", "subdate" ->
                count == 2 && arguments.get(1) instanceof Interval interval
                        ? expressions.dates().plus(expressions.field(first), interval, name.contains("sub"))
                        : byName(call, false);
            default -> byName(call, false);
        };
    }

    private Typed mod(List<Expression> arguments) {
        Typed number = expressions.field(arguments.getFirst()).number();
        return number.call("mod(" + expressions.value(arguments.get(1), number.type()) + ")");
    }

    private Typed cast(Expression operand) {
        return new Typed(expressions.field(operand).text() + ".cast(LocalDate.class)", LocalDate.class);
    }

    private Typed toInteger(String name, Expression argument) {
        Typed field = expressions.field(argument);
        String method = switch (name) {
            case "length" -> line.idioms().functionsOfMySql() ? "octetLength" : "length";
            case "char_length" -> "charLength";
            case "octet_length" -> "octetLength";
            default -> name;
        };
        Typed operand = name.equals("sign") ? field.number() : field.string();
        return new Typed(method + "(" + operand.text() + ")", Integer.class);
    }

    private Typed common(String name, List<Expression> arguments) {
        Class<?> type = expressions.types().ofAll(arguments);
        List<Expression> rest = arguments.subList(1, arguments.size());
        String values = name.equals("nullif") || name.equals("ifnull") || name.equals("coalesce")
                ? expressions.values(rest, type)
                : rest.stream()
                        .map(each -> expressions.fieldOf(each, type).text())
                        .collect(Collectors.joining(", "));
        return new Typed(
                name + "(" + expressions.fieldOf(arguments.getFirst(), type).text() + ", " + values + ")", type);
    }

    private Typed iif(List<Expression> arguments) {
        if (arguments.size() != 3) {
            throw new NoTypedFormException("if");
        }
        List<Expression> results = arguments.subList(1, 3);
        Class<?> type = expressions.types().ofAll(results);
        return new Typed(
                "iif(" + expressions.conditions().condition(arguments.getFirst()) + ", "
                        + expressions.values(results, type) + ")",
                type);
    }

    private static String literal(Expression expression) {
        return expression instanceof Literal literal ? literal.text() : "";
    }

    /** The arguments after the first: values, or fields where one of them is no literal. */
    private String tail(List<Expression> arguments) {
        List<Expression> rest = arguments.subList(1, arguments.size());
        boolean raw = rest.stream()
                .allMatch(each -> each instanceof Literal literal
                        && literal.kind() != LiteralKind.NULL
                        && expressions
                                .raw(each, JavaLiteral.naturalType(literal))
                                .isPresent());
        return rest.stream()
                .map(each -> raw
                        ? expressions.value(each, JavaLiteral.naturalType((Literal) each))
                        : expressions.field(each).text())
                .map(each -> ", " + each)
                .collect(Collectors.joining());
    }

    /** A function of which jOOQ has the name alone. */
    private Typed byName(Call call, boolean over) {
        if (call.distinct() || !call.orderBy().isEmpty() || call.separator().isPresent()) {
            return new Typed("field(" + line.plain(call.source()) + ")", Object.class);
        }
        line.untyped(call.source());
        Class<?> type = CastWriter.type(RESULTS.getOrDefault(call.name().toLowerCase(Locale.ROOT), "Object"));
        String arguments = call.arguments().stream()
                .map(each -> ", " + expressions.field(each).text())
                .collect(Collectors.joining());
        String method = over || call.filter().isPresent() ? "aggregate" : "function";
        return new Typed(
                method + "(" + JavaString.of(call.name()) + ", " + type.getSimpleName() + ".class" + arguments + ")",
                type);
    }
}
