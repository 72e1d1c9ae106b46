package dev.retort.translate;

import dev.retort.text.WordLists;
import dev.retort.translate.read.Expression.Cast;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The writer of casts: to a type that jOOQ writes as the statement does, and to any other as text. */
record CastWriter(LineBuilder line, ExpressionWriter expressions) {
    /** The types of Java by the names that the lists of words have for them. */
    private static final Map<String, Class<?>> TYPES = Stream.of(
                    Boolean.class,
                    Double.class,
                    Integer.class,
                    Long.class,
                    Object.class,
                    String.class,
                    LocalDate.class,
                    LocalDateTime.class,
                    LocalTime.class,
                    UUID.class)
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, type -> type));

    private static final Map<String, String> CASTS =
            WordLists.beside(CastWriter.class).map("casts");

    /** The type of this simple name. */
    static Class<?> type(String name) {
        return Objects.requireNonNull(TYPES.get(name), name);
    }

    Typed cast(Cast cast) {
        Typed operand = expressions.field(cast.operand());
        String name = CASTS.get(cast.type().toLowerCase(Locale.ROOT));
        Class<?> type = name == null ? null : type(name);
        if (type == null
                || (line.idioms().charIsOne() && cast.type().equals("char"))
                || (line.idioms().castsByAffinity() && type != String.class && type != Integer.class)) {
            line.untyped(cast.source());
            return new Typed("field(\"cast({0} as " + cast.type() + ")\", " + operand.text() + ")", Object.class);
        }
        return new Typed(operand.text() + ".cast(" + type.getSimpleName() + ".class)", type);
    }
}
