package dev.retort.translate;

import dev.retort.translate.read.Expression;
import dev.retort.translate.read.Expression.Literal;
import dev.retort.translate.read.Expression.LiteralKind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The types of what several expressions give together, as far as they matter for reading the values. */
record ResultTypes(LineBuilder line, ExpressionWriter expressions) {

    /** The type that the database gives the result of an arithmetic operator. */
    Class<?> ofArithmetic(String operator, Class<?> left, Class<?> right) {
        boolean known = Number.class.isAssignableFrom(left) && Number.class.isAssignableFrom(right);
        if (!known) {
            return line.idioms().functionsOfMySql() ? BigDecimal.class : Object.class;
        }
        return operator.equals("/") && line.idioms().functionsOfMySql() ? BigDecimal.class : common(left, right);
    }

    /** The type that all of these can have, as the results of a CASE must. */
    Class<?> ofAll(List<Expression> alternatives) {
        List<Class<?>> types = alternatives.stream()
                .filter(each -> !(each instanceof Literal literal && literal.kind() == LiteralKind.NULL))
                .<Class<?>>map(each -> each instanceof Literal literal
                        ? line.typeOf(literal)
                        : expressions.field(each).type())
                .distinct()
                .toList();
        if (types.isEmpty()) {
            return Object.class;
        }
        Optional<Class<?>> ofField = alternatives.stream()
                .filter(each -> !(each instanceof Literal))
                .<Class<?>>map(each -> expressions.field(each).type())
                .findFirst();
        if (types.stream().allMatch(Number.class::isAssignableFrom)) {
            return types.stream()
                    .reduce((first, second) -> ofArithmetic("+", first, second))
                    .orElseThrow();
        }
        return ofField.orElse(types.size() == 1 ? types.getFirst() : String.class);
    }

    /** The type that holds the values of both. */
    static Class<?> common(Class<?> left, Class<?> right) {
        if (left == right || right == Object.class) {
            return left;
        }
        boolean numbers = Number.class.isAssignableFrom(left) && Number.class.isAssignableFrom(right);
        if (!numbers) {
            return left == Object.class ? right : String.class;
        }
        Set<Class<?>> both = Set.of(left, right);
        if (both.contains(Number.class) && (both.contains(Integer.class) || both.contains(Long.class))) {
            return Number.class;
        }
        if (both.contains(Double.class) || both.contains(Float.class)) {
            return Double.class;
        }
        return both.contains(BigDecimal.class) || both.contains(BigInteger.class) ? BigDecimal.class : Long.class;
    }
}
