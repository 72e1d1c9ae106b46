package dev.retort.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Parses the JSON that a server writes, into maps and lists. jOOQ's parser goes away, and would lose what older servers write
 * twice under one key: here the second key has a number behind {@link #REPETITION}.
 */
final class JsonParser {
    /** Stands between a key and the number of its repetition. */
    static final char REPETITION = '\0';

    private final String text;
    private int at;

    private JsonParser(String text) {
        this.text = text;
    }

    /** @throws IllegalArgumentException when it is no JSON */
    static @Nullable Object parse(String text) {
        try {
            return new JsonParser(text).value();
        } catch (StringIndexOutOfBoundsException | NumberFormatException e) {
            throw new IllegalArgumentException("no JSON", e);
        }
    }

    private @Nullable Object value() {
        return switch (next()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            default -> word();
        };
    }

    /** The next character that is no space; it is yet to be taken. */
    private char next() {
        while (Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return text.charAt(at);
    }

    /** Takes the character if it is the next. */
    private boolean takes(char sign) {
        boolean is = next() == sign;
        at += is ? 1 : 0;
        return is;
    }

    private void take(char sign) {
        if (!takes(sign)) {
            throw new IllegalArgumentException("no " + sign + " at " + at);
        }
    }

    private Map<String, @Nullable Object> object() {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        take('{');
        while (!takes('}')) {
            String key = string();
            take(':');
            object.put(object.containsKey(key) ? key + REPETITION + object.size() : key, value());
            takes(',');
        }
        return object;
    }

    private List<@Nullable Object> array() {
        List<@Nullable Object> array = new ArrayList<>();
        take('[');
        while (!takes(']')) {
            array.add(value());
            takes(',');
        }
        return array;
    }

    private String string() {
        take('"');
        StringBuilder string = new StringBuilder();
        for (char c = text.charAt(at++); c != '"'; c = text.charAt(at++)) {
            string.append(c == '\\' ? escaped(text.charAt(at++)) : c);
        }
        return string.toString();
    }

    private char escaped(char sign) {
        return switch (sign) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> {
                at += 4;
                yield (char) Integer.parseInt(text, at - 4, at, 16);
            }
            default -> sign;
        };
    }

    private @Nullable Object word() {
        int start = at;
        while (at < text.length() && ",]} \t\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String word = text.substring(start, at);
        return switch (word) {
            case "null" -> null;
            case "true" -> true;
            case "false" -> false;
            default -> Double.valueOf(word);
        };
    }
}
