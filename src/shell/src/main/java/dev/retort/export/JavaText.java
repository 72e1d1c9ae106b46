package dev.retort.export;

import dev.retort.eval.text.Tokens;
import dev.retort.eval.text.Tokens.Token;
import dev.retort.text.JavaString;
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
                        .map(JavaString::of)
                        .collect(Collectors.joining("\n" + Part.INDENT + Part.INDENT + "+ "));
    }

    /** Whether a method can be called on an expression as it is. */
    static boolean isChain(String code) {
        int depth = 0;
        for (Token token : Tokens.of(code).list()) {
            boolean opens = token.is("(") || token.is("[") || token.is("{");
            boolean closes = token.is(")") || token.is("]") || token.is("}");
            depth += closes ? -1 : 0;
            boolean part = opens || closes || token.is(".") || token.kind() == Tokens.Kind.WORD;
            if (depth == 0 && (!part || token.is("new"))) {
                return false;
            }
            depth += opens ? 1 : 0;
        }
        return true;
    }
}
