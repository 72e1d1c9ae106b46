package dev.retort.complete.java;

import dev.retort.text.JavaLexer;
import dev.retort.text.JavaToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What stands before the dot before the cursor: {@code FILM.language()} in {@code select(FILM.language().na}.
 *
 * @param steps its parts, from left to right; none when what is called is not a name
 */
public record Receiver(List<Step> steps) {

    /**
     * A name in a chain.
     *
     * @param name the name
     * @param call whether it is called
     */
    public record Step(String name, boolean call) {}

    /** The receiver of the word that begins at the end of this text, if a dot stands there. */
    static Optional<Receiver> before(String text) {
        List<JavaToken> tokens = JavaLexer.tokens(text).stream()
                .filter(token -> token.kind() != JavaToken.Kind.COMMENT)
                .toList();
        int last = tokens.size() - 1;
        if (last < 0 || !isSign(tokens.get(last), ".", text)) {
            return Optional.empty();
        }
        List<Step> steps = new ArrayList<>();
        int at = last;
        while (at > 0 && isSign(tokens.get(at), ".", text)) {
            boolean call = isSign(tokens.get(at - 1), ")", text);
            int name = call ? opening(tokens, at - 1, text) - 1 : at - 1;
            if (name < 0 || tokens.get(name).kind() != JavaToken.Kind.WORD) {
                return Optional.of(new Receiver(List.of()));
            }
            steps.addFirst(new Step(tokens.get(name).in(text), call));
            at = name - 1;
        }
        return Optional.of(new Receiver(List.copyOf(steps)));
    }

    /** The index of the bracket that this one closes, or -1. */
    private static int opening(List<JavaToken> tokens, int closing, String text) {
        int depth = 0;
        for (int at = closing; at >= 0; at--) {
            depth += isSign(tokens.get(at), ")", text) ? 1 : isSign(tokens.get(at), "(", text) ? -1 : 0;
            if (depth == 0) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isSign(JavaToken token, String sign, String text) {
        return token.kind() == JavaToken.Kind.SIGN && token.in(text).equals(sign);
    }
}
