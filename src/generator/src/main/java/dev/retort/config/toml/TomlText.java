package dev.retort.config.toml;

import java.util.stream.Collectors;

/** A text as TOML writes it, in quotes. */
public final class TomlText {
    private TomlText() {}

    public static String of(String text) {
        return text.chars().mapToObj(TomlText::escaped).collect(Collectors.joining("", "\"", "\""));
    }

    private static String escaped(int c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\t' -> "\\t";
            default -> c < ' ' || c == 0x7f ? String.format("\\u%04x", c) : String.valueOf((char) c);
        };
    }
}
