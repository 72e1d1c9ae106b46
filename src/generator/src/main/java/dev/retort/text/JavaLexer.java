package dev.retort.text;

import dev.retort.text.JavaToken.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * The lexer of typed text, into the tokens of Java, without their meaning: enough to colour a line and to see whether
 * it goes on. Any text has tokens; spaces are left out.
 */
public final class JavaLexer {
    private static final String TEXT_BLOCK_QUOTES = "\"\"\"";

    private final String text;
    private final List<JavaToken> tokens = new ArrayList<>();

    private JavaLexer(String text) {
        this.text = text;
    }

    /** The tokens of the text, in order. */
    public static List<JavaToken> tokens(String text) {
        return new JavaLexer(text).read();
    }

    /** Whether what is typed at the end of this text is no code: a string or a comment is open there. */
    public static boolean isText(String text) {
        List<JavaToken> tokens = tokens(text);
        if (tokens.isEmpty() || tokens.getLast().end() < text.length()) {
            return false;
        }
        JavaToken last = tokens.getLast();
        return !last.closed() || (last.kind() == Kind.COMMENT && last.in(text).startsWith("//"));
    }

    private List<JavaToken> read() {
        int at = 0;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else {
                JavaToken token = tokenAt(at);
                tokens.add(token);
                at = token.end();
            }
        }
        return tokens;
    }

    private JavaToken tokenAt(int start) {
        int c = text.codePointAt(start);
        if (Character.isJavaIdentifierStart(c)) {
            return new JavaToken(Kind.WORD, start, endOfWord(start), true);
        }
        if (Character.isDigit(c)) {
            return new JavaToken(Kind.NUMBER, start, endOfNumber(start), true);
        }
        if (text.startsWith(TEXT_BLOCK_QUOTES, start)) {
            return closedBy(TEXT_BLOCK_QUOTES, start + TEXT_BLOCK_QUOTES.length(), start, Kind.TEXT_BLOCK);
        }
        if (c == '"' || c == '\'') {
            return quoted(start, (char) c);
        }
        if (text.startsWith("//", start)) {
            return new JavaToken(Kind.COMMENT, start, endOfLine(start), true);
        }
        if (text.startsWith("/*", start)) {
            return closedBy("*/", start + 2, start, Kind.COMMENT);
        }
        return new JavaToken(Kind.SIGN, start, start + Character.charCount(c), true);
    }

    private int endOfWord(int start) {
        int end = start;
        while (end < text.length() && Character.isJavaIdentifierPart(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private int endOfNumber(int start) {
        int end = start;
        while (end < text.length()
                && (Character.isJavaIdentifierPart(text.charAt(end))
                        || (text.charAt(end) == '.' && end + 1 < text.length() && isDigit(end + 1)))) {
            end++;
        }
        return end;
    }

    private boolean isDigit(int index) {
        return Character.isDigit(text.charAt(index));
    }

    private JavaToken quoted(int start, char quote) {
        Kind kind = quote == '"' ? Kind.STRING : Kind.CHARACTER;
        int end = endOfLine(start);
        for (int at = start + 1; at < end; at++) {
            if (text.charAt(at) == '\\') {
                at++;
            } else if (text.charAt(at) == quote) {
                return new JavaToken(kind, start, at + 1, true);
            }
        }
        return new JavaToken(kind, start, end, false);
    }

    private JavaToken closedBy(String mark, int from, int start, Kind kind) {
        for (int at = from; at < text.length(); at++) {
            if (kind == Kind.TEXT_BLOCK && text.charAt(at) == '\\') {
                at++;
            } else if (text.startsWith(mark, at)) {
                return new JavaToken(kind, start, at + mark.length(), true);
            }
        }
        return new JavaToken(kind, start, text.length(), false);
    }

    private int endOfLine(int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end;
    }
}
