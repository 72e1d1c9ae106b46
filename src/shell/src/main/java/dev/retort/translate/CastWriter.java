package dev.retort.translate;

import dev.retort.translate.read.Expression.Cast;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Writes casts: to a type that jOOQ writes as the statement does, and to any other as text. */
final class CastWriter {
    private static final Map<String, Class<?>> TYPES = Map.ofEntries(
            Map.entry("int", Integer.class),
            Map.entry("integer", Integer.class),
            Map.entry("int4", Integer.class),
            Map.entry("bigint", Long.class),
            Map.entry("int8", Long.class),
            Map.entry("signed", Long.class),
            Map.entry("signed integer", Long.class),
            Map.entry("text", String.class),
            Map.entry("varchar", String.class),
            Map.entry("char", String.class),
            Map.entry("character varying", String.class),
            Map.entry("double precision", Double.class),
            Map.entry("double", Double.class),
            Map.entry("float8", Double.class),
            Map.entry("date", LocalDate.class),
            Map.entry("time", LocalTime.class),
            Map.entry("datetime", LocalDateTime.class),
            Map.entry("timestamp", LocalDateTime.class),
            Map.entry("boolean", Boolean.class),
            Map.entry("bool", Boolean.class),
            Map.entry("uuid", UUID.class));

    private final LineBuilder line;
    private final ExpressionWriter expressions;

    CastWriter(LineBuilder line, ExpressionWriter expressions) {
        this.line = line;
        this.expressions = expressions;
    }

    Typed cast(Cast cast) {
        Typed operand = expressions.field(cast.operand());
        Class<?> type = TYPES.get(cast.type().toLowerCase(Locale.ROOT));
        if (type == null
                || (line.idioms().charIsOne() && cast.type().equals("char"))
                || (line.idioms().castsByAffinity() && type != String.class && type != Integer.class)) {
            line.untyped(cast.source());
            return new Typed("field(\"cast({0} as " + cast.type() + ")\", " + operand.text() + ")", Object.class);
        }
        return new Typed(operand.text() + ".cast(" + type.getSimpleName() + ".class)", type);
    }
}
