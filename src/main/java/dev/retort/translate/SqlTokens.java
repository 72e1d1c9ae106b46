package dev.retort.translate;

import dev.retort.translate.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jooq.SQLDialect;

/** Takes an SQL text apart into tokens, as a dialect quotes and comments. Comments are left out. */
public final class SqlTokens {
    /** Signs of more than one character, the longest first. */
    private static final List<String> SIGNS = List.of(
            "->>", "<=>", "!~*", "::", "<=", ">=", "<>", "!=", "||", "&&", "<<", ">>", "->", "~*", "!~", "@>", "<@",
            ":=");

    private final String text;
    private final boolean mysql;
    private final List<SqlToken> tokens = new ArrayList<>();
    private int at;
    private boolean openComment;

    private SqlTokens(String text, SQLDialect dialect) {
        this.text = text;
        this.mysql = dialect.family() == SQLDialect.MARIADB || dialect.family() == SQLDialect.MYSQL;
    }

    /** The tokens of a text, with one of the kind END behind them; that is not closed where a comment is open. */
    public static List<SqlToken> of(String text, SQLDialect dialect) {
        SqlTokens lexer = new SqlTokens(text, dialect);
        lexer.read();
        return lexer.tokens;
    }

    private void read() {
        skipSpace();
        while (at < text.length()) {
            next();
            skipSpace();
        }
        tokens.add(new SqlToken(Kind.END, "", text.length(), text.length(), !openComment));
    }

    private void skipSpace() {
        boolean skipped = true;
        while (skipped) {
            int before = at;
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            if (text.startsWith("--", at) || (mysql && text.startsWith("#", at))) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (text.startsWith("/*", at)) {
                int end = text.indexOf("*/", at + 2);
                openComment = end < 0;
                at = end < 0 ? text.length() : end + 2;
            }
            skipped = at > before;
        }
    }

    private void next() {
        char first = text.charAt(at);
        if (first == '\'' || (first == '"' && mysql)) {
            quoted(Kind.STRING, first);
        } else if (first == '"' || first == '`' || (first == '[' && isBracketedName())) {
            quoted(Kind.QUOTED_NAME, first == '[' ? ']' : first);
        } else if (first == '$' && dollarQuoted()) {
            return;
        } else if (isNumberStart()) {
            number();
        } else if (Character.isUnicodeIdentifierStart(first) || first == '_' || first == '@' || first > 0x7f) {
            int end = at + 1;
            while (end < text.length() && isNamePart(text.charAt(end))) {
                end++;
            }
            add(Kind.WORD, text.substring(at, end), end, true);
        } else {
            String sign = SIGNS.stream()
                    .filter(each -> text.startsWith(each, at))
                    .findFirst()
                    .orElse(String.valueOf(first));
            add(Kind.SIGN, sign, at + sign.length(), true);
        }
    }

    private boolean isBracketedName() {
        return tokens.isEmpty()
                || !tokens.getLast().isName()
                || tokens.getLast().is("select", "from", "join", "by", "where");
    }

    private static boolean isNamePart(char c) {
        return Character.isUnicodeIdentifierPart(c) || c == '$' || c > 0x7f;
    }

    private boolean isNumberStart() {
        char first = text.charAt(at);
        return isDigit(first) || (first == '.' && at + 1 < text.length() && isDigit(text.charAt(at + 1)));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private void number() {
        int end = at;
        boolean point = false;
        while (end < text.length() && (isDigit(text.charAt(end)) || (text.charAt(end) == '.' && !point))) {
            point |= text.charAt(end) == '.';
            end++;
        }
        int exponent = end;
        if (exponent < text.length() && (text.charAt(exponent) == 'e' || text.charAt(exponent) == 'E')) {
            exponent++;
            if (exponent < text.length() && (text.charAt(exponent) == '+' || text.charAt(exponent) == '-')) {
                exponent++;
            }
            if (exponent < text.length() && isDigit(text.charAt(exponent))) {
                while (exponent < text.length() && isDigit(text.charAt(exponent))) {
                    exponent++;
                }
                end = exponent;
            }
        }
        add(Kind.NUMBER, text.substring(at, end), end, true);
    }

    private boolean dollarQuoted() {
        int second = text.indexOf('$', at + 1);
        if (second < 0 || !text.substring(at + 1, second).chars().allMatch(c -> isNamePart((char) c) && c != '$')) {
            return false;
        }
        String tag = text.substring(at, second + 1);
        int end = text.indexOf(tag, second + 1);
        add(
                Kind.STRING,
                text.substring(second + 1, end < 0 ? text.length() : end),
                end < 0 ? text.length() : end + tag.length(),
                end >= 0);
        return true;
    }

    private void quoted(Kind kind, char quote) {
        StringBuilder content = new StringBuilder();
        int end = at + 1;
        boolean closed = false;
        while (!closed && end < text.length()) {
            char c = text.charAt(end);
            if (c == '\\' && mysql && kind == Kind.STRING && end + 1 < text.length()) {
                content.append(escaped(text.charAt(end + 1)));
                end += 2;
            } else if (c == quote && end + 1 < text.length() && text.charAt(end + 1) == quote) {
                content.append(quote);
                end += 2;
            } else {
                closed = c == quote;
                if (!closed) {
                    content.append(c);
                }
                end++;
            }
        }
        add(kind, content.toString(), end, closed);
    }

    /** What MariaDB reads behind a backslash; before {@code %} and {@code _} the backslash stays. */
    private static String escaped(char c) {
        return switch (c) {
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'r' -> "\r";
            case 'b' -> "\b";
            case '0' -> "\0";
            case 'Z' -> "\u001a";
            case '%', '_' -> "\\" + c;
            default -> String.valueOf(c);
        };
    }

    private void add(Kind kind, String content, int end, boolean closed) {
        tokens.add(new SqlToken(kind, content, at, end, closed));
        at = end;
    }
}
