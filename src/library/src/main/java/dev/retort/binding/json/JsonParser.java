package dev.retort.binding.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.exception.DataTypeException;

/** A reader of one text of JSON, as RFC 8259 has it; numbers keep all of their digits. */
final class JsonParser {
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|([\"\\\\/bfnrt]))");

    /** Deeper than what any database keeps, and than what the stack holds. */
    private static final int DEEPEST = 1000;

    private final String json;
    private int position;
    private int depth;

    JsonParser(String json) {
        this.json = json;
    }

    JsonTree read() {
        JsonTree tree = value();
        blank();
        if (position < json.length()) {
            throw wrong();
        }
        return tree;
    }

    private JsonTree value() {
        blank();
        if (position >= json.length()) {
            throw wrong();
        }
        return switch (json.charAt(position)) {
            case '{' -> nested(true);
            case '[' -> nested(false);
            case '"' -> JsonTree.scalar(string());
            case 't' -> word("true", JsonTree.scalar(true));
            case 'f' -> word("false", JsonTree.scalar(false));
            case 'n' -> word("null", JsonTree.NULL);
            default -> number();
        };
    }

    private JsonTree nested(boolean isObject) {
        if (++depth > DEEPEST) {
            throw wrong();
        }
        char end = isObject ? '}' : ']';
        Map<String, JsonTree> members = new LinkedHashMap<>();
        List<JsonTree> elements = new ArrayList<>();
        position++;
        blank();
        if (!takes(end)) {
            do {
                if (isObject) {
                    blank();
                    String name = string();
                    blank();
                    expect(':');
                    members.put(name, value());
                } else {
                    elements.add(value());
                }
                blank();
            } while (takes(','));
            expect(end);
        }
        depth--;
        return isObject ? JsonTree.object(members) : JsonTree.list(elements);
    }

    private JsonTree word(String word, JsonTree meaning) {
        if (!json.startsWith(word, position)) {
            throw wrong();
        }
        position += word.length();
        return meaning;
    }

    private JsonTree number() {
        Matcher number = NUMBER.matcher(json).region(position, json.length());
        if (!number.lookingAt()) {
            throw wrong();
        }
        try {
            JsonTree tree = JsonTree.scalar(new BigDecimal(number.group()));
            position = number.end();
            return tree;
        } catch (NumberFormatException e) {
            throw wrong();
        }
    }

    private String string() {
        expect('"');
        StringBuilder text = new StringBuilder();
        while (position < json.length() && json.charAt(position) != '"') {
            char letter = json.charAt(position);
            if (letter == '\\') {
                Matcher escape = ESCAPE.matcher(json).region(position, json.length());
                if (!escape.lookingAt()) {
                    throw wrong();
                }
                text.append(
                        escape.group(1) != null
                                ? (char) Integer.parseInt(escape.group(1), 16)
                                : unescaped(escape.group(2).charAt(0)));
                position = escape.end();
            } else if (letter < ' ') {
                throw wrong();
            } else {
                text.append(letter);
                position++;
            }
        }
        expect('"');
        return text.toString();
    }

    private static char unescaped(char letter) {
        return switch (letter) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> letter;
        };
    }

    private void blank() {
        while (position < json.length() && " \t\n\r".indexOf(json.charAt(position)) >= 0) {
            position++;
        }
    }

    private boolean takes(char expected) {
        if (position < json.length() && json.charAt(position) == expected) {
            position++;
            return true;
        }
        return false;
    }

    private void expect(char expected) {
        if (!takes(expected)) {
            throw wrong();
        }
    }

    private DataTypeException wrong() {
        String rest = json.substring(position, Math.min(json.length(), position + 20));
        return new DataTypeException(
                "not JSON: " + (rest.isEmpty() ? "it ends too early" : "at character " + (position + 1) + ": " + rest));
    }
}
