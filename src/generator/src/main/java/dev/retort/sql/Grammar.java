package dev.retort.sql;

import dev.retort.internal.text.ResourceFile;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.SQLDialect;

/**
 * The grammar of a product's SQL: its tokens, where a statement ends, and what its words do. What a product does not
 * say is as the standard has it. The products are found by the service loader.
 */
public abstract class Grammar {
    /** Of a database that is not known. */
    static final Grammar STANDARD = new Grammar(
            SQLDialect.DEFAULT,
            Trait.QUOTED_NAMES,
            Trait.BACKTICKS,
            Trait.MARKED_PARAMETERS,
            Trait.NUMBERED_PARAMETERS,
            Trait.SHOW,
            Trait.TABLES_IN_ANY_CASE) {};

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

    /** What a product's SQL may have. */
    public enum Trait {
        /** A backslash escapes in a plain text, as long as a session does not say otherwise. */
        ESCAPES,
        /** A backslash that escapes is read as in C: numbers of characters, too; else before any character, most of which it leaves. */
        CODES_IN_ESCAPES,
        /** Names are written in double quotes, as long as a session does not say otherwise. */
        QUOTED_NAMES,
        /** Names are also written in backticks. */
        BACKTICKS,
        /** Names are also written in brackets. */
        BRACKETS,
        /** A hash sign begins a comment. */
        HASH_COMMENTS,
        /** Two dashes begin a comment only where space follows: {@code 5--1} is a calculation then. */
        DASHES_NEED_SPACE,
        /** A comment may hold comments. */
        NESTED_COMMENTS,
        /** A comment that begins with an exclamation mark is executed, from the version on that it names. */
        EXECUTED_COMMENTS,
        /** Such a comment may be for this product alone, with a letter before the mark. */
        OWN_COMMENTS,
        /** A carriage return ends a line. */
        RETURNS_END_LINES,
        /** Names may begin with a digit or a dollar sign. */
        DIGITS_BEGIN_NAMES,
        /** At signs begin variables. */
        VARIABLES,
        /** A question mark is the place of a value, and no operator. */
        MARKED_PARAMETERS,
        /** The place of a value may have a number: {@code ?1}, {@code $1}. */
        NUMBERED_PARAMETERS,
        /** The place of a value may have a name: {@code :name}, {@code @name}. */
        NAMED_PARAMETERS,
        /** Texts are written between marks such as {@code $$}, and have letters before their quotes that say how they are read. */
        DOLLAR_QUOTES,
        /** There are SHOW statements. */
        SHOW,
        /** There are pragmas. */
        PRAGMAS,
        /** ANALYZE runs a statement, and SET STATEMENT … FOR another with settings of its own. */
        WRAPPED_STATEMENTS,
        /** PREPARE and EXECUTE IMMEDIATE take a statement as a text. */
        PREPARED_TEXTS,
        /** EXPLAIN has options in parentheses. */
        EXPLAIN_OPTIONS,
        /** Statements that look after tables, such as ANALYZE, give rows. */
        UPKEEP_REPORTS,
        /** Each statement that defines something commits. */
        DEFINITIONS_COMMIT,
        /** CREATE TABLE and ALTER TABLE may hold indexes that are no constraints. */
        INDEXES_IN_TABLES,
        /** What is in double quotes and names no column is a text. */
        NAMES_AS_TEXTS,
        /** A name without quotes is taken in small letters, and one in quotes as it is. */
        FOLDED_NAMES,
        /** A table is found whatever the case of its name. */
        TABLES_IN_ANY_CASE
    }

    private final SQLDialect dialect;
    private final Set<Trait> traits;
    private final Map<String, Set<String>> words = new ConcurrentHashMap<>();

    /**
     * A product's.
     *
     * @param dialect what jOOQ calls the product
     */
    protected Grammar(SQLDialect dialect, Trait... traits) {
        this.dialect = dialect;
        this.traits = Collections.unmodifiableSet(EnumSet.copyOf(List.of(traits)));
    }

    /** That of a product; the standard's, where the product is not known. */
    static Grammar of(SQLDialect dialect) {
        return KNOWN.getOrDefault(dialect.family(), STANDARD);
    }

    /** What jOOQ calls the product. */
    public final SQLDialect dialect() {
        return dialect;
    }

    /** Whether its SQL has something. */
    public final boolean has(Trait trait) {
        return traits.contains(trait);
    }

    // Tokens.

    /** Whether a server of a version executes a comment that is marked with one. */
    protected boolean executes(int marked, int version) {
        return marked <= version;
    }

    /** The version of a server that was not asked for its own, as executable comments count. */
    protected int version() {
        return 0;
    }

    /** The end of the operator that begins at an index. */
    protected int operatorEnd(CharSequence text, int at) {
        String rest = text.subSequence(at, Math.min(text.length(), at + 3)).toString();
        // Asked at every sign.
        for (String operator : OPERATORS) {
            if (rest.startsWith(operator)) {
                return at + operator.length();
            }
        }
        return at + 1;
    }

    // Statements.

    protected Bodies bodies() {
        return Bodies.NONE;
    }

    /** Words that begin a query, and do so in no other product. */
    protected Set<String> otherQueries() {
        return Set.of();
    }

    /** Whether a function of this name, in small letters, does more than give a value, or may: acting-functions.txt. */
    protected boolean isActing(String function) {
        return words("acting-functions.txt").contains(function);
    }

    // Names and words, for those who write SQL.

    /** What is put around a name that needs it. */
    public char nameQuote() {
        return '"';
    }

    /** What EXPLAIN is written as where its answer is a plan. */
    public List<String> explaining() {
        return List.of("explain");
    }

    /** What is its own in expressions. */
    public Idioms idioms() {
        return Idioms.STANDARD;
    }

    /**
     * Functions that a user is likely to want, those left out that every product has; each with the parenthesis that follows it:
     * functions.txt.
     */
    public final List<String> functions() {
        return List.copyOf(words("functions.txt"));
    }

    /** Those among the functions of nearly every product that this one has not. */
    public List<String> lackedFunctions() {
        return List.of();
    }

    /** The words of a file that lies beside the class of a product, or of the one that it is made of. */
    private Set<String> words(String file) {
        return words.computeIfAbsent(file, name -> {
            Class<?> product = getClass();
            while (product != Grammar.class && product.getResource(name) == null) {
                product = product.getSuperclass();
            }
            return ResourceFile.words(product, name);
        });
    }
}
