package dev.retort.shell.input;

import dev.retort.text.JavaLexer;
import dev.retort.text.JavaToken;
import java.util.List;

/** The rule by which the look of a text alone tells whether its writer has more lines to come. */
public final class Continuation {
    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";
    /** Signs that something must follow; {@code +} and {@code -} only when they are not doubled. */
    private static final String BINARY = ".,=*/%&|^?+-";

    private Continuation() {}

    /**
     * Whether the text cannot be all: a bracket, a text block or a comment is open, or it ends with a sign that something
     * must follow. An open quote does not count, since it cannot be closed on another line.
     */
    public static boolean isUnfinished(String text) {
        List<JavaToken> tokens = JavaLexer.tokens(text);
        int depth = 0;
        for (JavaToken token : tokens) {
            if (!token.closed() && token.kind() != JavaToken.Kind.STRING && token.kind() != JavaToken.Kind.CHARACTER) {
                return true;
            }
            if (token.kind() == JavaToken.Kind.SIGN) {
                char sign = text.charAt(token.start());
                depth += OPENING.indexOf(sign) >= 0 ? 1 : 0;
                depth -= CLOSING.indexOf(sign) >= 0 ? 1 : 0;
            }
        }
        return depth > 0 || (depth == 0 && endsWithOperator(text, tokens));
    }

    private static boolean endsWithOperator(String text, List<JavaToken> tokens) {
        List<JavaToken> code = tokens.stream()
                .filter(token -> token.kind() != JavaToken.Kind.COMMENT)
                .toList();
        if (code.isEmpty() || code.getFirst().in(text).equals("import")) {
            return false;
        }
        JavaToken last = code.getLast();
        if (last.kind() != JavaToken.Kind.SIGN) {
            return false;
        }
        char sign = text.charAt(last.start());
        boolean follows = last.start() > 0 && text.charAt(last.start() - 1) == sign;
        return sign == '>' ? last.start() > 0 && text.charAt(last.start() - 1) == '-' : isBinary(sign, follows);
    }

    private static boolean isBinary(char sign, boolean doubled) {
        return BINARY.indexOf(sign) >= 0 && !(doubled && (sign == '+' || sign == '-'));
    }
}
