package dev.retort.export;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Texts as Java writes them. */
final class JavaText {
    private JavaText() {}

    /** A literal, with each line of the text in a line of its own. */
    static String literal(String text) {
        return text.isEmpty()
                ? "\"\""
                : Arrays.stream(text.split("(?<=\n)(?!$)", -1))
                        .map(JavaText::line)
                        .collect(Collectors.joining("\n" + Part.INDENT + Part.INDENT + "+ "));
    }

    private static String line(String text) {
        StringBuilder literal = new StringBuilder("\"");
        text.chars().forEach(c -> append((char) c, literal));
        return literal.append('"').toString();
    }

    private static void append(char c, StringBuilder literal) {
        switch (c) {
            case '"', '\\' -> literal.append('\\').append(c);
            case '\n' -> literal.append("\\n");
            case '\r' -> literal.append("\\r");
            case '\t' -> literal.append("\\t");
            default -> literal.append(c < ' ' || c == 0x7f ? "\\u%04x".formatted((int) c) : String.valueOf(c));
        }
    }
}
