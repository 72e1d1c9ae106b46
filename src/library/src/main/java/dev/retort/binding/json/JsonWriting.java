package dev.retort.binding.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The text of JSON. */
final class JsonWriting {
    private final StringBuilder text = new StringBuilder();

    private JsonWriting() {}

    static String of(JsonTree tree) {
        JsonWriting writing = new JsonWriting();
        writing.write(tree.value());
        return writing.text.toString();
    }

    private void write(@Nullable Object value) {
        switch (value) {
            case null -> text.append("null");
            case JsonTree tree -> write(tree.value());
            case String string -> quote(string);
            case BigDecimal number -> text.append(number);
            case Map<?, ?> members -> {
                String before = "{";
                for (Map.Entry<?, ?> member : members.entrySet()) {
                    text.append(before);
                    quote((String) member.getKey());
                    text.append(':');
                    write(member.getValue());
                    before = ",";
                }
                text.append(members.isEmpty() ? "{}" : "}");
            }
            case List<?> elements -> {
                String before = "[";
                for (Object element : elements) {
                    text.append(before);
                    write(element);
                    before = ",";
                }
                text.append(elements.isEmpty() ? "[]" : "]");
            }
            default -> text.append(value);
        }
    }

    private void quote(String string) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char letter = string.charAt(i);
            switch (letter) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    if (letter < ' ') {
                        text.append(String.format("\\u%04x", (int) letter));
                    } else {
                        text.append(letter);
                    }
                }
            }
        }
        text.append('"');
    }
}
