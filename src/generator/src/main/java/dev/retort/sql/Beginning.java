package dev.retort.sql;

import dev.retort.internal.text.WordSet;
import dev.retort.sql.Grammar.Trait;
import dev.retort.sql.SqlToken.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The beginning of SQL, as Java that is written by people does not begin: with a keyword, and no parenthesis or sign
 * right after it.
 */
final class Beginning {
    /** What begins a statement whose next word names something. */
    private static final Set<String> VERBS = WordSet.of("""
        alter analyze attach call checksum close cluster comment copy create deallocate declare detach discard drop
        execute fetch flush grant handler install kill listen load lock move notify optimize pragma prepare purge
        reassign refresh reindex release rename repair reset revoke rollback savepoint security signal start truncate
        uninstall unlisten unlock vacuum xa
        """);

    private static final Set<String> ALONE = Set.of("analyze", "checkpoint", "reindex", "vacuum");

    /** The same, where another statement follows on the line: alone they are commands of the shell. */
    private static final Set<String> OF_TRANSACTIONS = Set.of("begin", "commit", "rollback");

    private static final Set<String> AFTER_TABLE =
            Set.of("order", "limit", "offset", "fetch", "union", "except", "intersect", "for", ";", "\\", ")", "*");

    private static final Set<String> AFTER_EXPLAIN =
            Set.of("select", "with", "values", "table", "insert", "update", "delete", "replace", "merge");

    /** What follows SET where it does not declare a variable, as it does in other languages. */
    private static final Set<String> SETTINGS = WordSet.of("""
        session global local names transaction role time constraints character password statement
        """);

    private static final Set<String> TYPED = WordSet.of("""
        select with insert replace update delete explain show merge describe analyze table
        """);

    private final String text;
    private final List<SqlToken> code;
    private final boolean hasShow;
    private final Set<String> otherQueries;
    private final int first;

    private Beginning(SqlText sql) {
        this.text = sql.text();
        this.code = sql.code();
        this.hasShow = sql.syntax().grammar().has(Trait.SHOW);
        this.otherQueries = sql.syntax().grammar().otherQueries();
        int start = 0;
        while (is(start, "(")) {
            start++;
        }
        this.first = start;
    }

    /** Whether a text begins as SQL, and not as Java. */
    static boolean isSql(SqlText sql) {
        return new Beginning(sql).isSql();
    }

    /** Whether a text is a word that begins SQL, whatever follows. */
    static boolean isWord(SqlText sql) {
        List<SqlToken> code = sql.code();
        return code.size() == 1 && code.getFirst().is("select", "with");
    }

    /** Whether a text begins with a word of SQL, followed by a space. */
    static boolean isTyping(SqlText sql) {
        List<SqlToken> code = sql.code();
        if (code.isEmpty() || !(code.getFirst().isIn(TYPED) || code.getFirst().isIn(VERBS))) {
            return false;
        }
        int end = code.getFirst().end();
        boolean space = end < sql.text().length() && Syntax.isSpace(sql.text().charAt(end));
        return space && (code.size() < 2 || !code.get(1).is("="));
    }

    private boolean is(int index, String... words) {
        return index < code.size() && code.get(index).is(words);
    }

    private boolean isName(int index) {
        return index < code.size() && code.get(index).isName();
    }

    /** Whether there is space after a token, as Java has none before a parenthesis or a dot. */
    private boolean isApart(int index) {
        return index + 1 < code.size()
                && code.get(index).end() < code.get(index + 1).start();
    }

    private boolean isSql() {
        if (first >= code.size() || code.get(first).kind() != Kind.WORD) {
            return false;
        }
        String word = code.get(first).lower();
        if (word.equals("values")) {
            return isRows();
        }
        if (first == 0 && isEndOf(ALONE, OF_TRANSACTIONS)) {
            return true;
        }
        if (first + 1 >= code.size() || !isApart(first)) {
            return false;
        }
        return switch (word) {
            case "select", "with" -> isQuery();
            case "explain", "describe", "desc" -> first == 0 && isExplanation();
            case "show" -> first == 0 && isName(1) && (isSetting() || (code.size() > 2 && !is(2, ";", "=", ".", "(")));
            case "analyze" -> first == 0 && (isExplanation() || isNamed(word));
            default -> first == 0 && isWholeWord() && isStatement(word);
        };
    }

    /** Whether a statement of one word is all there is, or ends with a semicolon. */
    private boolean isEndOf(Set<String> alone, Set<String> ended) {
        SqlToken word = code.getFirst();
        return isWholeWord()
                && ((word.isIn(alone) && (code.size() == 1 || is(1, ";", "\\"))) || (word.isIn(ended) && is(1, ";")));
    }

    /** A type of Java begins with a capital letter, and continues in small ones. */
    private boolean isWholeWord() {
        String word = code.get(first).text();
        return word.equals(code.get(first).lower()) || word.equals(word.toUpperCase(Locale.ROOT));
    }

    private boolean isQuery() {
        if (!is(first + 1, "(", ".", "=", ";")) {
            return !isDeclaration();
        }
        return is(first + 1, "(") && (isQuery(first + 2) || isValue(first + 2) || hasClause("from"));
    }

    /** {@code show search_path}, {@code show warnings}: a word that is none of the shell's own. */
    private boolean isSetting() {
        return hasShow
                && isWholeWord()
                && !is(1, "tables", "databases", "schemas")
                && (code.size() == 2 || is(2, ";", "\\"));
    }

    private boolean isValue(int index) {
        return index < code.size()
                && (code.get(index).kind() == Kind.NUMBER
                        || (code.get(index).kind() == Kind.STRING
                                && text.charAt(code.get(index).start()) == '\'')
                        || (is(index, "array") && is(index + 1, "[")));
    }

    /** {@code Select query = …}. */
    private boolean isDeclaration() {
        return !isWholeWord() && isName(first + 1) && (is(first + 2, "=") || first + 2 == code.size());
    }

    private boolean isQuery(int index) {
        return is(index, "select", "with") && isApart(index) && !is(index + 1, "(", ".", "=");
    }

    /** Whether a word is outside of parentheses that is no method. */
    private boolean hasClause(String word) {
        for (int i = first + 1; i < code.size(); i++) {
            if (code.get(i).is(word) && code.get(i).depth() <= code.get(first).depth() && !is(i - 1, ".")) {
                return true;
            }
        }
        return false;
    }

    private boolean isExplanation() {
        if (is(1, "(")) {
            return isQuery(2) || hasClause("select") || AFTER_EXPLAIN.stream().anyMatch(this::hasClause);
        }
        boolean formatted = is(1, "format") && is(2, "=");
        boolean named = isName(1) && code.size() > 2 && !is(2, ";", "=", ".", "(", ",");
        return formatted || named || (is(1, "analyze", "verbose") && is(2, "("));
    }

    /** {@code values (1)}; what jOOQ's method is given is no literal. */
    private boolean isRows() {
        int open = first + 1;
        if (is(open, "row")) {
            return is(open + 1, "(");
        }
        return is(open, "(") && (isApart(first) || isValue(open + 1)) && !is(open + 1, ")");
    }

    private boolean isStatement(String word) {
        return switch (word) {
            case "insert", "replace", "merge" ->
                is(1, "into", "ignore", "or", "low_priority", "high_priority", "delayed") && (isName(2) || is(2, "."));
            case "update" -> isName(1) && !is(2, "=") && hasClause("set");
            case "delete" -> is(1, "from") || (isName(1) && hasClause("from"));
            case "table" -> (is(1, "only") && isName(2)) ? isTableEnd(3) : (isName(1) && isTableEnd(2));
            case "check" -> is(1, "table", "tables", "view") && isName(2);
            case "import" -> is(1, "foreign") && is(2, "schema");
            case "do" -> isAnonymousBlock();
            case "set" ->
                code.get(1).kind() == Kind.VARIABLE || (code.get(1).isIn(SETTINGS) && !hasClause("autocommit"));
            case "begin" -> is(1, "not") && is(2, "atomic");
            default -> (VERBS.contains(word) || otherQueries.contains(word)) && isNamed(word);
        };
    }

    private boolean isTableEnd(int index) {
        while (is(index, ".") && isName(index + 1)) {
            index += 2;
        }
        return index >= code.size() || code.get(index).isIn(AFTER_TABLE);
    }

    /** PostgreSQL's {@code do $$…$$}; MariaDB's {@code do sleep(1)}, which is Java where WHILE follows. */
    private boolean isAnonymousBlock() {
        Kind kind = code.get(1).kind();
        return kind == Kind.STRING
                || kind == Kind.NUMBER
                || is(1, "language")
                || (isName(1) && is(2, "(") && code.stream().noneMatch(token -> token.is("while", "{")));
    }

    private boolean isNamed(String word) {
        Kind kind = code.get(1).kind();
        boolean named = isName(1) || kind == Kind.STRING || kind == Kind.NUMBER || (word.equals("copy") && is(1, "("));
        return named && (word.equals("pragma") || !is(2, "="));
    }
}
