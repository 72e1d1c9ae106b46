package dev.retort.eval.diagnosis;

import dev.retort.eval.text.Mistake;
import dev.retort.eval.text.Tokens;
import dev.retort.eval.text.Tokens.Kind;
import dev.retort.eval.text.Tokens.Token;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Mistakes that can be told from the text alone, of which the compiler would speak in riddles. */
public final class TextMistakes {

    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";
    private static final Pattern NUMBER =
            Pattern.compile("(?i)0x[0-9a-f_]+l?|0b[01_]+l?|[0-9][0-9_]*(\\.[0-9_]*)?(e[0-9]*)?[lfd]?");

    private TextMistakes() {}

    static Optional<Mistake> find(Tokens tokens) {
        return Stream.<Function<Tokens, Optional<Mistake>>>of(
                        TextMistakes::typographicQuote,
                        SqlAsJava::find,
                        TextMistakes::singleQuotes,
                        TextMistakes::unclosed,
                        TextMistakes::brackets,
                        TextMistakes::missingDot,
                        OtherLanguages::find,
                        TextMistakes::noName,
                        TextMistakes::dangling)
                .flatMap(check -> check.apply(tokens).stream())
                .findFirst();
    }

    private static Optional<Mistake> typographicQuote(Tokens tokens) {
        return tokens.list().stream()
                .filter(token -> token.kind() == Kind.SYMBOL && "“”„‟«»‘’‚‛".contains(token.text()))
                .findFirst()
                .map(token -> Mistake.at(
                        token, "a typographic quotation mark, " + token.text() + ", is not one of Java's", "write \""));
    }

    private static Optional<Mistake> singleQuotes(Tokens tokens) {
        return tokens.list().stream()
                .filter(token -> token.kind() == Kind.CHARACTER && token.closed() && !isCharacter(token.text()))
                .findFirst()
                .map(token -> {
                    String content = token.text().substring(1, token.text().length() - 1);
                    return Mistake.at(
                            token,
                            "a string is written in double quotes",
                            "write \"" + content.replace("\"", "\\\"") + "\"");
                });
    }

    private static boolean isCharacter(String quoted) {
        return quoted.length() == 3 || (quoted.length() > 3 && quoted.charAt(1) == '\\');
    }

    public static Optional<Mistake> unclosed(Tokens tokens) {
        return tokens.list().stream()
                .filter(token -> !token.closed())
                .findFirst()
                .map(token -> {
                    if (token.kind() == Kind.UNCLOSED_COMMENT) {
                        return Mistake.at(token, "this comment is not closed", "a */ is missing at its end");
                    }
                    String quote = token.text().startsWith("\"\"\"")
                            ? "\"\"\""
                            : token.text().substring(0, 1);
                    String what = quote.equals("'") ? "this quotation" : "this string";
                    return Mistake.at(token, what + " is not closed", "a " + quote + " is missing at its end");
                });
    }

    private static Optional<Mistake> brackets(Tokens tokens) {
        Deque<Token> open = new ArrayDeque<>();
        for (Token token : tokens.list()) {
            if (token.kind() != Kind.SYMBOL) {
                continue;
            }
            if (OPENING.contains(token.text())) {
                open.push(token);
            } else if (CLOSING.contains(token.text())) {
                if (open.isEmpty()) {
                    return Optional.of(Mistake.at(token, "nothing was opened that this closes", "leave it out"));
                }
                Token opening = open.pop();
                if (!closing(opening).equals(token.text())) {
                    return Optional.of(Mistake.at(
                            token,
                            "this does not close the " + opening.text() + " that is open",
                            "write " + closing(opening)));
                }
            } else if (token.is(";")
                    && !token.equals(tokens.list().getLast())
                    && !open.isEmpty()
                    && open.peek().is("(")
                    && !isLoop(tokens, open.peek())) {
                return Optional.of(notClosed(open.peek(), token.start()));
            }
        }
        return open.isEmpty() ? Optional.empty() : Optional.of(notClosed(open.peek(), -1));
    }

    private static boolean isLoop(Tokens tokens, Token opening) {
        int index = tokens.list().indexOf(opening);
        return index > 0
                && (tokens.list().get(index - 1).is("for")
                        || tokens.list().get(index - 1).is("try"));
    }

    private static Mistake notClosed(Token opening, int before) {
        String where = before < 0 ? "at the end" : "before the semicolon";
        return Mistake.at(
                opening,
                "this " + opening.text() + " is not closed",
                "a " + closing(opening) + " is missing, perhaps " + where);
    }

    private static String closing(Token opening) {
        return String.valueOf(CLOSING.charAt(OPENING.indexOf(opening.text())));
    }

    /** {@code select(…) from(…)}. */
    private static Optional<Mistake> missingDot(Tokens tokens) {
        List<Token> list = tokens.list();
        if (tokens.has("{", "if", "for", "while", "switch")) {
            return Optional.empty();
        }
        for (int i = 1; i + 1 < list.size(); i++) {
            Token token = list.get(i);
            boolean call = token.kind() == Kind.WORD && list.get(i + 1).is("(");
            if (call && list.get(i - 1).is(")")) {
                return Optional.of(
                        Mistake.at(token, "a dot is missing before " + token.text(), "write ." + token.text() + "(…)"));
            }
        }
        return Optional.empty();
    }

    private static Optional<Mistake> noName(Tokens tokens) {
        return tokens.list().stream()
                .filter(token -> token.kind() == Kind.NUMBER
                        && !NUMBER.matcher(token.text()).matches())
                .findFirst()
                .map(token -> Mistake.at(
                        token, token.text() + " is neither a number nor a name", "a name begins with a letter"));
    }

    private static Optional<Mistake> dangling(Tokens tokens) {
        List<Token> list = tokens.list();
        for (int i = 0; i + 1 < list.size(); i++) {
            if (list.get(i).is(",")
                    && CLOSING.contains(list.get(i + 1).text())
                    && !list.get(i + 1).is("}")) {
                return Optional.of(Mistake.at(list.get(i), "something must follow this ,", "go on, or leave it out"));
            }
        }
        int last = list.size() - (list.getLast().is(";") ? 2 : 1);
        return last >= 0
                        && List.of(".", ",", "=", "+", "-", "*", "&", "|")
                                .contains(list.get(last).text())
                ? Optional.of(Mistake.at(
                        list.get(last),
                        "something must follow this " + list.get(last).text(),
                        "go on, or leave it out"))
                : Optional.empty();
    }
}
