package dev.retort.render;

/** The grammar of JSON (RFC 8259), for text of which it is not known whether it is JSON. */
final class JsonSyntax {
    private static final int MAX_DEPTH = 500;

    private final String text;
    private int position;

    private JsonSyntax(String text) {
        this.text = text;
    }

    /** Whether the text is one JSON value; nested deeper than 500 levels counts as not. */
    static boolean isValid(String text) {
        JsonSyntax syntax = new JsonSyntax(text);
        return syntax.value(0) && syntax.position == text.length();
    }

    private boolean value(int depth) {
        skipSpace();
        boolean valid = depth < MAX_DEPTH
                && switch (peek()) {
                    case '{' -> members(depth);
                    case '[' -> elements(depth);
                    case '"' -> string();
                    case 't' -> word("true");
                    case 'f' -> word("false");
                    case 'n' -> word("null");
                    default -> number();
                };
        skipSpace();
        return valid;
    }

    private boolean members(int depth) {
        position++;
        skipSpace();
        if (take('}')) {
            return true;
        }
        do {
            skipSpace();
            if (!string()) {
                return false;
            }
            skipSpace();
            if (!take(':') || !value(depth + 1)) {
                return false;
            }
        } while (take(','));
        return take('}');
    }

    private boolean elements(int depth) {
        position++;
        skipSpace();
        if (take(']')) {
            return true;
        }
        do {
            if (!value(depth + 1)) {
                return false;
            }
        } while (take(','));
        return take(']');
    }

    private boolean string() {
        if (!take('"')) {
            return false;
        }
        while (position < text.length()) {
            char c = text.charAt(position++);
            if (c == '"') {
                return true;
            }
            if (c < ' ' || (c == '\\' && !escape())) {
                return false;
            }
        }
        return false;
    }

    private boolean escape() {
        if (take('u')) {
            int end = position + 4;
            while (position < end && position < text.length() && Character.digit(peek(), 16) >= 0 && peek() < 0x80) {
                position++;
            }
            return position == end;
        }
        return "\"\\/bfnrt".indexOf(peek()) >= 0 && position++ < text.length();
    }

    private boolean number() {
        take('-');
        if (!take('0') && !digits()) {
            return false;
        }
        if (take('.') && !digits()) {
            return false;
        }
        if (take('e') || take('E')) {
            if (!take('+')) {
                take('-');
            }
            return digits();
        }
        return true;
    }

    private boolean digits() {
        int start = position;
        while (peek() >= '0' && peek() <= '9') {
            position++;
        }
        return position > start;
    }

    private boolean word(String expected) {
        boolean matches = text.startsWith(expected, position);
        position += matches ? expected.length() : 0;
        return matches;
    }

    private boolean take(char expected) {
        boolean matches = peek() == expected;
        position += matches ? 1 : 0;
        return matches;
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
