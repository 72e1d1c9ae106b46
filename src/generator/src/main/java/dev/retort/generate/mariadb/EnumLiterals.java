package dev.retort.generate.mariadb;

import java.util.ArrayList;
import java.util.List;

/** The values in a declaration like {@code enum('a','it''s')}. */
final class EnumLiterals {
    private EnumLiterals() {}

    static List<String> of(String declaration) {
        List<String> literals = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        boolean inside = false;
        for (int i = declaration.indexOf('(') + 1; i < declaration.length(); i++) {
            char c = declaration.charAt(i);
            if (!inside) {
                inside = c == '\'';
                if (c == ')') {
                    break;
                }
            } else if (c == '\\' && i + 1 < declaration.length()) {
                i++;
                literal.append(unescaped(declaration.charAt(i)));
            } else if (c != '\'') {
                literal.append(c);
            } else if (i + 1 < declaration.length() && declaration.charAt(i + 1) == '\'') {
                literal.append(c);
                i++;
            } else {
                literals.add(literal.toString());
                literal.setLength(0);
                inside = false;
            }
        }
        return List.copyOf(literals);
    }

    /** How the server spells what a quoted string cannot hold as it is. */
    private static char unescaped(char c) {
        return switch (c) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case '0' -> '\0';
            case 'Z' -> '\u001a';
            default -> c;
        };
    }
}
