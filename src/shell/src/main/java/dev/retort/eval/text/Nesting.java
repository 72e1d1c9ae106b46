package dev.retort.eval.text;

import dev.retort.eval.text.Tokens.Kind;
import dev.retort.eval.text.Tokens.Token;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The depth of a text's nesting. The compiler follows brackets and operators by recursion, and fails, with its own
 * trace on the screen, where they are too many.
 */
public final class Nesting {
    private static final int DEEPEST = 200;
    private static final int LONGEST = 1_000;

    private static final Set<String> OPENING = Set.of("(", "[", "{");
    private static final Set<String> CLOSING = Set.of(")", "]", "}");
    private static final Set<String> PARTING = Set.of(",", ";");

    /** The compiler tries the arguments of a method that it does not know again and again, four times for each level. */
    private static final int UNKNOWN_CALLS = 5;

    private static final Set<String> KEYWORDS =
            Set.of("if", "for", "while", "switch", "catch", "try", "synchronized", "return", "super", "this");

    private Nesting() {}

    /** A method that is not known, called within others of that kind: looking at it takes the compiler for ever. */
    public static Optional<Mistake> unknownCalls(Tokens tokens, Predicate<String> known) {
        Deque<Boolean> open = new ArrayDeque<>();
        int unknown = 0;
        List<Token> list = tokens.list();
        for (int i = 0; i < list.size(); i++) {
            Token token = list.get(i);
            if (token.kind() != Kind.SYMBOL) {
                continue;
            }
            if (OPENING.contains(token.text())) {
                boolean call = token.is("(") && i > 0 && isUnknown(list, i - 1, known);
                open.push(call);
                unknown += call ? 1 : 0;
            } else if (CLOSING.contains(token.text()) && !open.isEmpty()) {
                unknown -= open.pop() ? 1 : 0;
            }
            if (unknown > UNKNOWN_CALLS) {
                Token name = list.get(i - 1);
                return Optional.of(Mistake.at(
                        name,
                        "nothing called \"" + name.text() + "\" is known",
                        "declare it first, or give parts to variables"));
            }
        }
        return Optional.empty();
    }

    private static boolean isUnknown(List<Token> list, int at, Predicate<String> known) {
        Token name = list.get(at);
        if (name.kind() != Kind.WORD || KEYWORDS.contains(name.text()) || known.test(name.text())) {
            return false;
        }
        Optional<Token> before = at == 0 ? Optional.empty() : Optional.of(list.get(at - 1));
        return before.filter(other -> other.kind() == Kind.WORD || other.is(".") || other.is(">"))
                .isEmpty();
    }

    /** What is too much for the compiler, at the token with which it is. */
    public static Optional<Mistake> tooDeep(Tokens tokens) {
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
