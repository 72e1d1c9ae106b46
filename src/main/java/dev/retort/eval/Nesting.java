package dev.retort.eval;

import dev.retort.eval.Tokens.Kind;
import dev.retort.eval.Tokens.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How deep a text goes. The compiler follows brackets and operators by recursion, and fails, with its own trace on the
 * screen, where they are too many.
 */
final class Nesting {
    private static final int DEEPEST = 200;
    private static final int LONGEST = 1_000;

    private static final Set<String> OPENING = Set.of("(", "[", "{");
    private static final Set<String> CLOSING = Set.of(")", "]", "}");
    private static final Set<String> PARTING = Set.of(",", ";");

    private Nesting() {}

    /** What is too much for the compiler, at the token with which it is. */
    static Optional<Mistake> tooDeep(Tokens tokens) {
        int depth = 0;
        int operators = 0;
        List<Token> list = tokens.list();
        for (Token token : list) {
            if (token.kind() != Kind.SYMBOL) {
                continue;
            }
            depth += OPENING.contains(token.text()) ? 1 : CLOSING.contains(token.text()) ? -1 : 0;
            operators = PARTING.contains(token.text()) ? 0 : operators + 1;
            if (depth > DEEPEST) {
                return Optional.of(Mistake.at(
                        token, "this is nested deeper than " + DEEPEST + " brackets", "give parts of it to variables"));
            }
            if (operators > LONGEST) {
                return Optional.of(Mistake.at(
                        token,
                        "this is one expression of more than " + LONGEST + " operators",
                        "give parts of it to variables"));
            }
        }
        return Optional.empty();
    }
}
