package dev.retort.text;

import java.util.Locale;

/** A text as Java writes it in quotes. */
public final class JavaString {
    private JavaString() {}

    /** The text in quotes; what does not show itself, and nothing else with it, is escaped. */
    public static String of(String text) {
        return '"' + content(text) + '"';
    }

    /** What is between the quotes. */
    public static String content(String text) {
        StringBuilder content = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            switch (c) {
                case '"' -> content.append("\\\"");
                case '\\' -> content.append("\\\\");
                case '\n' -> content.append("\\n");
                case '\r' -> content.append("\\r");
                case '\t' -> content.append("\\t");
                default -> {
                    if (showsItself(c)) {
                        content.appendCodePoint(c);
                    } else {
                        content.append(escaped(c));
                    }
                }
            }
        }
        return content.toString();
    }

    private static boolean showsItself(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    /** An octal escape where that goes: the compiler reads the others before it knows that it is within a text. */
    private static String escaped(int c) {
        if (c < 0x100) {
            return String.format(Locale.ROOT, "\\%03o", c);
        }
        StringBuilder units = new StringBuilder();
        for (char unit : Character.toChars(c)) {
            units.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
        }
        return units.toString();
    }
}
