package dev.retort.eval;

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
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (text.startsWith("//", at)) {
                at = orEnd(text, text.indexOf('\n', at));
            } else if (text.startsWith("/*", at)) {
                int end = text.indexOf("*/", at + 2);
                if (end < 0) {
                    tokens.add(new Token(Kind.UNCLOSED_COMMENT, text.substring(at), at, text.length(), false));
                }
                at = end < 0 ? text.length() : end + 2;
            } else {
                Token token = next(text, at);
                tokens.add(token);
                at = token.end;
            }
        }
        return new Tokens(text, List.copyOf(tokens));
    }

    private static int orEnd(String text, int index) {
        return index < 0 ? text.length() : index;
    }

    private static Token next(String text, int at) {
        char c = text.charAt(at);
        if (text.startsWith("\"\"\"", at)) {
            return textBlock(text, at);
        }
        if (c == '"' || c == '\'') {
            return quoted(text, at, c);
        }
        int end = at;
        if (Character.isJavaIdentifierStart(text.codePointAt(at))) {
            while (end < text.length() && Character.isJavaIdentifierPart(text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            }
            return token(Kind.WORD, text, at, end);
        }
        if (Character.isDigit(c)) {
            while (end < text.length() && isNumberPart(text, end)) {
                end++;
            }
            return token(Kind.NUMBER, text, at, end);
        }
        return token(Kind.SYMBOL, text, at, at + Character.charCount(text.codePointAt(at)));
    }

    private static boolean isNumberPart(String text, int at) {
        char c = text.charAt(at);
        boolean fraction = c == '.' && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
        return Character.isLetterOrDigit(c) || c == '_' || fraction;
    }

    private static Token token(Kind kind, String text, int start, int end) {
        return new Token(kind, text.substring(start, end), start, end, true);
    }

    private static Token textBlock(String text, int start) {
        int at = start + 3;
        while (at < text.length() && !text.startsWith("\"\"\"", at)) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        boolean closed = at < text.length();
        int end = Math.min(text.length(), closed ? at + 3 : at);
        return new Token(Kind.STRING, text.substring(start, end), start, end, closed);
    }

    private static Token quoted(String text, int start, char quote) {
        int at = start + 1;
        while (at < text.length() && text.charAt(at) != quote && text.charAt(at) != '\n') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        boolean closed = at < text.length() && text.charAt(at) == quote;
        int end = Math.min(text.length(), closed ? at + 1 : at);
        Kind kind = quote == '"' ? Kind.STRING : Kind.CHARACTER;
        return new Token(kind, text.substring(start, end), start, end, closed);
    }

    boolean isEmpty() {
        return list.isEmpty();
    }

    /** Whether the text ends within a comment, which hides it from the compiler. */
    boolean endsInComment() {
        return !list.isEmpty() && list.getLast().kind == Kind.UNCLOSED_COMMENT;
    }

    /** The words that stand by themselves and not behind a dot. */
    List<Token> unqualifiedWords() {
        List<Token> words = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            boolean qualified = i > 0 && list.get(i - 1).is(".");
            if (list.get(i).kind == Kind.WORD && !qualified) {
                words.add(list.get(i));
            }
        }
        return words;
    }

    boolean has(String... wanted) {
        List<String> words = List.of(wanted);
        return list.stream().anyMatch(token -> token.kind != Kind.STRING && words.contains(token.text));
    }
}
