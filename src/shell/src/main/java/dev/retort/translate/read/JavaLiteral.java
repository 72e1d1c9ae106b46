package dev.retort.translate.read;

import dev.retort.text.JavaString;
import dev.retort.translate.read.Expression.Literal;
import dev.retort.translate.read.Expression.LiteralKind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.EnumType;
import org.jooq.JSON;
import org.jooq.JSONB;

/** Literals of SQL as they are written in Java. */
public final class JavaLiteral {
    private static final Set<LiteralKind> TEXTS =
            Set.of(LiteralKind.STRING, LiteralKind.DATE, LiteralKind.TIME, LiteralKind.TIMESTAMP);

    private JavaLiteral() {}

    /** The type that a literal has by itself. */
    public static Class<?> naturalType(Literal literal) {
        return switch (literal.kind()) {
            case INTEGER ->
                fitsInt(literal.text()) ? Integer.class : literal.text().length() < 19 ? Long.class : BigInteger.class;
            case DECIMAL -> BigDecimal.class;
            case FLOAT -> Double.class;
            case STRING -> String.class;
            case BOOLEAN -> Boolean.class;
            case DATE -> LocalDate.class;
            case TIME -> LocalTime.class;
            case TIMESTAMP -> LocalDateTime.class;
            case NULL -> Object.class;
        };
    }

    private static boolean fitsInt(String digits) {
        return digits.length() < 12 && Long.parseLong(digits) == (int) Long.parseLong(digits);
    }

    /** The literal as a value of a type; empty where it is none of that type. */
    public static Optional<String> of(Literal literal, Class<?> type) {
        String text = literal.text().strip();
        if (literal.kind() == LiteralKind.NULL) {
            return Optional.empty();
        }
        if (type == Object.class || (type == Number.class && Number.class.isAssignableFrom(naturalType(literal)))) {
            return of(literal, naturalType(literal));
        }
        if (type == String.class) {
            return literal.kind() == LiteralKind.STRING ? Optional.of(JavaString.of(literal.text())) : Optional.empty();
        }
        if (type == Boolean.class) {
            return bool(literal);
        }
        if (literal.kind() == LiteralKind.BOOLEAN) {
            return Optional.empty();
        }
        if (Number.class.isAssignableFrom(type)) {
            return number(text, type);
        }
        return TEXTS.contains(literal.kind()) ? other(text, type) : Optional.empty();
    }

    private static Optional<String> bool(Literal literal) {
        return switch (literal.text().toLowerCase(Locale.ROOT)) {
            case "true", "1" -> Optional.of("true");
            case "false", "0" -> Optional.of("false");
            default -> Optional.empty();
        };
    }

    private static Optional<String> number(String text, Class<?> type) {
        try {
            BigDecimal value = new BigDecimal(text);
            if (type == BigDecimal.class) {
                return Optional.of("new BigDecimal(\"" + text + "\")");
            }
            if (type == Double.class || type == Float.class) {
                double nearest = type == Float.class ? value.floatValue() : value.doubleValue();
                if (Double.isInfinite(nearest) || (nearest == 0 && value.signum() != 0)) {
                    return Optional.empty();
                }
                return Optional.of(
                        text.matches("-?\\d+")
                                ? text + (type == Float.class ? "f" : "d")
                                : type == Float.class ? text + "f" : text);
            }
            BigInteger whole = value.toBigIntegerExact();
            if (type == Integer.class) {
                return Optional.of(String.valueOf(whole.intValueExact()));
            }
            if (type == Long.class) {
                return Optional.of(whole.longValueExact() + "L");
            }
            if (type == Short.class || type == Byte.class) {
                return Optional.of("(" + type.getSimpleName().toLowerCase(Locale.ROOT) + ") " + whole);
            }
            return type == BigInteger.class ? Optional.of("new BigInteger(\"" + whole + "\")") : Optional.empty();
        } catch (ArithmeticException | NumberFormatException noSuchNumber) {
            return Optional.empty();
        }
    }

    private static Optional<String> other(String text, Class<?> type) {
        try {
            if (type == LocalDate.class) {
                return Optional.of("LocalDate.parse(\"" + LocalDate.parse(text) + "\")");
            }
            if (type == LocalTime.class) {
                return Optional.of("LocalTime.parse(\"" + LocalTime.parse(text) + "\")");
            }
            if (type == LocalDateTime.class) {
                return Optional.of("LocalDateTime.parse(\"" + dateTime(text) + "\")");
            }
            if (type == OffsetDateTime.class) {
                return Optional.of("OffsetDateTime.parse(\"" + OffsetDateTime.parse(text.replace(' ', 'T')) + "\")");
            }
            if (type == UUID.class) {
                return Optional.of("UUID.fromString(\"" + UUID.fromString(text) + "\")");
            }
        } catch (DateTimeException | IllegalArgumentException noSuchValue) {
            return Optional.empty();
        }
        if (type == JSON.class || type == JSONB.class) {
            return Optional.of(type.getSimpleName() + ".valueOf(" + JavaString.of(text) + ")");
        }
        return enumConstant(text, type);
    }

    private static LocalDateTime dateTime(String text) {
        return text.length() <= 10
                ? LocalDate.parse(text).atStartOfDay()
                : LocalDateTime.parse(text.replaceFirst(" ", "T"));
    }

    private static Optional<String> enumConstant(String text, Class<?> type) {
        Object[] constants = type.getEnumConstants();
        return constants == null
                ? Optional.empty()
                : Arrays.stream(constants)
                        .filter(constant -> constant instanceof EnumType literal && text.equals(literal.getLiteral()))
                        .map(constant -> type.getSimpleName() + "." + ((Enum<?>) constant).name())
                        .findFirst();
    }

    /** A name of the database, one part after the other, as jOOQ's {@code name("public", "film")}. */
    public static String name(String... parts) {
        return name(List.of(parts));
    }

    public static String name(List<String> parts) {
        return "name(" + parts.stream().map(JavaString::of).collect(Collectors.joining(", ")) + ")";
    }
}
