package dev.retort.config;

import java.util.stream.Collectors;

/** A text as TOML writes it, in quotes. */
final class TomlText {
    private TomlText() {}

    static String of(String text) {
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
