package dev.retort.sql;

import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.SQLDialect;

/**
 * What is a product's own in how SQL is written: its tokens, where a statement ends, and what its words do. What a product does not
 * say is as the standard has it. The products are found by the service loader.
 */
public abstract class Grammar {
    /** Of a database that is not known. */
    static final Grammar STANDARD = new Grammar(SQLDialect.DEFAULT) {};

    private static final Map<SQLDialect, Grammar> KNOWN =
            ServiceLoader.load(Grammar.class, Grammar.class.getClassLoader()).stream()
                    .map(ServiceLoader.Provider::get)
                    .collect(Collectors.toUnmodifiableMap(grammar -> grammar.dialect, Function.identity()));

    /** Operators of more than one character, the longest first. */
    private static final List<String> OPERATORS =
            List.of("->>", "<=>", "->", "::", "<=", ">=", "<>", "!=", "==", "||", "&&", "<<", ">>", ":=");

    /** How a semicolon within a statement is told from one that ends it. */
    protected enum Bodies {
        /** No statement has one within, or its text is quoted. */
        NONE,
        /** Of routines, triggers and events, whose blocks end with END. */
        BLOCKS,
        /** Of triggers, which end with a semicolon and END. */
        TRIGGERS,
        /** Of routines, within BEGIN ATOMIC; and in parentheses. */
        ATOMIC
    }

    /** How a backslash in a text is read that escapes. */
    protected enum Escapes {
        /** Before any character, most of which it leaves. */
        OF_LETTERS,
        /** As in C: numbers of characters, too. */
        OF_CODES
    }

    private final SQLDialect dialect;

    /** @param dialect what jOOQ calls the product */
    protected Grammar(SQLDialect dialect) {
        this.dialect = dialect;
    }

    /** That of a product; the standard's, where the product is not known. */
    static Grammar of(SQLDialect dialect) {
        return KNOWN.getOrDefault(dialect.family(), STANDARD);
    }

    /** What jOOQ calls the product. */
    public final SQLDialect dialect() {
        return dialect;
    }

    // Tokens.

    /** Whether a backslash escapes in a plain text, as long as a session does not say otherwise. */
    protected boolean escapes() {
        return false;
    }

    protected Escapes escaped() {
        return Escapes.OF_LETTERS;
    }

    /** Whether names stand in double quotes, as long as a session does not say otherwise. */
    protected boolean quotesNames() {
        return true;
    }

    /** Whether names may also stand in these: backticks, and brackets. */
    protected boolean quotesNamesIn(char open) {
        return open == '`';
    }

    /** Whether a hash sign begins a comment. */
    protected boolean hashesComment() {
        return false;
    }

    /** Whether two dashes begin a comment only where space follows: {@code 5--1} is a calculation then. */
    protected boolean dashesNeedSpace() {
        return false;
    }

    /** Whether a comment may hold comments. */
    protected boolean nestsComments() {
        return false;
    }

    /** Whether a comment that begins with an exclamation mark is executed, from the version on that it names. */
    protected boolean executesComments() {
        return false;
    }

    /** Whether such a comment may be for this product alone, with a letter before the mark. */
    protected boolean hasCommentsOfItsOwn() {
        return false;
    }

    /** Whether a server of a version executes a comment that is marked with one. */
    protected boolean executes(int marked, int version) {
        return marked <= version;
    }

    /** The version of a server that was not asked for its own, as executable comments count. */
    protected int version() {
        return 0;
    }

    /** Whether a carriage return ends a line. */
    protected boolean returnsEndLines() {
        return false;
    }

    /** Whether names may begin with a digit or a dollar sign. */
    protected boolean beginsNamesWithDigits() {
        return false;
    }

    /** Whether at signs begin variables. */
    protected boolean hasVariables() {
        return false;
    }

    /** Whether a question mark is the place of a value, and no operator. */
    protected boolean marksParameters() {
        return true;
    }

    /** Whether the place of a value may have a number: {@code ?1}, {@code $1}. */
    protected boolean numbersParameters() {
        return true;
    }

    /** Whether the place of a value may have a name: {@code :name}, {@code @name}. */
    protected boolean namesParameters() {
        return false;
    }

    /** Whether texts stand between marks such as {@code $$}, and have letters before their quotes that say how they are read. */
    protected boolean quotesWithDollars() {
        return false;
    }

    /** The end of the operator that begins at an index. */
    protected int operatorEnd(CharSequence text, int at) {
        String rest = text.subSequence(at, Math.min(text.length(), at + 3)).toString();
        return at
                + OPERATORS.stream()
                        .filter(rest::startsWith)
                        .mapToInt(String::length)
                        .findFirst()
                        .orElse(1);
    }

    // Statements.

    protected Bodies bodies() {
        return Bodies.NONE;
    }

    /** Whether there are SHOW statements. */
    protected boolean hasShow() {
        return true;
    }

    /** Words that begin a query, and do so in no other product. */
    protected Set<String> otherQueries() {
        return Set.of();
    }

    /** Whether there are pragmas. */
    protected boolean hasPragmas() {
        return false;
    }

    /** Whether ANALYZE runs a statement, and SET STATEMENT … FOR another with settings of its own. */
    protected boolean wrapsStatements() {
        return false;
    }

    /** Whether PREPARE and EXECUTE IMMEDIATE take a statement as a text. */
    protected boolean preparesTexts() {
        return false;
    }

    /** Whether EXPLAIN has options in parentheses. */
    protected boolean explainsWithOptions() {
        return false;
    }

    /** Whether statements that look after tables, such as ANALYZE, give rows. */
    protected boolean reportsUpkeep() {
        return false;
    }

    /** Whether each statement that defines something commits. */
    public boolean commitsDefinitions() {
        return false;
    }

    /** Whether a function of this name, in small letters, does more than give a value, or may. */
    protected boolean isActing(String function) {
        return function.equals("nextval");
    }

    /** Whether what stands in double quotes and names no column is a text. */
    protected boolean takesNamesForTexts() {
        return false;
    }

    // Names and words, for those who write SQL.

    /** What is put around a name that needs it. */
    public char nameQuote() {
        return '"';
    }

    /** Whether a name without quotes is taken in small letters, and one in quotes as it is. */
    public boolean foldsNames() {
        return false;
    }

    /** Whether a table is found whatever the case of its name. */
    public boolean findsTablesInAnyCase() {
        return true;
    }

    /** What EXPLAIN is written as where its answer is a plan. */
    public List<String> explaining() {
        return List.of("explain");
    }

    /** What is its own in expressions. */
    public Idioms idioms() {
        return Idioms.STANDARD;
    }

    /** Functions that a person is likely to want, those left out that every product has; each with the parenthesis that follows it. */
    public List<String> functions() {
        return List.of();
    }

    /** Those among the functions of nearly every product that this one has not. */
    public List<String> lackedFunctions() {
        return List.of();
    }
}
