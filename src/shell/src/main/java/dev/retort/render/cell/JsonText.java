package dev.retort.render.cell;

import dev.retort.text.VisibleText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.EnumType;
import org.jooq.JSON;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.types.UNumber;
import org.jspecify.annotations.Nullable;

/**
 * Values as JSON in one line: numbers and booleans as such, dates as ISO 8601, binary data in base64, JSON columns as the
 * JSON that they hold. Nothing in it acts on a terminal: such characters are escaped, which leaves the value the same. A
 * collection inside itself is {@code "…"}.
 */
public final class JsonText {
    private final Appendable out;
    private final Set<Object> open = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Writes to the given place. */
    public JsonText(Appendable out) {
        this.out = out;
    }

    /** The value as JSON. */
    public static String of(@Nullable Object value) {
        StringBuilder json = new StringBuilder();
        try {
            new JsonText(json).append(value);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return json.toString();
    }

    /** Appends a row as an object with these keys, which are JSON already; without keys, the row's one value. */
    public void appendRow(List<String> keys, @Nullable Object[] row) throws IOException {
        if (keys.isEmpty()) {
            append(row[0]);
        } else {
            appendObject(keys, row);
        }
    }

    private void append(@Nullable Object value) throws IOException {
        switch (value) {
            case null -> out.append("null");
            case String text -> appendString(text);
            case Boolean truth -> out.append(truth.toString());
            case BigDecimal number -> out.append(number.toPlainString());
            case Integer _, Long _, Short _, Byte _, BigInteger _, UNumber _, Year _ -> out.append(value.toString());
            case Double number when Double.isFinite(number) -> out.append(number.toString());
            case Float number when Float.isFinite(number) -> out.append(number.toString());
            case LocalDateTime time -> appendString(iso(time));
            case OffsetDateTime time -> appendString(iso(time.toLocalDateTime()) + time.getOffset());
            case Timestamp time -> appendString(iso(time.toLocalDateTime()));
            case Duration duration -> appendString(duration.toString());
            case byte[] bytes -> appendString(Base64.getEncoder().encodeToString(bytes));
            case EnumType constant -> appendString(constant.getLiteral());
            case JSON json -> appendNested(json.data());
            case JSONB json -> appendNested(json.data());
            case Optional<?> optional -> append(optional.orElse(null));
            case Path path -> appendString(path.toString());
            case Record _, Map<?, ?> _, Collection<?> _, Object[] _ -> appendContainer(value);
            case java.lang.Record row when JavaRecord.is(row) -> appendContainer(row);
            default -> appendString(CellText.of(value));
        }
    }

    private static String iso(LocalDateTime time) {
        return CellText.of(time.toLocalDate()) + "T" + CellText.of(time.toLocalTime());
    }

    private void appendContainer(Object container) throws IOException {
        if (!open.add(container)) {
            appendString("…");
            return;
        }
        switch (container) {
            case Record row -> appendObject(Columns.of(row).jsonKeys(), Columns.values(row));
            case Map<?, ?> map -> {
                List<String> keys = map.keySet().stream()
                        .map(key -> of(key == null ? "null" : CellText.of(key)))
                        .toList();
                appendObject(keys, map.values().toArray());
            }
            case Collection<?> elements -> appendArray(elements);
            case java.lang.Record row -> {
                JavaRecord parts = JavaRecord.of(row);
                appendObject(
                        parts.names().stream().map(JsonText::of).toList(),
                        parts.values().toArray());
            }
            default -> appendArray(Arrays.asList((Object[]) container));
        }
        open.remove(container);
    }

    private void appendObject(List<String> keys, @Nullable Object[] values) throws IOException {
        out.append('{');
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                out.append(',');
            }
            out.append(keys.get(i)).append(':');
            append(values[i]);
        }
        out.append('}');
    }

    private void appendArray(Collection<?> elements) throws IOException {
        out.append('[');
        String separator = "";
        for (Object element : elements) {
            out.append(separator);
            append(element);
            separator = ",";
        }
        out.append(']');
    }

    /** Appends what a JSON column holds; some databases check it, others take any text, which then is a string. */
    private void appendNested(String json) throws IOException {
        if (!JsonReader.isValid(json)) {
            appendString(json);
            return;
        }
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c != '\n' && c != '\r' && c != '\t') {
                appendCharacter(json, i);
            }
        }
    }

    private void appendString(String text) throws IOException {
        out.append('"');
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append(text, done, i).append('\\').append(c);
                done = i + 1;
            } else if (VisibleText.isUnsafe(text, i)) {
                out.append(text, done, i);
                appendCharacter(text, i);
                done = i + 1;
            }
        }
        out.append(text, done, text.length()).append('"');
    }

    private void appendCharacter(String text, int index) throws IOException {
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
