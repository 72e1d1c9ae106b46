package dev.retort.sql;

import java.util.List;
import org.jooq.SQLDialect;

/**
 * How a database's SQL is written, as far as its tokens are concerned. A session may have settings that make it another.
 *
 * @param family the database; MySQL's way is MariaDB's but for some comments
 * @param escapes whether a backslash escapes in a plain string
 * @param quotesNames whether a name stands in double quotes, and not a text
 * @param version which server's it is, as executable comments count
 */
public record Syntax(SQLDialect family, boolean escapes, boolean quotesNames, int version) {
    /** Of a server of MariaDB or MySQL whose version was not asked for. */
    private static final int MARIADB = 110_400;

    private static final int MYSQL = 80_000;

    /** Between these, MariaDB leaves to MySQL what is its own. */
    private static final int FIRST_OF_MYSQL = 50_700;

    private static final int LAST_OF_MYSQL = 99_999;

    /** Operators of more than one character, the longest first; PostgreSQL's are whatever its characters make. */
    private static final List<String> OPERATORS =
            List.of("->>", "<=>", "->", "::", "<=", ">=", "<>", "!=", "==", "||", "&&", "<<", ">>", ":=");

    /** As a database has it whose sessions have settings of their own in nothing that concerns it. */
    public static Syntax of(SQLDialect dialect) {
        SQLDialect family = dialect.family();
        boolean mariaDb = family == SQLDialect.MARIADB || family == SQLDialect.MYSQL;
        return new Syntax(family, mariaDb, !mariaDb, family == SQLDialect.MYSQL ? MYSQL : MARIADB);
    }

    /** The same, where a backslash escapes in a plain string, or does not. */
    public Syntax withEscapes(boolean escaping) {
        return new Syntax(family, escaping, quotesNames, version);
    }

    /** The same, where names stand in double quotes, or texts do. */
    public Syntax withQuotedNames(boolean names) {
        return new Syntax(family, escapes, names, version);
    }

    /** The same, with every executable comment executed, or none that says a version. */
    Syntax withComments(boolean executed) {
        return new Syntax(family, escapes, quotesNames, executed ? Integer.MAX_VALUE : 0);
    }

    /** Whether it is that of MariaDB or MySQL. */
    public boolean isMariaDb() {
        return family == SQLDialect.MARIADB || family == SQLDialect.MYSQL;
    }

    boolean isPostgres() {
        return family == SQLDialect.POSTGRES;
    }

    boolean isSqlite() {
        return family == SQLDialect.SQLITE;
    }

    /** Whether a comment is executed that is marked with a version. */
    boolean executes(int marked) {
        return version == Integer.MAX_VALUE
                || (marked <= version
                        && (family == SQLDialect.MYSQL || marked < FIRST_OF_MYSQL || marked > LAST_OF_MYSQL));
    }

    /** Whether a line comment begins with two dashes before this character: MariaDB takes {@code 5--1} for a calculation. */
    boolean dashesComment(int next) {
        return !isMariaDb() || next <= ' ' || next == 0x7f;
    }

    boolean isLineEnd(char c) {
        return c == '\n' || (c == '\r' && isPostgres());
    }

    static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    boolean isNameStart(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || c == '_'
                || c > 0x7f
                || (c == '$' && isMariaDb())
                || (isDigit(c) && isMariaDb());
    }

    boolean isNamePart(char c) {
        return isNameStart(c) || isDigit(c) || c == '$';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The end of the operator that begins at an index. */
    int operatorEnd(CharSequence text, int at) {
        if (isPostgres()) {
            return postgresOperatorEnd(text, at);
        }
        String rest = text.subSequence(at, Math.min(text.length(), at + 3)).toString();
        return at
                + OPERATORS.stream()
                        .filter(rest::startsWith)
                        .mapToInt(String::length)
                        .findFirst()
                        .orElse(1);
    }

    /** As PostgreSQL's own lexer finds it: the longest run, which ends before a comment, and seldom in a plus or minus. */
    private static int postgresOperatorEnd(CharSequence text, int at) {
        String first = text.subSequence(at, Math.min(text.length(), at + 2)).toString();
        if (first.equals("::") || first.equals(":=") || first.equals("..")) {
            return at + 2;
        }
        int end = at;
        boolean special = false;
        while (end < text.length() && "+-*/<>=~!@#%^&|`?".indexOf(text.charAt(end)) >= 0) {
            String two = text.subSequence(end, Math.min(text.length(), end + 2)).toString();
            if (end > at && (two.equals("--") || two.equals("/*"))) {
                break;
            }
            special |= "~!@#%^&|`?".indexOf(text.charAt(end)) >= 0;
            end++;
        }
        while (!special && end > at + 1 && "+-".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return Math.max(end, at + 1);
    }
}
