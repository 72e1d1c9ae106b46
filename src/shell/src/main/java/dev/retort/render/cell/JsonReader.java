package dev.retort.render.cell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one reader of JSON (RFC 8259), into maps, lists, texts, numbers and truth values. Older servers write several values under
 * one key: here the second key has a number after {@link #REPETITION}.
 */
public final class JsonReader {
    /** Stands between a key and the number of its repetition. */
    public static final char REPETITION = '\0';

    private static final int MAX_DEPTH = 500;

    private final String text;
    /** Whether values are kept; where only the grammar matters, none is. */
    private final boolean keeping;

    private int position;

    private JsonReader(String text, boolean keeping) {
        this.text = text;
        this.keeping = keeping;
    }

    /** What holds no JSON. */
    private static final class NoJsonException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoJsonException() {
            super("no JSON", null, false, false);
        }
    }

    /** Whether the text is one JSON value; nested deeper than 500 levels counts as not. */
    public static boolean isValid(String text) {
        try {
            new JsonReader(text, false).document();
            return true;
        } catch (NoJsonException e) {
            return false;
        }
    }

    /**
     * The value that a text holds.
     *
     * @throws IllegalArgumentException when it is no JSON
     */
    public static @Nullable Object parse(String text) {
        try {
            return new JsonReader(text, true).document();
        } catch (NoJsonException e) {
            throw new IllegalArgumentException("no JSON", e);
        }
    }

    private @Nullable Object document() {
        Object value = value(0);
        require(position == text.length());
        return value;
    }

    private @Nullable Object value(int depth) {
        require(depth < MAX_DEPTH);
        skipSpace();
        Object value = switch (peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
        skipSpace();
        return value;
    }

    private Map<String, @Nullable Object> object(int depth) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        position++;
        skipSpace();
        if (takes('}')) {
            return object;
        }
        do {
            skipSpace();
            String key = string();
            skipSpace();
            require(takes(':'));
            Object value = value(depth + 1);
            if (keeping) {
                object.put(object.containsKey(key) ? key + REPETITION + object.size() : key, value);
            }
        } while (takes(','));
        require(takes('}'));
        return object;
    }

    private List<@Nullable Object> array(int depth) {
        List<@Nullable Object> array = new ArrayList<>();
        position++;
        skipSpace();
        if (takes(']')) {
            return array;
        }
        do {
            Object value = value(depth + 1);
            if (keeping) {
                array.add(value);
            }
        } while (takes(','));
        require(takes(']'));
        return array;
    }

    private String string() {
        require(takes('"'));
        StringBuilder string = new StringBuilder();
        while (!takes('"')) {
            require(position < text.length());
            char c = text.charAt(position++);
            // A server's own may hold control characters as they are.
            require(c >= ' ' || keeping);
            char read = c == '\\' ? escaped() : c;
            if (keeping) {
                string.append(read);
            }
        }
        return string.toString();
    }

    private char escaped() {
        char sign = peek();
        position++;
        return switch (sign) {
            case '"', '\\', '/' -> sign;
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> unit();
            default -> throw new NoJsonException();
        };
    }

    private char unit() {
        int unit = 0;
        for (int i = 0; i < 4; i++) {
            int digit = peek() < 0x80 ? Character.digit(peek(), 16) : -1;
            require(digit >= 0);
            unit = unit * 16 + digit;
            position++;
        }
        return (char) unit;
    }

    private Double number() {
        int start = position;
        takes('-');
        require(takes('0') || digits());
        require(!takes('.') || digits());
        if (takes('e') || takes('E')) {
            if (!takes('+')) {
                takes('-');
            }
            require(digits());
        }
        return keeping ? Double.valueOf(text.substring(start, position)) : 0.0;
    }

    private boolean digits() {
        int start = position;
        while (peek() >= '0' && peek() <= '9') {
            position++;
        }
        return position > start;
    }

    private @Nullable Object word(String expected, @Nullable Object value) {
        require(text.startsWith(expected, position));
        position += expected.length();
        return value;
    }

    private boolean takes(char expected) {
        boolean matches = position < text.length() && text.charAt(position) == expected;
        position += matches ? 1 : 0;
        return matches;
    }

    private static void require(boolean grammatical) {
        if (!grammatical) {
            throw new NoJsonException();
        }
    }

    /** The next unit, or a NUL, which no JSON has outside an escape, at the end. */
    private char peek() {
        return position < text.length() ? text.charAt(position) : '\0';
    }

    private void skipSpace() {
        while (" \t\r\n".indexOf(peek()) >= 0) {
            position++;
        }
    }
}
