package dev.retort.text;

/**
 * Text that is safe to show: what a terminal would act on, or what would make a line read other than it is stored, is
 * written as an escape such as {@code \n}, {@code \x1b} or {@code \u202e}.
 *
 * <p>Escaped are the control characters of ASCII and Latin-1, the line and paragraph separators, the characters that
 * change the direction of text, the byte order mark, and surrogates without their other half. A backslash stays as it is.
 */
public final class VisibleText {
    private VisibleText() {}

    /** The text in one line. */
    public static String line(String text) {
        return escape(text, false);
    }

    /** The text with its line breaks and tabs as they are; a carriage return before a line feed is dropped. */
    public static String block(String text) {
        return escape(text, true);
    }

    /** Whether the UTF-16 unit at this index may not be shown as it is. */
    public static boolean isUnsafe(CharSequence text, int index) {
        char c = text.charAt(index);
        if (c < 0x7f) {
            return c < ' ';
        }
        if (Character.isSurrogate(c)) {
            return !isPaired(text, index);
        }
        return c <= 0x9f
                || c == '\u061c'
                || c == '\u200e'
                || c == '\u200f'
                || (c >= '\u2028' && c <= '\u202e')
                || (c >= '\u2066' && c <= '\u2069')
                || c == '\ufeff';
    }

    private static boolean isPaired(CharSequence text, int index) {
        return Character.isHighSurrogate(text.charAt(index))
                ? index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1))
                : index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
    }

    private static String escape(String text, boolean keepLayout) {
        int first = 0;
        while (first < text.length() && !isUnsafe(text, first)) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        StringBuilder escaped = new StringBuilder(text.length() + 16).append(text, 0, first);
        for (int i = first; i < text.length(); i++) {
            char c = text.charAt(i);
            if (keepLayout && (c == '\n' || c == '\t')) {
                escaped.append(c);
            } else if (!isUnsafe(text, i)) {
                escaped.append(c);
            } else if (!keepLayout || !text.startsWith("\r\n", i)) {
                appendEscape(c, escaped);
            }
        }
        return escaped.toString();
    }

    private static void appendEscape(char c, StringBuilder out) {
        switch (c) {
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> out.append(c <= 0xff ? "\\x%02x".formatted((int) c) : "\\u%04x".formatted((int) c));
        }
    }
}
