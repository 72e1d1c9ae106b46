package dev.retort.eval.diagnosis;

import dev.retort.text.JavaString;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The literals of a wrong type, written in the right one. */
final class Literals {

    private static final Pattern INTEGER = Pattern.compile("-?\\d+");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private Literals() {}

    /**
     * The literal as this type.
     *
     * @param type the simple name of the wanted type
     * @param value what the literal means
     * @param text the literal itself
     */
    static Optional<String> as(String type, @Nullable Object value, String text) {
        if (value == null) {
            return Optional.empty();
        }
        String content = String.valueOf(value);
        return switch (type) {
            case "String" -> Optional.of(JavaString.of(content));
            case "Integer", "int", "Short", "Byte", "Number" -> when(INTEGER, content, content);
            case "Long", "long" -> when(INTEGER, content, content + "L");
            case "Double", "double" -> when(NUMBER, content, content.contains(".") ? content : content + ".0");
            case "Float", "float" -> when(NUMBER, content, content + "f");
            case "BigDecimal" -> when(NUMBER, content, "new BigDecimal(\"" + content + "\")");
            case "BigInteger" -> when(INTEGER, content, "new BigInteger(\"" + content + "\")");
            case "Boolean", "boolean" -> truth(content);
            case "LocalDate", "LocalTime", "LocalDateTime", "Instant", "OffsetDateTime" ->
                value instanceof String ? Optional.of(type + ".parse(" + text + ")") : Optional.empty();
            case "UUID" -> value instanceof String ? Optional.of("UUID.fromString(" + text + ")") : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<String> when(Pattern form, String content, String instead) {
        return form.matcher(content).matches() ? Optional.of(instead) : Optional.empty();
    }

    private static Optional<String> truth(String content) {
        return switch (content.toLowerCase(Locale.ROOT)) {
            case "1", "true", "yes", "y", "t" -> Optional.of("true");
            case "0", "false", "no", "n", "f" -> Optional.of("false");
            default -> Optional.empty();
        };
    }
}
