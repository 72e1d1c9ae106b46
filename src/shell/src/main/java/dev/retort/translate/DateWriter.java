package dev.retort.translate;

import dev.retort.translate.read.Expression;
import dev.retort.translate.read.Expression.Extract;
import dev.retort.translate.read.Expression.Interval;
import dev.retort.translate.read.Expression.Literal;
import dev.retort.translate.read.JavaLiteral;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Set;

/** The writer of what is computed of dates and times. */
record DateWriter(LineBuilder line, ExpressionWriter expressions) {
    private static final Set<String> PARTS = Set.of("year", "month", "day", "hour", "minute");

    /** What an interval is added to: a text is meant as a date, if it is one. */
    Typed moment(Expression expression) {
        return expression instanceof Literal literal
                        && JavaLiteral.of(literal, LocalDate.class).isPresent()
                ? expressions.inline(literal, LocalDate.class)
                : expressions.field(expression);
    }

    /** A date or time and an interval. */
    Typed plus(Typed operand, Interval interval, boolean minus) {
        Class<?> type = operand.type();
        boolean ofDays = Set.of("year", "quarter", "month", "week", "day").contains(interval.unit());
        boolean ofTimes = ofDays || Set.of("hour", "minute", "second").contains(interval.unit());
        boolean date = type == LocalDate.class && ofDays;
        if (!line.idioms().functionsOfMySql()
                || !(interval.amount() instanceof Literal amount)
                || !(date || (type == LocalDateTime.class && ofTimes))) {
            throw new NoTypedFormException("interval");
        }
        String number = minus ? ("-" + amount.text()).replace("--", "") : amount.text();
        return new Typed(
                (date ? "localDateAdd(" : "localDateTimeAdd(") + operand.text() + ", " + number + ", DatePart."
                        + interval.unit().toUpperCase(Locale.ROOT) + ")",
                type);
    }

    Typed extract(Extract extract) {
        Typed operand = expressions.field(extract.operand());
        if (PARTS.contains(extract.part())) {
            return new Typed(extract.part() + "(" + operand.text() + ")", Integer.class);
        }
        line.untyped(extract.source());
        return new Typed("field(\"extract(" + extract.part() + " from {0})\", " + operand.text() + ")", Object.class);
    }
}
