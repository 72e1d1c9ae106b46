package dev.retort.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.EnumType;
import org.jooq.JSON;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * Values as JSON in one line: numbers and booleans as such, dates as ISO 8601, binary data in base64, JSON columns as the
 * JSON that they hold. Nothing in it acts on a terminal: such characters are escaped, which leaves the value the same.
 */
public final class JsonText {
    private JsonText() {}

    /** The value as JSON. */
    public static String of(@Nullable Object value) {
        StringBuilder json = new StringBuilder();
        try {
            append(value, json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return json.toString();
    }

    static void append(@Nullable Object value, Appendable out) throws IOException {
        switch (value) {
            case null -> out.append("null");
            case String text -> appendString(text, out);
            case Boolean truth -> out.append(truth.toString());
            case BigDecimal number -> out.append(number.toPlainString());
            case Integer _, Long _, Short _, Byte _, BigInteger _ -> out.append(value.toString());
            case Double number when Double.isFinite(number) -> out.append(number.toString());
            case Float number when Float.isFinite(number) -> out.append(number.toString());
            case org.jooq.types.UNumber number -> out.append(number.toString());
            case LocalDateTime time -> appendString(time.toLocalDate() + "T" + CellText.of(time.toLocalTime()), out);
            case OffsetDateTime time ->
                appendString(time.toLocalDate() + "T" + CellText.of(time.toLocalTime()) + time.getOffset(), out);
            case Timestamp time -> append(time.toLocalDateTime(), out);
            case byte[] bytes -> appendString(Base64.getEncoder().encodeToString(bytes), out);
            case EnumType constant -> appendString(constant.getLiteral(), out);
            case JSON json -> appendNested(json.data(), out);
            case JSONB json -> appendNested(json.data(), out);
            case Record row -> appendObject(Columns.of(row), row, out);
            case Map<?, ?> map -> appendMap(map, out);
            case Optional<?> optional -> append(optional.orElse(null), out);
            case Iterable<?> elements when !(value instanceof java.nio.file.Path) -> appendArray(elements, out);
            case Object[] elements -> appendArray(Arrays.asList(elements), out);
            default -> appendString(CellText.of(value), out);
        }
    }

    /** Appends a row as an object, with the names made unique. */
    static void appendObject(Columns columns, Record row, Appendable out) throws IOException {
        List<String> keys = columns.jsonKeys();
        out.append('{');
        for (int i = 0; i < keys.size(); i++) {
            out.append(i == 0 ? "" : ",").append(keys.get(i)).append(':');
            append(row.get(i), out);
        }
        out.append('}');
    }

    private static void appendMap(Map<?, ?> map, Appendable out) throws IOException {
        String separator = "{";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.append(separator);
            appendString(entry.getKey() == null ? "null" : CellText.of(entry.getKey()), out);
            out.append(':');
            append(entry.getValue(), out);
            separator = ",";
        }
        out.append(map.isEmpty() ? "{}" : "}");
    }

    private static void appendArray(Iterable<?> elements, Appendable out) throws IOException {
        out.append('[');
        String separator = "";
        for (Object element : elements) {
            out.append(separator);
            append(element, out);
            separator = ",";
        }
        out.append(']');
    }

    /** Appends what a JSON column holds; some databases check it, others take any text, which then is a string. */
    private static void appendNested(String json, Appendable out) throws IOException {
        if (!JsonSyntax.isValid(json)) {
            appendString(json, out);
            return;
        }
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c == '\n' || c == '\r' || c == '\t') {
                continue;
            }
            appendCharacter(json, i, out);
        }
    }

    /** Appends a text as a JSON string, in its quotes. */
    static void appendString(String text, Appendable out) throws IOException {
        out.append('"');
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append(text, done, i).append('\\').append(c);
                done = i + 1;
            } else if (VisibleText.isUnsafe(text, i)) {
                out.append(text, done, i);
                appendCharacter(text, i, out);
                done = i + 1;
            }
        }
        out.append(text, done, text.length()).append('"');
    }

    private static void appendCharacter(String text, int index, Appendable out) throws IOException {
        char c = text.charAt(index);
        if (!VisibleText.isUnsafe(text, index)) {
            out.append(c);
            return;
        }
        switch (c) {
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> out.append("\\u%04x".formatted((int) c));
        }
    }
}
