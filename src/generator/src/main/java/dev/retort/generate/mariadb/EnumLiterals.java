package dev.retort.generate.mariadb;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The values in a declaration like {@code enum('a','it''s')}. */
final class EnumLiterals {
    private static final Pattern LITERAL = Pattern.compile("'((?:[^'\\\\]|''|\\\\.)*+)'", Pattern.DOTALL);
    private static final Pattern ESCAPED = Pattern.compile("''|\\\\(.)", Pattern.DOTALL);

    private EnumLiterals() {}

    static List<String> of(String declaration) {
        return LITERAL.matcher(declaration)
                .results()
                .map(literal -> ESCAPED.matcher(literal.group(1))
                        .replaceAll(escape -> escape.group(1) == null ? "'" : unescaped(escape.group(1))))
                .toList();
    }

    /** How the server spells what a quoted string cannot hold as it is; as the replacement of a pattern. */
    private static String unescaped(String letter) {
        return switch (letter) {
            case "n" -> "\n";
            case "r" -> "\r";
            case "t" -> "\t";
            case "0" -> "\0";
            case "Z" -> "\u001a";
            default -> Matcher.quoteReplacement(letter);
        };
    }
}
