package dev.retort.sql;

import dev.retort.sql.Grammar.Trait;
import org.jooq.SQLDialect;

/**
 * The syntax of a database's SQL, as far as its tokens are concerned. A session may have settings that make it another.
 *
 * @param grammar the product's
 * @param escapes whether a backslash escapes in a plain string
 * @param quotesNames whether a name is in double quotes, and not a text
 * @param version which server's it is, as executable comments count
 */
public record Syntax(Grammar grammar, boolean escapes, boolean quotesNames, int version) {

    /** Of a database that is not known. */
    public static final Syntax STANDARD = of(SQLDialect.DEFAULT);

    /** As a database has it whose sessions have settings of their own in nothing that concerns it. */
    public static Syntax of(SQLDialect dialect) {
        Grammar grammar = Grammar.of(dialect);
        return new Syntax(grammar, grammar.has(Trait.ESCAPES), grammar.has(Trait.QUOTED_NAMES), grammar.version());
    }

    /** The same, where a backslash escapes in a plain string, or does not. */
    public Syntax withEscapes(boolean escaping) {
        return new Syntax(grammar, escaping, quotesNames, version);
    }

    /** The same, where names are in double quotes, or texts do. */
    public Syntax withQuotedNames(boolean names) {
        return new Syntax(grammar, escapes, names, version);
    }

    /** The same, with every executable comment executed, or none that says a version. */
    Syntax withComments(boolean executed) {
        return new Syntax(grammar, escapes, quotesNames, executed ? Integer.MAX_VALUE : 0);
    }

    /** Whether a comment is executed that is marked with a version. */
    boolean executes(int marked) {
        return version == Integer.MAX_VALUE || grammar.executes(marked, version);
    }

    /** Whether a line comment begins with two dashes before this character. */
    boolean dashesComment(int next) {
        return !grammar.has(Trait.DASHES_NEED_SPACE) || next <= ' ' || next == 0x7f;
    }

    boolean isLineEnd(char c) {
        return c == '\n' || (c == '\r' && grammar.has(Trait.RETURNS_END_LINES));
    }

    static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    boolean isNameStart(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || c == '_'
                || c > 0x7f
                || ((c == '$' || isDigit(c)) && grammar.has(Trait.DIGITS_BEGIN_NAMES));
    }

    boolean isNamePart(char c) {
        return isNameStart(c) || isDigit(c) || c == '$';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
