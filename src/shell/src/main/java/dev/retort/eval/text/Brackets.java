package dev.retort.eval.text;

import java.util.List;

/** The brackets of a text, and whether it closes what it opens: strings, comments, and brackets of every kind. */
public enum Brackets {
    OPEN,
    BALANCED,
    CLOSED_TOO_OFTEN;

    public static Brackets of(Tokens tokens) {
        int depth = 0;
        for (Tokens.Token token : tokens.list()) {
            if (!token.closed()) {
                boolean goesOn = token.kind() == Tokens.Kind.UNCLOSED_COMMENT
                        || token.text().startsWith("\"\"\"");
                return goesOn ? OPEN : CLOSED_TOO_OFTEN;
            }
            if (token.kind() == Tokens.Kind.SYMBOL) {
                depth += List.of("(", "[", "{").contains(token.text()) ? 1 : 0;
                depth -= List.of(")", "]", "}").contains(token.text()) ? 1 : 0;
            }
            if (depth < 0) {
                return CLOSED_TOO_OFTEN;
            }
        }
        return depth > 0 ? OPEN : BALANCED;
    }
}
