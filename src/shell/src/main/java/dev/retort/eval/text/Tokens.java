package dev.retort.eval.text;

import dev.retort.text.JavaLexer;
import dev.retort.text.JavaToken;
import java.util.ArrayList;
import java.util.List;

/**
 * A text of Java cut into tokens, without white space and comments. It never fails: what is not closed runs to the end
 * of the line or of the text.
 */
public record Tokens(String text, List<Token> list) {

    /** What a token is. */
    public enum Kind {
        WORD,
        NUMBER,
        STRING,
        CHARACTER,
        SYMBOL,
        UNCLOSED_COMMENT
    }

    /**
     * A piece of the text.
     *
     * @param start the index of its first unit
     * @param end the index after its last
     * @param closed whether its closing quote is there; true for what has none
     */
    public record Token(Kind kind, String text, int start, int end, boolean closed) {

        public boolean is(String wanted) {
            return text.equals(wanted);
        }
    }

    public static Tokens of(String text) {
        return new Tokens(
                text,
                JavaLexer.tokens(text).stream()
                        .filter(token -> token.kind() != JavaToken.Kind.COMMENT || !token.closed())
                        .map(token ->
                                new Token(kind(token), token.in(text), token.start(), token.end(), token.closed()))
                        .toList());
    }

    private static Kind kind(JavaToken token) {
        return switch (token.kind()) {
            case WORD -> Kind.WORD;
            case NUMBER -> Kind.NUMBER;
            case STRING, TEXT_BLOCK -> Kind.STRING;
            case CHARACTER -> Kind.CHARACTER;
            case SIGN -> Kind.SYMBOL;
            case COMMENT -> Kind.UNCLOSED_COMMENT;
        };
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }

    /** Whether the text ends within a comment, which hides it from the compiler. */
    public boolean endsInComment() {
        return !list.isEmpty() && list.getLast().kind == Kind.UNCLOSED_COMMENT;
    }

    /** The words that are by themselves and not after a dot. */
    public List<Token> unqualifiedWords() {
        List<Token> words = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            boolean qualified = i > 0 && list.get(i - 1).is(".");
            if (list.get(i).kind == Kind.WORD && !qualified) {
                words.add(list.get(i));
            }
        }
        return words;
    }

    public boolean has(String... wanted) {
        List<String> words = List.of(wanted);
        return list.stream().anyMatch(token -> token.kind != Kind.STRING && words.contains(token.text));
    }
}
