package dev.retort.sql;

import dev.retort.sql.Grammar.Trait;
import dev.retort.sql.Quoted.Backslash;
import dev.retort.sql.SqlToken.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The tokenizer of a text of SQL: its tokens, one after the other, comments among them. What is not closed continues to
 * the end of the text. The content of a comment that the server executes is code like what is around it. For one
 * thread.
 */
final class Tokenizer {
    private final CharSequence text;
    private final Syntax syntax;
    private final Grammar grammar;
    private String delimiter = ";";
    private int at;
    private int depth;
    /** Whether what is read is in a comment that is executed. */
    private boolean executing;
    /** The last token but comments. */
    private @Nullable SqlToken before;
    /** Whether the last string was one with escapes by its own word, which continues on another line. */
    private boolean escaped;

    /** @param text may grow, as long as nothing of it changes */
    Tokenizer(CharSequence text, Syntax syntax) {
        this.text = text;
        this.syntax = syntax;
        this.grammar = syntax.grammar();
    }

    /** Has statements end with something else than a semicolon. */
    void delimiter(String wanted) {
        delimiter = wanted;
    }

    int position() {
        return at;
    }

    /** Goes back to the beginning of a token that was read last, to read it again when there is more text. */
    void unread(SqlToken token) {
        at = token.start();
    }

    /** Begins anew, with text from here on. */
    void restart(int position) {
        at = position;
        depth = 0;
        before = null;
        escaped = false;
    }

    /** The next token; null at the end of the text. */
    @Nullable
    SqlToken next() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Syntax.isSpace(c)) {
                at++;
            } else if (starts(delimiter)) {
                return token(Kind.SIGN, delimiter, at + delimiter.length(), true);
            } else if (isLineComment(c)) {
                return lineComment();
            } else if (starts("/*")) {
                int code = executed();
                if (code < 0) {
                    return comment();
                }
                executing = true;
                at = code;
            } else if (executing && starts("*/")) {
                executing = false;
                at += 2;
            } else {
                return code(c);
            }
        }
        return null;
    }

    private boolean starts(String mark) {
        return isAt(at, mark);
    }

    private boolean isAt(int index, String mark) {
        if (index + mark.length() > text.length()) {
            return false;
        }
        // Asked at every character: nothing is copied.
        for (int i = 0; i < mark.length(); i++) {
            if (text.charAt(index + i) != mark.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean isNamePart(int index) {
        return index < text.length() && syntax.isNamePart(text.charAt(index));
    }

    private int charAt(int index) {
        return index < text.length() ? text.charAt(index) : 0;
    }

    private boolean isLineComment(char c) {
        return (c == '#' && grammar.has(Trait.HASH_COMMENTS))
                || (c == '-' && charAt(at + 1) == '-' && syntax.dashesComment(charAt(at + 2)));
    }

    private SqlToken lineComment() {
        int end = at;
        while (end < text.length() && !syntax.isLineEnd(text.charAt(end))) {
            end++;
        }
        return token(Kind.COMMENT, "", end, true);
    }

    /** Where the code of an executed comment begins, <code>/*!50001 …</code>; -1 in any other. */
    private int executed() {
        int mark = at + 2;
        boolean own = charAt(mark) == 'M' && grammar.has(Trait.OWN_COMMENTS);
        mark += own ? 1 : 0;
        if (!grammar.has(Trait.EXECUTED_COMMENTS) || charAt(mark) != '!') {
            return -1;
        }
        mark++;
        int digits = mark;
        while (digits < text.length() && digits < mark + 6 && Syntax.isDigit(text.charAt(digits))) {
            digits++;
        }
        if (digits < mark + 5) {
            return mark;
        }
        int version = Integer.parseInt(text.subSequence(mark, digits).toString());
        return syntax.executes(version) ? digits : -1;
    }

    private SqlToken comment() {
        boolean nests = grammar.has(Trait.NESTED_COMMENTS)
                || (grammar.has(Trait.EXECUTED_COMMENTS) && (starts("/*!") || starts("/*M!")));
        int open = 1;
        int end = at + 2;
        while (end < text.length() && open > 0) {
            if (text.charAt(end) == '*' && charAt(end + 1) == '/') {
                open--;
                end += 2;
            } else if (nests && text.charAt(end) == '/' && charAt(end + 1) == '*') {
                open++;
                end += 2;
            } else {
                end++;
            }
        }
        return token(Kind.COMMENT, "", end, open == 0);
    }

    private SqlToken code(char c) {
        return switch (c) {
            case '\'' -> string(at);
            case '"' -> syntax.quotesNames() ? quoted(Kind.QUOTED_NAME, at, Backslash.PLAIN) : string(at);
            case '`', '[' ->
                grammar.has(c == '[' ? Trait.BRACKETS : Trait.BACKTICKS)
                        ? quoted(Kind.QUOTED_NAME, at, Backslash.PLAIN)
                        : sign();
            case '$' -> dollar();
            case '@' ->
                grammar.has(Trait.VARIABLES) && !isAfterName()
                        ? variable()
                        : grammar.has(Trait.NAMED_PARAMETERS) ? parameter() : sign();
            case '?' -> grammar.has(Trait.MARKED_PARAMETERS) ? parameter() : sign();
            case ':' -> grammar.has(Trait.NAMED_PARAMETERS) ? parameter() : sign();
            case '.' -> Syntax.isDigit((char) charAt(at + 1)) && !isAfterName() ? number() : sign();
            default -> {
                if (Syntax.isDigit(c)) {
                    yield number();
                }
                yield syntax.isNameStart(c) ? word() : sign();
            }
        };
    }

    private boolean isAfterName() {
        return before != null && before.end() == at && (before.isName() || before.kind() == Kind.STRING);
    }

    private SqlToken string(int open) {
        boolean goesOn = escaped && before != null && isContinued(before.end(), open);
        Backslash backslash = !goesOn && !syntax.escapes()
                ? Backslash.PLAIN
                : grammar.has(Trait.CODES_IN_ESCAPES) ? Backslash.OF_CODES : Backslash.OF_LETTERS;
        SqlToken read = quoted(Kind.STRING, open, backslash);
        escaped = goesOn;
        return read;
    }

    /** Whether a string continues here: there is nothing between but space, and the end of a line in it. */
    private boolean isContinued(int from, int to) {
        return text.subSequence(from, to).chars().anyMatch(c -> c == '\n' || c == '\r');
    }

    private SqlToken quoted(Kind kind, int open, Backslash backslash) {
        char quote = text.charAt(open);
        Quoted read = Quoted.read(text, open + 1, quote == '[' ? ']' : quote, backslash);
        return token(kind, read.content(), read.end(), read.closed());
    }

    private SqlToken dollar() {
        if (grammar.has(Trait.DOLLAR_QUOTES) && !Syntax.isDigit((char) charAt(at + 1))) {
            Quoted read = Quoted.dollar(text, at, syntax);
            return read.end() == at ? sign() : token(Kind.STRING, read.content(), read.end(), read.closed());
        }
        return grammar.has(Trait.DIGITS_BEGIN_NAMES) ? word() : parameter();
    }

    private SqlToken parameter() {
        int end = at + 1;
        while (isNamePart(end)) {
            end++;
        }
        boolean alone = end == at + 1 || !grammar.has(Trait.NUMBERED_PARAMETERS);
        return alone
                ? token(text.charAt(at) == '?' ? Kind.PARAMETER : Kind.SIGN, one(at), at + 1, true)
                : token(Kind.PARAMETER, text.subSequence(at, end).toString(), end, true);
    }

    private String one(int index) {
        return String.valueOf(text.charAt(index));
    }

    /** {@code @a}, {@code @'a b'}, {@code @@global.x}. */
    private SqlToken variable() {
        int from = charAt(at + 1) == '@' ? at + 2 : at + 1;
        char c = (char) charAt(from);
        if (c == '\'' || c == '"' || c == '`') {
            Quoted read = Quoted.read(text, from + 1, c, Backslash.PLAIN);
            return token(Kind.VARIABLE, text.subSequence(at, from) + read.content(), read.end(), read.closed());
        }
        int end = from;
        while (isNamePart(end) || charAt(end) == '.') {
            end++;
        }
        return token(Kind.VARIABLE, text.subSequence(at, end).toString(), end, true);
    }

    private SqlToken number() {
        int end = Numbers.end(text, at);
        boolean name = grammar.has(Trait.DIGITS_BEGIN_NAMES)
                && isNamePart(end)
                && text.subSequence(at, end).chars().noneMatch(c -> c == '.');
        return name ? word() : token(Kind.NUMBER, text.subSequence(at, end).toString(), end, true);
    }

    private SqlToken word() {
        int end = at;
        while (isNamePart(end) && !isDelimiter(end)) {
            end++;
        }
        String word = text.subSequence(at, end).toString();
        if (grammar.has(Trait.DOLLAR_QUOTES) && charAt(end) == '\'' && word.equalsIgnoreCase("E")) {
            SqlToken read = quoted(Kind.STRING, end, Backslash.OF_CODES);
            escaped = true;
            return read;
        }
        boolean unicode = grammar.has(Trait.DOLLAR_QUOTES) && word.equalsIgnoreCase("U") && charAt(end) == '&';
        if (unicode && (charAt(end + 1) == '\'' || charAt(end + 1) == '"')) {
            return quoted(charAt(end + 1) == '"' ? Kind.QUOTED_NAME : Kind.STRING, end + 1, Backslash.UNICODE);
        }
        return token(Kind.WORD, word, end, true);
    }

    private boolean isDelimiter(int index) {
        return index > at && isAt(index, delimiter);
    }

    private SqlToken sign() {
        int end = at + 1;
        int whole = grammar.operatorEnd(text, at);
        while (end < whole && !isDelimiter(end)) {
            end++;
        }
        if (executing) {
            // Within a comment that is executed, its end is none of an operator.
            int close = text.subSequence(at, end).toString().indexOf("*/");
            end = close > 0 ? at + close : end;
        }
        return token(Kind.SIGN, text.subSequence(at, end).toString(), end, true);
    }

    private SqlToken token(Kind kind, String content, int end, boolean closed) {
        boolean closes = kind == Kind.SIGN && content.equals(")");
        depth -= closes && depth > 0 ? 1 : 0;
        SqlToken token = new SqlToken(kind, content, at, end, depth, closed);
        depth += kind == Kind.SIGN && content.equals("(") ? 1 : 0;
        at = end;
        if (kind != Kind.COMMENT && closed) {
            before = token;
            escaped &= kind == Kind.STRING;
        }
        return token;
    }
}
