package dev.retort.internal.text;

import dev.retort.UnreadableValue;
import dev.retort.UnreadableValueException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An array of one dimension in PostgreSQL's notation: {@code {1,NULL,"a b"}}. */
public final class PostgresArrayText {
    private final String text;
    private int place = 1;

    public PostgresArrayText(String text) {
        this.text = text;
    }

    /**
     * The texts of the elements, and null for those that are NULL.
     *
     * @throws UnreadableValueException when it is of several dimensions, or counts from another number than 1
     */
    public List<@Nullable String> elements() {
        if (!text.startsWith("{") || !text.endsWith("}")) {
            throw unlike();
        }
        List<@Nullable String> elements = new ArrayList<>();
        if (text.length() > 2) {
            do {
                elements.add(text.charAt(place) == '"' ? quoted() : plain());
            } while (text.charAt(place++) == ',');
            if (place != text.length()) {
                throw unlike();
            }
        }
        return elements;
    }

    private String quoted() {
        StringBuilder element = new StringBuilder();
        for (place++; text.charAt(place) != '"'; place++) {
            place += text.charAt(place) == '\\' ? 1 : 0;
            element.append(text.charAt(place));
        }
        place++;
        return element.toString();
    }

    private @Nullable String plain() {
        int start = place;
        while (text.charAt(place) != ',' && text.charAt(place) != '}') {
            if (text.charAt(place) == '{') {
                throw unlike();
            }
            place++;
        }
        String element = text.substring(start, place);
        return element.equals("NULL") ? null : element;
    }

    private UnreadableValueException unlike() {
        return new UnreadableValueException(
                new UnreadableValue(text, "an array of one dimension that counts from 1"), null);
    }

    /** An array of these elements. */
    public static String of(List<@Nullable String> elements) {
        StringBuilder array = new StringBuilder("{");
        String separator = "";
        for (String element : elements) {
            array.append(separator);
            separator = ",";
            if (element == null) {
                array.append("NULL");
            } else {
                array.append('"')
                        .append(element.replace("\\", "\\\\").replace("\"", "\\\""))
                        .append('"');
            }
        }
        return array.append('}').toString();
    }
}
