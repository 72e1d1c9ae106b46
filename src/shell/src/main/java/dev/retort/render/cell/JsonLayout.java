package dev.retort.render.cell;

import org.jooq.JSON;
import org.jooq.JSONB;

/** JSON laid out anew: its numbers, texts and the order of its keys stay as they are, only the space between them changes. */
public final class JsonLayout {
    /** An array of plain values stays in one line up to this length. */
    private static final int ONE_LINE = 60;

    private static final String INDENT = "  ";

    private final String json;
    private final boolean pretty;
    private final StringBuilder out = new StringBuilder();

    private JsonLayout(String json, boolean pretty) {
        this.json = json;
        this.pretty = pretty;
    }

    /** Whether a value is JSON: by its type, or, where texts are looked at, an object or array in a text. */
    public static boolean isJson(Object value, boolean texts) {
        return switch (value) {
            case JSON _, JSONB _ -> true;
            case String text
            when texts && !text.isEmpty() && (text.charAt(0) == '{' || text.charAt(0) == '[') ->
                JsonReader.isValid(text);
            default -> false;
        };
    }

    /** An element a line, indented; a text that is no JSON as it is. */
    public static String pretty(String json) {
        return JsonReader.isValid(json) ? new JsonLayout(json, true).laidOut() : json;
    }

    /** In one line, with a space after colons and commas; a text that is no JSON as it is. */
    static String compact(String json) {
        return JsonReader.isValid(json) ? new JsonLayout(json, false).laidOut() : json;
    }

    private String laidOut() {
        int depth = 0;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            switch (c) {
                case '"' -> i = text(i);
                case '{', '[' -> {
                    int end = plainEnd(i);
                    if (end >= 0) {
                        out.append(new JsonLayout(json.substring(i, end + 1), false).laidOut());
                        i = end;
                    } else {
                        out.append(c);
                        newLine(++depth);
                    }
                }
                case '}', ']' -> {
                    newLine(--depth);
                    out.append(c);
                }
                case ',' -> {
                    out.append(pretty ? "," : ", ");
                    newLine(depth);
                }
                case ':' -> out.append(": ");
                case ' ', '\t', '\n', '\r' -> {}
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    /** Where the container ends that begins here, if it is to stay in one line; negative otherwise. */
    private int plainEnd(int start) {
        if (!pretty) {
            return -1;
        }
        boolean empty = true;
        for (int i = start + 1; i < json.length() && i - start < ONE_LINE; i++) {
            char c = json.charAt(i);
            if (c == '}' || c == ']') {
                return empty || c == ']' ? i : -1;
            }
            if (c == '{' || c == '[') {
                return -1;
            }
            empty = empty && Character.isWhitespace(c);
            if (c == '"') {
                i = textEnd(i);
            }
        }
        return -1;
    }

    private int text(int start) {
        int end = textEnd(start);
        out.append(json, start, end + 1);
        return end;
    }

    private int textEnd(int start) {
        int end = start + 1;
        while (json.charAt(end) != '"') {
            end += json.charAt(end) == '\\' ? 2 : 1;
        }
        return end;
    }

    private void newLine(int depth) {
        if (pretty) {
            out.append('\n').append(INDENT.repeat(depth));
        }
    }
}
